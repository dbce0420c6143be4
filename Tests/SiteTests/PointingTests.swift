import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// A reader points at one fact of a listing and says what it should be.
@Suite struct PointingTests {
  private let site: TestSite

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon) }

  private func form(_ address: String) throws -> SentForm {
    SentForm(try #require(try site.get(address).main.first("form")))
  }

  private func send(_ form: SentForm) throws -> TestPage {
    let body = form.fields.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
    return try site.ask(
      .post, "/ilmoita", [.contentType: "application/x-www-form-urlencoded"],
      Array(body.joined(separator: "&").utf8))
  }

  @Test func `each fact of a listing leads to the form with that fact`() throws {
    let page = try site.get("/palvelu/ivalon-eroneuvola")
    let links = page.main.all("dl").flatMap { $0.all("a") }
      .filter { $0.text.hasPrefix("Onko oikein?") }
    #expect(links.count == page.main.all("dt").count)
    #expect(Set(links.map(\.text)).count == links.count, "each is named by its fact")
    let number = "/ilmoita?palvelu=ivalon-eroneuvola&tieto=puhelin"
    #expect(links.contains { $0["href"] == number })
    let form = try form(number)
    #expect(form["tieto"] == "puhelin" && form["ehdotus"] == "040 000 0000")
  }

  @Test func `a service's own number arrives as a proposal and is not public`() throws {
    var form = try form("/ilmoita?palvelu=ivalon-eroneuvola&tieto=puhelin")
    form.set("ehdotus", "016 123 456")
    #expect(try send(form).status == 303)
    let proposal = try #require(try site.catalogue.waitingProposals().first)
    #expect(proposal.origin == .visitor && proposal.change.field == .phone)
    #expect(proposal.change.before == "040 000 0000")
    #expect(proposal.change.proposed == "016 123 456")
    #expect(try site.catalogue.suggestions().isEmpty)
    #expect(!(try site.get("/palvelu/ivalon-eroneuvola").text.contains("016 123 456")))
    #expect(try send(form).status == 303, "sent twice, it counts once")
    #expect(try site.catalogue.waitingProposals().count == 1)
  }

  @Test func `words beside a proposal are a report of their own`() throws {
    var form = try form("/ilmoita?palvelu=ivalon-eroneuvola&tieto=hinta")
    form.set("ehdotus", "Maksuton")
    form.set("teksti", "Luin sen heidän sivultaan.")
    #expect(try send(form).status == 303)
    #expect(try site.catalogue.waitingProposals().map(\.change.proposed) == ["Maksuton"])
    #expect(try site.catalogue.suggestions().map(\.text) == ["Luin sen heidän sivultaan."])
  }

  @Test func `a correction does not ask for a municipality, and says what is published`() throws {
    let page = try site.get("/ilmoita?palvelu=ivalon-eroneuvola&tieto=puhelin")
    #expect(page.main.first(id: "kunta") == nil)
    #expect(page.main.text.contains("Korjauksesi julkaistaan, jos koordinaattori hyväksyy sen."))
    let report = try site.get("/ilmoita?palvelu=ivalon-eroneuvola")
    #expect(report.main.first(id: "kunta") != nil)
    #expect(report.main.text.contains("Sitä ei julkaista."))
  }

  @Test func `what cannot be read, or says nothing new, is asked again`() throws {
    var form = try form("/ilmoita?palvelu=ivalon-eroneuvola&tieto=puhelin")
    #expect(try send(form).status == 422)
    form.set("ehdotus", "soita Liisalle")
    let page = try send(form)
    #expect(page.status == 422)
    #expect(page.main.first(id: "ongelmat")?.all("a").map { $0["href"] } == ["#ehdotus"])
    #expect(SentForm(try #require(page.main.first("form")))["ehdotus"] == "soita Liisalle")
    #expect(try site.catalogue.waitingProposals().isEmpty)
  }

  @Test func `a fact that is none is no part of the form`() throws {
    for address in [
      "/ilmoita?palvelu=ivalon-eroneuvola&tieto=muuta", "/ilmoita?tieto=puhelin",
      "/ilmoita?palvelu=keskenerainen-oikeusapu&tieto=puhelin", "/ilmoita?tieto=x",
    ] {
      #expect(try form(address)["ehdotus"] == nil)
    }
  }

  @Test func `the form of a confidential listing has no street and a quiet address`() throws {
    let page = try site.open("/palvelu/pohjoinen-turvakoti")
    let link = try #require(
      page.main.all("a").first { $0["href"]?.contains("tieto=puhelin") == true }?["href"])
    #expect(!link.contains("turvakoti"))
    #expect(try site.get(link).status == 200)
  }
}
