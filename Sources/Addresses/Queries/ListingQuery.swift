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
    area: "alue", municipality: "kunta", type: Facet.serviceType.noun, kind: "laji", state: "tila",
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

  package static let binding = AddressBinding<ListingQuery, Snapshot>(
    ListingQuery(),
    [
      ownArea, .municipality(names.municipality, \.municipality),
      .term(names.type, .serviceType, \.type), .raw(names.kind, \.kind),
      .raw(names.state, \.state), .raw(names.publication, \.publication),
      .day(names.checked, \.checkedBefore), .raw(names.language, \.languageMissing),
      .optional(names.reason, \.reason, text: reasonName) { text, _ in reason(named: text) },
      .usual(names.words, \.words, "", text: \.self) {
        String($0.cleaned.prefix(TextLimit.line.characters))
      },
      .optional(names.after, \.after, text: \.text) { text, _ in ListingPosition(text: text) },
    ])

  private static let ownArea = AddressParameter<ListingQuery, Snapshot>(
    name: names.area, noun: .region,
    written: { $0.area == .own ? [] : [$0.areaText] },
    read: { text, query, directory in
      switch text {
      case areas.own: query.area = .own
      case areas.all: query.area = .all
      case areas.nation: query.area = .nation
      default:
        guard let region = directory.geography.region(slug: Slug(rawValue: text)) else {
          return false
        }
        query.area = .region(region.slug)
      }
      return true
    })

  package static func reasonName(_ reason: AttentionReason) -> String {
    switch reason {
    case .reported: "ilmoitus"
    case .unreachable: "yhteystieto"
    case .over: "ohi"
    case .placeToCheck: "katuosoite"
    case .needsCheck: "pyydetty"
    case .numberUnread: "numero"
    case .noSession: "kerrat"
    case .ending: "paattyy"
    case .checkedVeryLongAgo: "18kk"
    case .neverChecked: "tarkistamatta"
    case .checkedLongAgo: "vanhentunut"
    case .checkedHalfYearAgo: "6kk"
    case .draftWithEvidence: "julkaistavissa"
    case .forgottenDraft: "unohtunut"
    case .draft: "luonnos"
    case .translationOutdated: "kaannokset"
    case .languageMissing: "kielet"
    }
  }

  package static func reason(named name: String) -> AttentionReason? {
    AttentionReason.allCases.first { reasonName($0) == name }
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

extension AddressParameter {
  /// A closed choice whose words are those of the file, on pages that only editors see.
  fileprivate static func raw<Value>(
    _ name: String, _ field: Field<Query, Value?>
  ) -> AddressParameter where Value: RawRepresentable & Sendable, Value.RawValue == String {
    .optional(name, field, text: \.rawValue) { text, _ in Value(rawValue: text) }
  }
}
