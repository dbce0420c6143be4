import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Site

/// Whether somebody answers now: told beside the plain hours, true at every minute, and only where the
/// hours are young.
@Suite struct OpenNowTests {
  private let site: TestSite
  private let editor: SignedInEditor
  private let form: String

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .admin)
    let id = try #require(try site.catalogue.service(slug: .named("ivalon-eroneuvola"))).id
    form = "/yllapito/palvelut/\(id.rawValue)"
  }

  private static let page = "/palvelu/ivalon-eroneuvola"

  private func save(_ hours: String, source: String = "2025") throws {
    var sent = try editor.get(form).serviceForm(pressing: "tallenna")
    sent.set("yhteys-1-aukiolo", hours)
    sent.set("yhteys-1-lahde", "https://www.esimerkki.fi/tiedote")
    sent.set("yhteys-1-lahdeaika", source)
    let saved = try editor.post(form, form: sent.fields)
    #expect(saved.status == 303, "\(saved.main.first(id: "ongelmat")?.text ?? "")")
  }

  private func told(_ address: String = page) throws -> String {
    try site.get(address).main.fact(address.hasPrefix("/sv") ? "Kontakt" : "Yhteystiedot")?.text
      ?? ""
  }

  /// The story's day is Monday, 2 March 2026.
  private func at(_ hour: Int, _ minute: Int, day: String = "2026-03-02") -> Date {
    CivilDate.on(day).instant(atMinute: hour * 60 + minute)
  }

  @Test func `the page changes at the minute`() throws {
    try save("ma–pe klo 9–15")
    let moments: [(Date, String)] = [
      (at(8, 59), "Suljettu nyt, avataan klo 9 (tilanne klo 8.59)"),
      (at(9, 0), "Auki nyt, klo 15 asti (tilanne klo 9)"),
      (at(14, 59), "Auki nyt, klo 15 asti (tilanne klo"),
      (at(15, 0), "Suljettu nyt, avataan huomenna klo 9 (tilanne klo 15)"),
      (at(12, 0, day: "2026-03-07"), "Suljettu nyt, avataan ma klo 9"),
      (at(12, 0, day: "2026-04-03"), "Suljettu nyt, avataan ti klo 9"),
    ]
    for (instant, expected) in moments {
      site.now = instant
      let text = try told()
      #expect(text.contains("ma–pe klo 9–15"), "\(text)")
      #expect(text.contains(expected), "\(instant): \(text)")
    }
    site.now = at(9, 30)
    #expect(try told("/sv" + Self.page).contains("Öppet nu, till kl. 15"))
  }

  @Test func `hours of an old or undated source are told alone`() throws {
    for source in ["2022", ""] {
      try save("ma–pe 9–15", source: source)
      let text = try told()
      #expect(text.contains("ma–pe klo 9–15") && !text.contains(" nyt"), "\(source): \(text)")
    }
  }

  @Test func `only the page that tells it is made anew`() throws {
    try save("ma–pe 9–15")
    for address in [Self.page, "/palvelu/tunturituen-chat", "/tietoa"] {
      _ = try site.get(address)
      _ = try site.get(address)
    }
    let before = site.responder.cache.counts
    site.now = at(15, 1)
    _ = try site.get("/palvelu/tunturituen-chat")
    _ = try site.get("/tietoa")
    #expect(site.responder.cache.counts.hits == before.hits + 2)
    _ = try site.get(Self.page)
    #expect(site.responder.cache.counts.misses == before.misses + 1)
  }
}
