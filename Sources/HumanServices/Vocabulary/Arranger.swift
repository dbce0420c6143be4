/// Who has to arrange what a service type names, and so whom to ask where no listing is known.
///
/// The words for visitors are the vocabulary's `arranged_by`; this says which door they lead to.
package enum Arranger: Hashable, Sendable, CaseIterable {
  /// The wellbeing services county of one's municipality.
  case county
  /// The state's legal aid offices; any of them serves, wherever one lives.
  case legalAid
  case districtCourt
  /// The national line about violence, which leads on.
  case nationalLine
  /// Nobody has to: organisations and parishes give it where they can.
  case nobody

  /// The site of an authority that is one for the whole country; both stand in the sources of the
  /// listings about legal aid and court mediation.
  package var site: String? {
    switch self {
    case .legalAid: "https://www.oikeuspalveluvirasto.fi"
    case .districtCourt: "https://oikeus.fi"
    case .county, .nationalLine, .nobody: nil
    }
  }
}

extension TaxonomyTerm {
  /// Of a type that no rule knows, its statutory basis tells whether the county has to know.
  package var arranger: Arranger {
    let known = KnownTerm.all.first { $0.facet == facet && $0.code == code }?.roles ?? []
    if known.contains(.countysDuty) { return .county }
    if known.contains(.legalAidsDuty) { return .legalAid }
    if known.contains(.courtsDuty) { return .districtCourt }
    if known.contains(.nationalLine) { return .nationalLine }
    return statutoryBasis.isEmpty ? .nobody : .county
  }
}
