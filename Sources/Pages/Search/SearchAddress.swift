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
    case .serviceType: "aihe"
    case .audience: "kenelle"
    case .phase: "tilanne"
    case .deliveryMode: "tapa"
    case .format: "muoto"
    case .level: "taso"
    case .access: "hakeutuminen"
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
  /// All but the page it begins at.
  var filterParameters: [(String, String)] {
    var all: [(String, String)] = []
    let places: [SearchFacet] = [.municipality, .region]
    for facet in places + SearchFacet.allCases.filter({ !places.contains($0) }) {
      for value in self[facet] {
        all.append((SearchAddress.name(facet), SearchAddress.written(value, of: facet)))
      }
    }
    if presence == .located { all.append((SearchAddress.presence, SearchAddress.located)) }
    if sorting == .newest { all.append((SearchAddress.sorting, SearchAddress.newest)) }
    return all
  }

  /// Words that were to be sealed and could not be are left out.
  func parameters(sealing seal: WordSeal?) -> [(String, String?)] {
    var all: [(String, String?)] = []
    if !words.isEmpty {
      all = seal.map { [(SearchAddress.sealedWords, $0(words))] } ?? [(SearchAddress.words, words)]
    }
    all += filterParameters
    if let after { all.append((SearchAddress.after, String(after.rawValue))) }
    return all
  }
}
