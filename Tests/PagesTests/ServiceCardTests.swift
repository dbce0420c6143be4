import HumanServices
import Markup
import TestSupport
import Testing

@testable import Coverage
@testable import Pages

/// A listing's card, and the short word on where it is.
@Suite struct ServiceCardTests {
  static let trips: [Tier: Fit] = [
    .here: Fit(tier: .here, place: .utsjoki),
    .visiting: Fit(tier: .visiting, place: .utsjoki),
    .within30Minutes: fit(.within30Minutes, .pirkkala, 12.4, 9),
    .within60Minutes: fit(.within60Minutes, .kemi, 79.6, 60),
    .within90Minutes: fit(.within90Minutes, .kemi, 118.2, 89),
    .far: fit(.far, .rovaniemi, 497.3, 373),
    .remote: Fit(tier: .remote), .region: Fit(tier: .region),
    .information: Fit(tier: .information),
  ]

  @Test(arguments: [
    (Tier.here, "Utsjoella", false), (.visiting, "Käy: Utsjoella", false),
    (.within30Minutes, "Pirkkala, noin 12 km, 9 min", false),
    (.within60Minutes, "Kemi, noin 80 km, 1 h 0 min", false),
    (.within90Minutes, "Kemi, noin 118 km, 1 h 29 min", false),
    (.far, "Rovaniemi, noin 497 km, 6 h 13 min", true), (.remote, "Etänä", false),
    (.region, "Salainen osoite", false),
    (.information, "Luettavaa tai katsottavaa verkossa", false),
  ])
  func `each tier has its word`(tier: Tier, word: String, isFar: Bool) throws {
    let fit: Fit = try #require(ServiceCardTests.trips[tier])
    let card = try card("sopimuspohja-verkossa", fit)
    #expect(card.pill == word)
    #expect((card.element.first(class: "far") != nil) == isFar)
  }

  @Test func `no tier is without a word`() {
    #expect(Set(ServiceCardTests.trips.keys) == Set(Tier.allCases))
  }

  @Test func `a place that nobody has confirmed is said to be so`() throws {
    var fit = Fit(tier: .far)
    fit.isPlaceUnconfirmed = true
    #expect(try card("lapin-lastenvalvoja", fit).pill == "Emme tiedä paikkaa")
  }

  @Test func `a chat that cannot meet the need is still said to be remote`() throws {
    #expect(try card("tunturituen-chat", Fit(tier: .information)).pill == "Etänä")
  }

  @Test(arguments: [
    ("syksyn-eroryhma", "Suunnitteilla, ei vielä tarjolla"),
    ("kevaan-ryhmachat-2018", "Päättynyt"), ("peruttu-vanhemman-neuvo", "Peruttu"),
  ])
  func `what is not given now says so before anything else`(slug: String, word: String) throws {
    #expect(try card(slug, Fit(tier: .remote)).pill == word)
  }

  @Test func `the number to call first can be tapped on the card`() throws {
    let parts = try StoryCards()
    var text = parts.text("tunturituen-chat")
    #expect(try card("tunturituen-chat", nil).element.first(class: "call") == nil)
    text.phone = try PhoneNumber("040 123 45 67")
    text.phonePrice = LocalizedText(finnish: "8,35 snt/puhelu")
    let content = CardContent(offer: try parts.offer("tunturituen-chat"), text: text)
    let call = try #require(try parts.card(content).element.first(class: "call"))
    #expect(call.attributes["href"] == "tel:+358401234567")
    #expect(call.text == "040 123 45 67")
    #expect(try parts.card(content).element.text.contains("040 123 45 67 · 8,35 snt/puhelu"))
  }

  @Test func `a card about no municipality says whom it is for`() throws {
    #expect(try card("lapin-lastenvalvoja", nil).pill == "Lappi")
    #expect(try card("tunturituen-chat", nil).pill == "koko Suomi")
    #expect(try card("ivalon-eroneuvola", nil).pill == "Inari")
  }

  @Test func `the facts of a card are mode, way in, cost, languages and what is unsure`() throws {
    var fit = Fit(tier: .here, place: .inari)
    fit.isAlsoRemote = true
    fit.areTimesUnconfirmed = true
    #expect(
      try card("ivalon-eroneuvola", fit).facts == [
        "Kasvokkain", "Puhelin", "Puhelinnumero puuttuu", "myös etänä", "Varaa aika etukäteen",
        "suomi, inarinsaame",
        "emme tiedä aikoja",
      ])
    #expect(try card("tunturituen-chat", nil).facts.contains("Maksuton"))
    #expect(
      try card("eroillan-suora-lahetys", nil).facts.contains("seuraavan kerran 2.4.2026"))
  }

  @Test func `mediation tells when it does not suit`() throws {
    #expect(
      try card("napapiirin-sovittelu", nil).warning == "Ei sovi, jos pelkäät toista vanhempaa.")
  }

  private static func fit(
    _ tier: Tier, _ place: MunicipalityCode, _ kilometres: Double, _ minutes: Int
  ) -> Fit {
    Fit(
      tier: tier, place: place, trip: TravelModel.Trip(kilometres: kilometres, minutes: minutes))
  }

  private func card(_ slug: String, _ fit: Fit?) throws -> TestCard {
    try StoryCards().card(slug, fit)
  }
}

/// Cards of the story's listings.
struct StoryCards {
  let story: Story
  let directory: Snapshot
  let context: PageContext

  init(_ language: Language = .finnish) throws {
    story = try Story()
    directory = story.snapshot()
    context = try PageContext.story(language)
  }

  func offer(_ slug: String) throws -> Offer {
    try #require(directory.offer(slug: .named(slug)))
  }

  func text(_ slug: String) -> ServiceCardText {
    let details = story.service(slug)
    return ServiceCardText(
      id: ID(rawValue: 1), name: details.name, summary: details.summary,
      feesDescription: details.feesDescription, isFree: details.isFree,
      notSuitableWhen: details.notSuitableWhen, evidence: details.evidence,
      scheduleNote: details.scheduleNote)
  }

  func card(_ slug: String, _ fit: Fit? = nil) throws -> TestCard {
    try card(CardContent(offer: offer(slug), text: text(slug), fit: fit))
  }

  func card(_ content: CardContent) throws -> TestCard {
    let card = ServiceCard(card: content, directory: directory, context: context)
    let root = HTMLElement.reading(card.content.string)
    return TestCard(try #require(root.first(class: "card")))
  }
}
