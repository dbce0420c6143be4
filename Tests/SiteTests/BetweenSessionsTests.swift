import Foundation
import HumanServices
import TestSupport
import Testing

/// What is given on known days, none of them soon: shown, not counted, its day told in words.
@Suite struct BetweenSessionsTests {
  /// A walk-in counsellor in Kemi, alone of its kind there, with one session.
  private func site(sessionOn day: String) throws -> TestSite {
    var story = try Story()
    var service = ServiceDetails.plain(500, "kemin-eroilta", "Kemin eroilta", "eroneuvonta")
    service.area = .municipalities(.kemi)
    service.deliveries = [.inPerson]
    service.terms[.access] = ["ilman_ajanvarausta"]
    service.places = [.confirmed(.kemi)]
    service.occurrences = [
      Occurrence(
        uuid: service.uuid, title: LocalizedText([:]), startsOn: .on(day), endsOn: .on(day),
        precision: .day, state: .planned, note: LocalizedText([:]))
    ]
    story.seeds.services = [service]
    return try TestSite(.seeds(story.seeds), at: TestSite.storyNoon)
  }

  @Test(arguments: [
    ("2026-03-12", nil, "seuraavan kerran 12.3.2026"),
    ("2026-05-20", "ei kertaa lähiaikoina", "seuraavan kerran 20.5.2026"),
    ("2026-02-12", "ei kertaa lähiaikoina", "viimeisin tiedossa oleva kerta oli 12.2.2026"),
  ])
  func `a card says when, and never "here" for a day that is far or over`(
    day: String, pill: String?, fact: String
  ) throws {
    let page = try site(sessionOn: day).get("/kunta/kemi")
    let card = try #require(page.cards.first { $0.name == "Kemin eroilta" })
    if let pill { #expect(card.pill == pill) } else { #expect(card.pill.contains("Kemissä")) }
    #expect(card.facts.contains(fact), "\(card.facts)")
    #expect(!card.facts.contains("ajat tarkistettava"))
  }

  @Test func `the scorecard tells the day of what it does not count`() throws {
    let text = try site(sessionOn: "2026-05-20").get("/katvealueet/kemi").main.text
    #expect(text.contains("Kemin eroilta: seuraavan kerran 20.5.2026"))
    #expect(text.contains("ei tiedetä aikaa 60 päivän sisällä"))
  }
}
