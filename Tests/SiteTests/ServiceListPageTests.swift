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
    try site.change(
      """
      INSERT INTO location (id, uuid, municipality_code, street)
      VALUES (77, '00000000-0000-4000-8000-000000000777', '240', 'Salakuja 7');
      INSERT INTO service_at_location
      SELECT id, 9, 77, 'confirmed' FROM service WHERE whereabouts <> 'open'
      """)
    let text = try list("pohjoinen-turvakoti", "suojapesa")
    for address in [
      "/lista", "/lista.csv", "/lista.ics", "/lista.vcf", "/palvelu/suojapesa.vcf",
      "/palvelu/suojapesa.ics", "/hakemisto.json", "/hakemisto.csv", "/uutta.atom",
      "/kalenteri.ics",
    ] {
      let page = try site.get("\(address)?p=\(text)")
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

/// A list that is being made goes along from page to page in the address.
@Suite struct CarriedListTests {
  @Test func `results offer each listing, and the address then carries it`() throws {
    let site = try Sites.story()
    let results = try site.get("/haku?aihe=perheasioiden-sovittelu")
    let add = try #require(results.main.first(class: "choose")?.links.first)
    let own = try Sites.id("napapiirin-sovittelu")
    #expect(
      add.href == "/haku?aihe=perheasioiden-sovittelu&lista=\(own)#p-\(own)")
    #expect(results.html.first(class: "listbar") == nil)
    let chosen = try site.get(add.href)
    let bar = try #require(chosen.html.first(class: "listbar"))
    #expect(bar.text.contains("Listallasi on 1 palvelu."))
    #expect(
      bar.links.map(\.href) == ["/lista?p=\(own)", "/haku?aihe=perheasioiden-sovittelu"])
    #expect(chosen.main.first(class: "choose")?.text.contains("Listalla") == true)
    #expect(chosen.cards.map(\.name) == results.cards.map(\.name))
    #expect(chosen.notes == results.notes, "the list is no filter")
  }

  @Test(arguments: [
    "/", "/kunta/utsjoki", "/palvelu/tunturituen-chat", "/aihe/eroneuvonta", "/haku?q=ero",
    "/jarjestaja/lapin-erotuki", "/kalenteri", "/ammattilaisille", "/materiaalit", "/uutta",
    "/sv/kunta/kemi", "/en",
  ])
  func `every link but those that lead away keeps the list`(address: String) throws {
    let own = try Sites.id("tunturituen-chat")
    let mark = address.contains("?") ? "&" : "?"
    let page = try Sites.story().get("\(address)\(mark)lista=\(own)")
    #expect(page.status == 200)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.meta("robots") == "noindex")
    let main = page.main.links.map(\.href).filter { $0.hasPrefix("/") }
    let files = [".csv", ".json", ".ics", ".vcf", ".atom", ".svg", ".geojson"]
    let pages = main.filter { href in
      !files.contains { href.prefix { $0 != "?" }.hasSuffix($0) }
    }
    let lost = pages.filter { !$0.contains("lista=") && !$0.hasPrefix("/lista") }
    #expect(lost.isEmpty, "\(lost)")
    let forms = page.main.all("form").filter { ($0["method"] ?? "get") == "get" }
    for form in forms {
      #expect(form.all("input").contains { $0["name"] == "lista" && $0["value"] == own })
    }
    #expect(page.html.first(id: "exit")?["href"]?.contains("lista") == false)
  }

  @Test func `without a list a public page has nothing of one in its links`() throws {
    for address in ["/", "/kunta/utsjoki", "/aihe/eroneuvonta"] {
      let page = try Sites.story().get(address)
      #expect(page.main.all(class: "choose").isEmpty)
      #expect(
        page.html.links.filter { $0.href.contains("lista") && $0.text != "Kokoa lista palveluista" }
          .isEmpty)
    }
  }

  @Test func `on a municipality's page one can begin a list`() throws {
    let site = try Sites.story()
    let link = try #require(
      try site.get("/kunta/utsjoki?tapa=chat").main.links.first {
        $0.text == "Kokoa lista palveluista"
      })
    #expect(link.href == "/kunta/utsjoki?tapa=chat&lista=")
    let page = try site.get(link.href)
    #expect(page.html.first(class: "listbar") != nil)
    #expect(page.main.all(class: "choose").count == page.cards.count)
  }

  @Test func `a full list says so`() throws {
    let ids = (0..<ServiceList.maximumCount).map { "zzzzzz\($0 / 10)\($0 % 10)" }
    let page = try Sites.story().get("/haku?aihe=eroneuvonta&lista=" + ids.joined(separator: "-"))
    #expect(page.main.first(class: "choose")?.text.contains("20") == true)
    #expect(page.main.first(class: "choose")?.links.isEmpty == true)
  }
}

extension Sites {
  /// The short name of a listing of the story, whose UUIDs all begin alike.
  fileprivate static func id(_ slug: String) throws -> String {
    let snapshot = try story().catalogue.snapshot
    return snapshot.publicID(of: try #require(snapshot.offer(slug: .named(slug)))).rawValue
  }
}
