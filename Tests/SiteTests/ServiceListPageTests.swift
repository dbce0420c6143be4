import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import Pages
import TestSupport
import Testing

@Suite struct ServiceListPageTests {
  private func list(_ slugs: String...) throws -> String {
    try slugs.map(Sites.id).joined(separator: "-")
  }

  @Test func `a list shows cards in its order, and each can be moved and taken off`() throws {
    let text = try list("napapiirin-sovittelu", "ivalon-eroneuvola", "tunturituen-chat")
    let page = try Sites.story().get("/lista?p=\(text)")
    let cards = page.main.all(class: "handout")
    #expect(
      cards.compactMap { $0.first("h2")?.text }
        == ["Napapiirin sovittelu", "Ivalon eroneuvola", "Tunturituen chat"])
    #expect(
      cards.map { $0.first(class: "controls")?.links.count } == [2, 3, 2],
      "the first cannot go up, the last not down")
    #expect(cards[0].first(class: "warn")?.text == "Ei sovi, jos pelkäät toista vanhempaa.")
    #expect(cards[1].text.contains("040 000 0000"))
    #expect(cards[1].text.contains("Esimerkkitie 1"))
    let down = try #require(cards[0].first(class: "controls")?.links.first)
    #expect(
      try Sites.story().get(down.href).main.all(class: "handout").first?.first("h2")?.text
        == "Ivalon eroneuvola")
  }

  @Test func `what was taken off comes back by a link`() throws {
    let text = try list("napapiirin-sovittelu", "tunturituen-chat")
    let site = try Sites.story()
    let page = try site.get("/lista?p=\(text)")
    for label in ["Poista listalta", "Tyhjennä lista"] {
      let link = try #require(page.main.links.first { $0.text.hasPrefix(label) })
      let less = try site.get(link.href)
      #expect(less.main.all(class: "handout").count < 2)
      let back = try #require(less.main.links.first { $0.text == "Palauta" })
      #expect(back.href == "/lista?p=\(text)")
    }
  }

  @Test func `nothing of a list is kept or indexed, and its title tells nothing`() throws {
    let text = try list("pohjoinen-turvakoti", "suojapesa")
    for prefix in KnownRoutes.prefixes {
      let page = try Sites.story().get("\(prefix)/lista?p=\(text)")
      #expect(page.fields[.cacheControl] == "no-store")
      #expect(page.meta("robots") == "noindex")
      #expect(!page.documentTitle.lowercased().contains("turva"))
      #expect(page.documentTitle == (try Sites.story().get("\(prefix)/lista").documentTitle))
      #expect(!page.main.text.contains("Tampere"), "only the region may be said of Suojapesä")
    }
  }

  @Test(arguments: ["zzzzzzzz", "roskaa", "%3Cscript%3E", "-", "zzzzzzzz-yyyyyyyy"])
  func `what is not in the directory is told, and is no error`(text: String) throws {
    let known = try Sites.id("tunturituen-chat")
    let page = try Sites.story().get("/lista?p=\(known)-\(text)")
    #expect(page.status == 200)
    #expect(page.main.all(class: "handout").count == 1)
    let note = page.main.first(class: "gap")?.text
    #expect((note == nil) == (text == "-"))
    // The way on leads with a clean list.
    #expect(
      page.main.links.contains { $0.href.hasSuffix("?lista=\(known)") })
  }

  @Test func `drafts are on no list`() throws {
    let draft = PublicID(try Story().service("keskenerainen-oikeusapu").uuid, length: 26).rawValue
    for form in ["", ".csv", ".ics", ".vcf"] {
      let page = try Sites.story().get("/lista\(form)?p=\(draft)")
      #expect(page.status == 200)
      #expect(!page.text.contains("Keskeneräinen"))
    }
  }

  @Test func `a confidential street is in no form of a list`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.writeConfidentialStreets("Salakuja 7")
    let text = try list("pohjoinen-turvakoti", "suojapesa")
    for address in [
      "/lista?p=\(text)", "/lista.csv?p=\(text)", "/lista.ics?p=\(text)", "/lista.vcf?p=\(text)",
      "/palvelu/suojapesa.vcf", "/palvelu/suojapesa.ics", "/hakemisto.json", "/hakemisto.csv",
      "/uutta.atom", "/kalenteri.ics",
    ] {
      let page = try site.open(address)
      #expect(page.status == 200)
      #expect(!page.text.contains("Salakuja"), "\(address)")
    }
  }

  @Test func `the list's address is on the page as text and as a code`() throws {
    let text = try list("tunturituen-chat")
    let page = try Sites.story().get("/sv/lista?p=\(text)")
    let address = page.main.first(class: "address")?.text
    #expect(address == "\(TestSite.publicURL)/sv/lista?p=\(text)")
    let code = page.main.first(class: "qr")
    #expect(code?["aria-label"]?.isEmpty == false, "libqrencode4 is installed for the tests")
  }
}

extension Sites {
  /// The short name of a listing of the story, whose UUIDs all begin alike.
  static func id(_ slug: String) throws -> String {
    let snapshot = try story().catalogue.snapshot
    return snapshot.publicID(of: try #require(snapshot.offer(slug: .named(slug)))).rawValue
  }
}
