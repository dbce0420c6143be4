import HumanServices

/// What the editors' list is asked; each part is in the address.
package struct ListingQuery: Hashable, Sendable {
  package enum Area: Hashable, Sendable {
    /// The editor's own regions; everything for an admin.
    case own
    case all
    case nation
    case region(Slug)
  }

  package var area = Area.own
  package var municipality: Slug?
  package var type: Slug?
  package var kind: ServiceKind?
  package var state: ServiceState?
  package var publication: Publication?
  package var checkedBefore: CivilDate?
  package var languageMissing: Language?
  package var reason: AttentionReason?
  package var words = ""
  /// Where the page begins.
  package var after: ListingPosition?

  package init() {}

  package init(reason: AttentionReason) { self.reason = reason }

  package static let names = (
    area: "alue", municipality: "kunta", type: "aihe", kind: "laji", state: "tila",
    publication: "julkaisu", checked: "tarkistettu-ennen", language: "kieli-puuttuu",
    reason: "syy", words: "q", after: "jatko"
  )
  package static let areas = (own: "omat", all: "kaikki", nation: "valtakunta")

  package var areaText: String {
    switch area {
    case .own: Self.areas.own
    case .all: Self.areas.all
    case .nation: Self.areas.nation
    case .region(let slug): slug.rawValue
    }
  }

  package var isNarrowed: Bool {
    var wide = ListingQuery()
    wide.after = after
    return self != wide
  }

  var parameters: [(String, String?)] {
    let names = ListingQuery.names
    return [
      (names.area, area == .own ? nil : areaText),
      (names.municipality, municipality?.rawValue), (names.type, type?.rawValue),
      (names.kind, kind?.rawValue), (names.state, state?.rawValue),
      (names.publication, publication?.rawValue), (names.checked, checkedBefore?.description),
      (names.language, languageMissing?.rawValue),
      (names.reason, reason.map { ListingQuery.reasonNames[$0.rawValue] }),
      (names.words, words.isEmpty ? nil : words), (names.after, after?.text),
    ]
  }

  /// In the order of `AttentionReason`.
  private static let reasonNames = [
    "ilmoitus", "ohi", "katuosoite", "pyydetty", "numero", "paattyy", "tarkistamatta",
    "vanhentunut", "luonnos", "kielet",
  ]

  package static func reason(named name: String) -> AttentionReason? {
    reasonNames.firstIndex(of: name).flatMap(AttentionReason.init)
  }
}

extension ListingPosition {
  /// As it stands in an address: rank, id and key with dots between.
  package var text: String { "\(rank).\(id.rawValue).\(key)" }

  package init?(text: String) {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let rank = Int(parts[0]), let id = Int64(parts[1]) else { return nil }
    self.init(rank: rank, key: String(parts[2]), id: ID(rawValue: id))
  }
}
