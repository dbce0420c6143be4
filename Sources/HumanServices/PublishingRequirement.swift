/// What a listing must say before visitors see it. A draft may lack all but its name.
package enum PublishingRequirement: String, Hashable, Sendable, CaseIterable {
  case name, summary, type, audience, phase, delivery, area, wayIn, contact, number, source
  /// General knowledge is published only when a human has checked it.
  case checkedEvidence

  private func isMet(
    by details: ServiceDetails, isAssured: Bool, reachGap: ReachGap?
  ) -> Bool {
    switch self {
    case .name: !details.name.isEmpty
    case .summary: !details.summary.isEmpty
    case .type: !details.codes(.serviceType).isEmpty
    case .audience: !details.codes(.audience).isEmpty
    // A network or a leaflet is for all phases.
    case .phase: !details.kind.isForFamilies || !details.codes(.phase).isEmpty
    case .delivery: !details.deliveries.isEmpty
    case .area:
      details.area.nation || !details.area.regions.isEmpty || !details.area.municipalities.isEmpty
    case .wayIn: details.saysHowToGetIn
    case .contact: reachGap != .nothing
    case .number: reachGap != .number
    case .source: !details.sources.isEmpty
    case .checkedEvidence: details.evidence != .general || isAssured
    }
  }

  /// What is missing, in the order of the form.
  ///
  /// - Parameter reachGap: of the details, as `Snapshot` knows it with their providers.
  package static func missing(
    in details: ServiceDetails, isAssured: Bool, reachGap: ReachGap?
  ) -> [PublishingRequirement] {
    allCases.filter { !$0.isMet(by: details, isAssured: isAssured, reachGap: reachGap) }
  }
}

extension ServiceKind {
  /// Whether a family comes to it, at some phase of a separation.
  package var isForFamilies: Bool { self == .service || self == .event }
}

extension ServiceDetails {
  /// A material is got where it lies; anything else says how.
  fileprivate var saysHowToGetIn: Bool {
    !applicationProcess.isEmpty || !codes(.access).isEmpty
      || (kind == .material && (url != nil || materials.contains { $0.url != nil }))
  }
}
