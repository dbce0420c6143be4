import HumanServices

/// What narrows a municipality's page; each part is in the address.
package struct MunicipalityFilter: Hashable, Sendable {
  /// Slugs of terms.
  package var phase: Slug?
  package var audience: Slug?
  package var mode: Slug?
  /// ISO 639 code.
  package var language: String?
  /// The code of one need group, shown whole.
  package var group: String?
  /// The day the page is about; `nil` is today.
  package var day: CivilDate?

  package init() {}

  package static let names = (
    phase: "tilanne", audience: "kenelle", mode: "tapa", language: "kieli", group: "ryhma",
    day: "paiva"
  )

  package var isEmpty: Bool { self == MunicipalityFilter() }

  package static let binding = AddressBinding<MunicipalityFilter, Snapshot>(
    MunicipalityFilter(),
    [
      .term(names.phase, .phase, \.phase), .term(names.audience, .audience, \.audience),
      .term(names.mode, .deliveryMode, \.mode), .spokenLanguage(names.language, \.language),
      .optional(names.group, \.group, noun: .needGroup, text: \.self) { code, directory in
        directory.vocabulary.needGroups.first { $0.code == code }?.code
      },
      .day(names.day, \.day),
    ])
}
