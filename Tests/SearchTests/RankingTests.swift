import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Search

/// The order that `RankingWeights` describes. Listings are planted in the opposite order, so that none
/// of these is right by chance.
@Suite struct RankingTests {
  /// Listings with these slugs, the last first; each is named by its slug where nothing else is said.
  private func searched(
    _ slugs: [String], _ analyzer: Analyzer = Analyzer(.none),
    _ change: (inout ServiceDetails) -> Void,
    organizations: (inout [Organization]) -> Void = { _ in }
  ) throws -> Searched {
    var seeds = try Story().seeds
    organizations(&seeds.organizations)
    seeds.services = slugs.reversed().enumerated().map { number, slug in
      var details = ServiceDetails.plain(number + 1, slug, slug, "tieto")
      change(&details)
      return details
    }
    return try Searched(seeds, analyzer: analyzer)
  }

  @Test(.enabled(if: VoikkoPresence.isInstalled, "Voikko is not installed"))
  func `as written comes before a dictionary form before a part of a compound`() throws {
    let names = ["tarkka": "Kahvila", "muoto": "Kahviloissa", "osa": "Marjakahvila"]
    let searched = try searched(["tarkka", "muoto", "osa"], Analyzer(.voikko)) {
      $0.name = LocalizedText(finnish: names[$0.slug.rawValue] ?? "")
    }
    #expect(searched.slugs("kahvila") == ["tarkka", "muoto", "osa"])
    // A spelling is told, and is less than any of them: all three are found by one.
    #expect(searched.answer("kahvlia").alsoSearched == ["kahvila"])
    #expect(searched.slugs("kahvlia").count == 3)
  }

  @Test func `weights fall from name to description and from exact to spelling`() {
    let fields = RankingWeights.Field.allCases.map(\.rawValue)
    #expect(fields == fields.sorted(by: >) && Set(fields).count == fields.count)
    let qualities = RankingWeights.Quality.allCases.map(\.rawValue)
    #expect(qualities == qualities.sorted(by: >) && Set(qualities).count == qualities.count)
    for facet in Facet.allCases {
      #expect(
        RankingWeights.term(facet, isName: true) > RankingWeights.term(facet, isName: false))
    }
  }

  @Test func `a word in the name comes before the provider's name before the summary`() throws {
    let searched = try searched(["nimi", "jarjestaja", "tiivis", "kuvaus"]) {
      let text = LocalizedText(finnish: "Täällä on revontuli.")
      switch $0.slug.rawValue {
      case "nimi": $0.name = text
      case "jarjestaja": $0.providers = [Provider(organization: .named("repo"), role: .provider)]
      case "tiivis": $0.summary = text
      default: $0.description = text
      }
    } organizations: {
      $0.append(
        Organization(
          uuid: UUID(), slug: .named("repo"), name: LocalizedText(finnish: "Revontuli ry"),
          url: nil))
    }
    // What says it in its description alone says too little beside the others.
    #expect(searched.slugs("revontuli") == ["nimi", "jarjestaja", "tiivis"])
  }

  @Test func `a word in the description alone is found where nothing says it better`() throws {
    let searched = try searched(["kuvaus", "muu"]) {
      if $0.slug.rawValue == "kuvaus" {
        $0.description = LocalizedText(finnish: "Täällä on revontuli.")
      }
    }
    #expect(searched.slugs("revontuli") == ["kuvaus"])
  }

  @Test func `rare words are as good as required, and what has more of them comes first`() throws {
    let names = [
      "molemmat": "Marja kahvila", "harvinainen": "Kahvila", "yleinen-1": "Marja",
      "yleinen-2": "Marja", "yleinen-3": "Marja", "yleinen-4": "Marja", "yleinen-5": "Marja",
      "yleinen-6": "Marja",
    ]
    let slugs = names.keys.sorted()
    let searched = try searched(slugs) {
      $0.name = LocalizedText(finnish: names[$0.slug.rawValue] ?? "")
    }
    #expect(searched.slugs("marja kahvila") == ["molemmat", "harvinainen"])
  }

  @Test func `what is about one topic comes before what is about many`() throws {
    let searched = try searched(["yksi", "monta"]) {
      $0.terms[.serviceType] =
        $0.slug.rawValue == "yksi"
        ? ["vertaisryhma"] : ["vertaisryhma", "eroryhma", "perhetyo", "eroneuvonta"]
    }
    #expect(searched.slugs("vertaisryhmä") == ["yksi", "monta"])
  }

  @Test func `near the chosen municipality comes first, and remote two-way help is not last`()
    throws
  {
    let slugs = ["pirkkalassa", "tampereella", "chatissa", "jossakin", "verkossa"]
    let searched = try searched(slugs) {
      $0.name = LocalizedText(finnish: "Kahvila")
      $0.area = .region(.pirkanmaa)
      $0.deliveries = [.inPerson]
      switch $0.slug.rawValue {
      case "pirkkalassa": $0.places = [.confirmed(.pirkkala)]
      case "tampereella": $0.places = [.confirmed(.tampere)]
      case "chatissa": $0.deliveries = [.chat]
      case "verkossa": $0.deliveries = [.web]
      default: break
      }
    }
    let order = searched.slugs("kahvila pirkkala")
    #expect(order.prefix(3) == ["pirkkalassa", "tampereella", "chatissa"])
    #expect(Set(order) == Set(slugs))
    #expect(searched.slugs("kahvila tampere").first == "tampereella")
  }

  @Test func `what is given now comes before what is paused, planned and over`() throws {
    let searched = try searched(["nyt", "tauolla", "tulossa", "ohi"]) {
      $0.name = LocalizedText(finnish: "Kahvila")
      switch $0.slug.rawValue {
      case "tauolla": $0.state = .paused
      case "tulossa": $0.state = .planned
      case "ohi": $0.state = .ended
      default: break
      }
    }
    #expect(searched.slugs("kahvila") == ["nyt", "tauolla", "tulossa", "ohi"])
  }

  @Test func `of equals the fresher comes first`() throws {
    let searched = try searched(["uusin", "uudempi", "vanha"]) {
      $0.name = LocalizedText(finnish: "Kahvila")
      let last = ["uusin": "2025-12-31", "uudempi": "2022-12-31"][$0.slug.rawValue] ?? "2017-12-31"
      $0.sourcePeriod = DatedPeriod(from: nil, to: .on(last), precision: .day)
    }
    #expect(searched.slugs("kahvila") == ["uusin", "uudempi", "vanha"])
  }

  @Test func `equals are in one order, of which pages are stretches`() throws {
    let slugs = (10...45).map { "palvelu-\($0)" }
    let searched = try searched(slugs) { $0.name = LocalizedText(finnish: "Kahvila") }
    var query = SearchQuery()
    query.words = "kahvila"
    let order = searched.index.allHits(query).map(\.offer.id)
    #expect(order.count == slugs.count)
    var paged: [ID<Service>] = []
    var next: SearchQuery? = query
    while let asked = next {
      let answer = searched.index.answer(asked, pageSize: 7)
      paged += answer.hits.map(\.offer.id)
      next = answer.next
    }
    #expect(paged == order)
  }

  @Test func `the next page goes on where its anchor was, also when that is no more`() throws {
    let searched = try searched((10...45).map { "palvelu-\($0)" }) {
      $0.name = LocalizedText(finnish: "Kahvila")
    }
    var query = SearchQuery()
    query.words = "kahvila"
    let order = searched.index.allHits(query).map(\.offer.id)
    // What was the seventh has gone, and the eighth is the seventh now.
    let gone = ResultAnchor(id: ID(rawValue: 999_999), place: 7)
    let answer = searched.index.answer(query.after(gone), pageSize: 7)
    #expect(answer.hits.map(\.offer.id) == Array(order[6..<13]))
    #expect(answer.first == 7)
    // Where it was is not known, or nothing comes behind it: from the first.
    for place in [0, 1, 500, Int.max] {
      let lost = ResultAnchor(id: ID(rawValue: 999_999), place: place)
      #expect(searched.index.answer(query.after(lost), pageSize: 7).first == 1)
    }
  }
}
