import HumanServices
import Search

/// How a search is written in an address: Finnish names and values, in one order whatever order they
/// came in.
package enum SearchAddress {
  package static let words = "q"
  /// Instead of `words`: words that only this site can read, because they tell of danger.
  package static let sealedWords = "s"
  package static let presence = "rajaus"
  package static let after = "jalkeen"
  package static let sorting = "jarjestys"
  /// The one value of `sorting`; the other is said by its absence.
  package static let newest = "tuorein"
  /// The one value of `presence`; the other is said by its absence.
  package static let located = "sijaitsee"

  package static func name(_ facet: SearchFacet) -> String {
    switch facet {
    case .term(let facet): facet.noun
    case .language: "kieli"
    case .cost: "hinta"
    case .statutory: "peruste"
    case .upcoming: "ajankohta"
    case .checked: "tarkistettu"
    case .availability: "tila"
    case .kind: "laji"
    case .region: "alue"
    case .municipality: "kunta"
    }
  }

  package static func facet(named name: String) -> SearchFacet? {
    SearchFacet.allCases.first { SearchAddress.name($0) == name }
  }

  /// A value as the address has it; terms, places, languages and numbers are themselves.
  package static func written(_ value: String, of facet: SearchFacet) -> String {
    fixed[facet]?[value] ?? value
  }

  /// The value that an address means; a word that means nothing stays, to be told.
  package static func value(_ written: String, of facet: SearchFacet) -> String {
    fixed[facet]?.first { $0.value == written }?.key ?? written
  }

  /// The record that a facet's values name.
  package static func noun(of facet: SearchFacet) -> PublicNames.Noun? {
    switch facet {
    case .municipality: .municipality
    case .region: .region
    case .term(let facet): .term(facet)
    default: nil
    }
  }

  private static let fixed: [SearchFacet: [String: String]] = [
    .cost: [
      Cost.free.rawValue: "maksuton", Cost.paid.rawValue: "maksullinen",
      Cost.unknown.rawValue: "ei-tiedossa",
    ],
    .statutory: [
      Statutory.statutory.rawValue: "lakisaateinen", Statutory.voluntary.rawValue: "muu",
    ],
    .availability: [
      Availability.now.rawValue: "nyt", Availability.paused.rawValue: "tauolla",
      Availability.planned.rawValue: "tulossa", Availability.ended.rawValue: "paattynyt",
    ],
    .kind: [
      ServiceKind.service.rawValue: "palvelu", ServiceKind.event.rawValue: "tapahtuma",
      ServiceKind.material.rawValue: "aineisto", ServiceKind.network.rawValue: "verkosto",
      ServiceKind.training.rawValue: "koulutus",
    ],
  ]
}

/// Makes of search words a text that says nothing of them; `nil` when that cannot be done now.
package typealias WordSeal = @Sendable (String) -> String?

extension SearchQuery {
  /// Values of one facet that are read; an address with more is nobody's choice.
  private static let mostValues = 64

  package static let binding = AddressBinding<SearchQuery, FacetTable>(
    SearchQuery(), [typedWords] + facetsInOrder.map(values) + others)

  private static let others: [AddressParameter<SearchQuery, FacetTable>] = [
    .flag(SearchAddress.presence, SearchAddress.located, \.isLocated),
    .flag(SearchAddress.sorting, SearchAddress.newest, \.isNewestFirst),
    .optional(SearchAddress.after, \.after, text: \.text) { text, _ in
      ResultAnchor(text: text)
    },
  ]

  /// Places first, for they are what people read an address for.
  private static let facetsInOrder: [SearchFacet] = {
    let places: [SearchFacet] = [.municipality, .region]
    return places + SearchFacet.allCases.filter { !places.contains($0) }
  }()

  /// What is typed, in as many pieces as there are.
  private static let typedWords = AddressParameter<SearchQuery, FacetTable>(
    name: SearchAddress.words, isRepeated: true,
    written: { $0.words.isEmpty ? [] : [$0.words] },
    read: { text, query, _ in
      let words = text.cleaned.trimmingSpaces
      query.words = query.words.isEmpty ? words : query.words + " " + words
      return true
    })

  private static func values(
    of facet: SearchFacet
  ) -> AddressParameter<SearchQuery, FacetTable> {
    AddressParameter(
      name: SearchAddress.name(facet), noun: SearchAddress.noun(of: facet), isRepeated: true,
      written: { query in query[facet].map { SearchAddress.written($0, of: facet) } },
      read: { text, query, table in
        let key = SearchAddress.value(text, of: facet)
        guard table.has(key, of: facet), query[facet].count < mostValues else { return false }
        query[facet].append(key)
        return true
      })
  }

  private var isLocated: Bool {
    get { presence == .located }
    set { presence = newValue ? .located : .reaches }
  }

  private var isNewestFirst: Bool {
    get { sorting == .newest }
    set { sorting = newValue ? .newest : .best }
  }

  /// Words that were to be sealed and could not be are left out.
  func pairs(_ names: PublicNames, sealing seal: WordSeal?) -> [AddressPair] {
    let pairs = SearchQuery.binding.pairs(of: self, names)
    guard let seal else { return pairs }
    return pairs.compactMap { pair in
      guard pair.name == SearchAddress.words else { return pair }
      return seal(pair.value).map { AddressPair(SearchAddress.sealedWords, $0) }
    }
  }
}

extension ResultAnchor {
  /// "7.20": after listing 7, which was the twentieth.
  fileprivate var text: String { place > 0 ? "\(id.rawValue).\(place)" : "\(id.rawValue)" }

  fileprivate init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let id = Int64(parts[0]), id > 0 else { return nil }
    let place = parts.count == 2 ? Int(parts[1]) : 0
    guard let place, place >= 0 else { return nil }
    self.init(id: ID(rawValue: id), place: place)
  }
}
