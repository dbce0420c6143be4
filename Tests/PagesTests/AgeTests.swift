import HumanServices
import Markup
import TestSupport
import Testing

@testable import Pages

/// How old the facts are, and that nobody has checked them.
@Suite struct AgeTests {
  static let periods: [(String?, String?, String)] = [
    ("2017-06-01", "2018-12-31", "Tieto on vuodelta 2018. Palvelu on voinut loppua."),
    ("2017-06-01", nil, "Tieto on vuodelta 2017. Palvelu on voinut loppua."),
    (nil, "2022-12-31", "Tieto on vuodelta 2022 tai aiemmin. Palvelu on voinut loppua."),
    (nil, nil, "Emme tiedä, onko tämä ajan tasalla. Kysy ennen kuin lähdet."),
  ]

  @Test(arguments: periods)
  func `a card says the last year of its source and what may have come of it`(
    from: String?, to: String?, age: String
  ) throws {
    let card = try card(from: from, to: to, evidence: .page)
    #expect(card.age == age)
  }

  @Test(arguments: [
    // The story's day is 2.3.2026.
    ("2026-02-01", ""), ("2024-10-01", ""),
    ("2024-09-01", "Tarkistettu 1.9.2024. Lähde: ohjelman asiakirja."),
  ])
  func `a card that a person confirmed says when once that is long ago`(
    day: String, age: String
  ) throws {
    let card = try card(
      from: "2017-06-01", to: "2018-12-31", evidence: .programme, assured: day)
    #expect(card.age == age)
  }

  @Test(arguments: Language.interface)
  func `nothing unassured is ever said to be checked`(language: Language) throws {
    let words = try Phrases.ofRepository(language)
    let checked = [Phrase.ageChecked, .sourceChecked].map {
      String(words($0).prefix { $0 != "{" && $0 != " " })
    }
    #expect(checked.allSatisfy { $0.count > 5 })
    for evidence in Evidence.allCases {
      for (from, to, _) in AgeTests.periods {
        let card = try card(from: from, to: to, evidence: evidence, language: language)
        let source = try source(from: from, to: to, evidence: evidence, language: language)
        for word in checked {
          #expect(!card.element.text.contains(word), "\(card.element.text)")
          #expect(!source.text.contains(word), "\(source.text)")
        }
      }
    }
  }

  @Test func `a listing's page says where its facts come from`() throws {
    let source = try source(
      from: nil, to: "2022-12-31", evidence: .programmeAndPage, language: .finnish)
    #expect(
      source.text.contains(
        "Tieto on vuodelta 2022 tai aiemmin, eikä sitä ole tarkistettu sen jälkeen. "
          + "Palvelu on voinut loppua."))
    #expect(source.text.contains("Lähteen laji: ohjelman asiakirja ja julkinen sivu."))
    #expect(source.text.contains("Lähde kertoo ajasta: 12/2022 tai aiemmin."))
    #expect(source.text.contains("Esimerkkilähde 2025"))
  }

  /// Who calls or chats does not leave home, and nobody asks a leaflet.
  static let asked: [(ServiceKind, [Delivery], String)] = [
    (.service, [.phone, .chat], "Varmista asia, kun otat yhteyttä."),
    (.service, [.phone, .inARoom], "Kysy ennen kuin lähdet."),
    (.event, [.inARoom], "Kysy ennen kuin lähdet."), (.service, [], "Kysy ennen kuin lähdet."),
    (.material, [.chat], "tasalla."),
  ]

  @Test(arguments: asked)
  func `an undated listing says how to make sure`(
    kind: ServiceKind, deliveries: [Delivery], ending: String
  ) throws {
    let cards = try StoryCards(.finnish)
    var offer = try cards.offer("lapin-lastenvalvoja")
    offer.sourcePeriod = period(nil, nil)
    offer.assuredDate = nil
    offer.kind = kind
    offer.deliveries = deliveries
    let card = try cards.card(
      CardContent(offer: offer, text: cards.text("lapin-lastenvalvoja")))
    #expect(card.age.hasSuffix(ending))
  }

  private func card(
    from: String?, to: String?, evidence: Evidence, assured: String? = nil,
    language: Language = .finnish
  ) throws -> TestCard {
    let cards = try StoryCards(language)
    var offer = try cards.offer("lapin-lastenvalvoja")
    offer.sourcePeriod = period(from, to)
    offer.assuredDate = assured.map { .on($0) }
    var text = cards.text("lapin-lastenvalvoja")
    text.evidence = evidence
    return try cards.card(CardContent(offer: offer, text: text))
  }

  private func source(
    from: String?, to: String?, evidence: Evidence, language: Language
  ) throws -> HTMLElement {
    let cards = try StoryCards(language)
    var details = cards.story.service("lapin-lastenvalvoja")
    details.sourcePeriod = period(from, to)
    details.evidence = evidence
    let service = Service(id: ID(rawValue: 1), revision: 1, assuredDate: nil, details: details)
    return HTMLElement.reading(
      ServiceSource(service: service, context: cards.context).content.string)
  }

  private func period(_ from: String?, _ to: String?) -> DatedPeriod {
    DatedPeriod(from: from.map { .on($0) }, to: to.map { .on($0) }, precision: .month)
  }
}

extension Delivery {
  fileprivate static let inARoom = Delivery(mode: Delivery.faceToFace, interaction: .twoWay)
}
