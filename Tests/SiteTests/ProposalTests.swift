import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

/// What waits for an editor: accepted in one press, or refused with a reason.
@Suite struct ProposalTests {
  private func waiting(_ typed: [(String, String)]) throws -> GivenLink {
    let link = try GivenLink()
    #expect(try link.answer("muuttuu", typing: typed).status == 303)
    return link
  }

  @Test func `after one press visitors see the new fact, and the history tells whose it was`()
    throws
  {
    let link = try waiting([("puhelin", "016 123 456")])
    let front = try link.editor.get("/yllapito")
    #expect(front.main.all("a").contains { $0["href"] == "/yllapito/jono#ehdotukset" })
    let page = try link.editor.get("/yllapito/ehdotukset")
    #expect(page.main.all("dd").map(\.text) == ["040 000 0000", "016 123 456"])
    let answer = try link.decide("hyvaksy")
    #expect(answer.status == 303)
    #expect(try link.editor.get(try #require(answer.location)).main.text.contains("käsitelty"))
    let shown = try link.site.get("/palvelu/ivalon-eroneuvola").main.text
    #expect(shown.contains("016 123 456") && !shown.contains("040 000 0000"))
    #expect(try link.service().assurance == nil, "accepted is not checked")
    let key = try link.service().service.details.uuid.uuidString.lowercased()
    let revision = try #require(
      try link.site.catalogue.revisions(of: .service, key: key, limit: 1).first)
    #expect(revision.author.name == "Lapin koordinaattori")
    #expect(revision.author.screen == .proposals)
    #expect(revision.why == "Järjestäjän ehdotus vahvistuslinkillä")
    #expect(try link.open().main.text.contains("Hyväksytty ja julkaistu. Puhelinnumero"))
    #expect(try link.site.catalogue.waitingProposals().isEmpty)
  }

  @Test func `the same press may note the check, from the provider`() throws {
    let link = try waiting([("ajat", "ma–pe 9–15")])
    #expect(try link.decide("tarkistettu").status == 303)
    #expect(try link.service().assurance == Assurance(on: Story.today, by: .provider, how: nil))
    #expect(try link.service().service.details.scheduleNote[.finnish] == "ma–pe 9–15")
  }

  @Test func `what has ended leaves the map with the press`() throws {
    let link = try GivenLink(about: ("palvelu", "4"))
    let cells = try link.site.get("/katvealueet.csv").text
    #expect(
      try link.answer("paattynyt", about: 4, typing: [("loppu", "2026-03-01")]).status == 303)
    #expect(try link.site.get("/katvealueet.csv").text == cells)
    #expect(try link.decide("hyvaksy").status == 303)
    #expect(try link.site.get("/katvealueet.csv").text != cells)
    #expect(try link.service(4).service.details.state == .ended)
    #expect(try link.site.get("/palvelu/lapin-lastenvalvoja").main.text.contains("1.3.2026"))
  }

  @Test func `what no longer fits is shown with both and never made`() throws {
    let link = try waiting([("hinta", "Maksuton")])
    let service = try link.service().service
    var details = service.details
    details.feesDescription = LocalizedText(finnish: "20 euroa")
    _ = try link.site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: .commandLine, at: link.site.now)
    let page = try link.editor.get("/yllapito/ehdotukset")
    #expect(page.main.all("dd").map(\.text) == ["(ei mitään)", "20 euroa", "Maksuton"])
    #expect(!page.main.all("button").contains { $0["value"] == "hyvaksy" })
    let proposal = try #require(try link.site.catalogue.waitingProposals().first)
    let revision = try link.service().service.revision
    let forced = try link.editor.post(
      "/yllapito/ehdotukset/\(proposal.id.rawValue)",
      form: [("toimi", "hyvaksy"), ("versio", String(revision))])
    #expect(forced.status == 409)
    #expect(try link.service().service.details.feesDescription[.finnish] == "20 euroa")
  }

  @Test func `a press on a page that is behind changes nothing`() throws {
    let link = try waiting([("hinta", "Maksuton"), ("ajat", "ma–pe")])
    let before = try link.site.content()
    let proposal = try #require(try link.site.catalogue.waitingProposals().first)
    let behind = try link.editor.post(
      "/yllapito/ehdotukset/\(proposal.id.rawValue)", form: [("toimi", "hyvaksy"), ("versio", "0")])
    #expect(behind.status == 409)
    #expect(try link.site.content() == before)
    #expect(try link.decide("hyvaksy").status == 303)
    #expect(try link.decide("hyvaksy").status == 303, "the second fits the changed listing")
    let twice = try link.editor.post(
      "/yllapito/ehdotukset/\(proposal.id.rawValue)",
      form: [("toimi", "hyvaksy"), ("versio", String(try link.service().service.revision))])
    #expect(twice.status == 409)
  }

  @Test func `a refusal needs its reason, and the provider reads it`() throws {
    let link = try waiting([("hinta", "Maksuton")])
    let asked = try link.decide("hylkaa")
    #expect(asked.status == 422 && asked.main.first(id: "ongelmat") != nil)
    #expect(try link.decide("hylkaa", reason: "Hinta on kunnan päätös.").status == 303)
    #expect(try link.open().main.text.contains("Syy: Hinta on kunnan päätös."))
    #expect(try link.service().service.details.feesDescription.isEmpty)
    #expect(try link.site.catalogue.waitingProposals().isEmpty)
  }

  @Test func `words are read and change nothing`() throws {
    let link = try waiting([("muuta", "Nimi <vaihtuu> syksyllä.")])
    let revision = try link.service().service.revision
    #expect(
      try link.editor.get("/yllapito/ehdotukset").main.text.contains("Nimi <vaihtuu> syksyllä."))
    #expect(try link.decide("hyvaksy").status == 303)
    #expect(try link.service().service.revision == revision)
    #expect(try link.site.catalogue.waitingProposals().isEmpty)
  }

  @Test func `another region's coordinator sees and decides nothing`() throws {
    let link = try waiting([("hinta", "Maksuton")])
    let other = try link.site.signedIn(as: .pirkanmaaCoordinator)
    #expect(!(try other.get("/yllapito/ehdotukset").main.text.contains("Ivalon eroneuvola")))
    #expect(!(try other.get("/yllapito/vahvistuslinkit").main.text.contains("Ivalon eroneuvola")))
    let proposal = try #require(try link.site.catalogue.waitingProposals().first)
    let answer = try other.post(
      "/yllapito/ehdotukset/\(proposal.id.rawValue)", form: [("toimi", "hyvaksy"), ("versio", "1")])
    #expect(answer.status == 403)
    #expect(
      try other.post("/yllapito/vahvistuslinkit", form: [("palvelu", "1")]).status == 403)
    #expect(try other.post("/yllapito/vahvistuslinkit/1/peru", form: []).status == 403)
    #expect(try link.open().status == 200)
  }

  @Test func `visitors' proposals of one listing have an end, and then are words`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    func propose(_ text: String, saying words: String = "") throws {
      try site.catalogue.keep(
        Suggestion(
          kind: .error, service: .named("ivalon-eroneuvola"), municipality: nil, need: nil,
          text: words, language: .finnish, receivedOn: Story.today),
        proposing: ProposedChange(
          field: .hours, language: .finnish, before: "", proposed: text),
        about: ID(rawValue: 1), at: site.now)
    }
    let most = Proposal.mostWaitingOfVisitors
    for number in 1...most { try propose("klo \(number)") }
    #expect(try site.catalogue.suggestions().isEmpty)
    try propose("klo 99", saying: "Näin ovessa.")
    #expect(try site.catalogue.waitingProposals().count == most)
    #expect(try site.catalogue.suggestions().map(\.text) == ["klo 99\n\nNäin ovessa."])
  }
}
