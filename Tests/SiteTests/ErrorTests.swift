import GRDB
import HTTPTypes
import TestSupport
import Testing

/// What goes wrong is a page in the same look, with a way on.
@Suite struct ErrorTests {
  @Test(arguments: KnownRoutes.prefixes)
  func `a page that is not there says so in the address's language`(prefix: String) throws {
    let page = try Sites.story().get(prefix + "/ei-ole")
    #expect(page.status == 404)
    #expect(page.language == (prefix.isEmpty ? "fi" : String(prefix.dropFirst())))
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.html.first(id: "exit") != nil)
    let front = prefix.isEmpty ? "/" : prefix
    #expect(page.main.links.map(\.href) == [front, prefix + "/haku", prefix + "/ilmoita"])
  }

  @Test(arguments: [
    (HTTPRequest.Method.post, "/kunta/utsjoki", "GET, HEAD, OPTIONS"),
    (.delete, "/sv/haku", "GET, HEAD, OPTIONS, POST"),
    (.put, "/ilmoita", "GET, HEAD, OPTIONS, POST"),
    (.post, "/healthz", "GET, HEAD, OPTIONS"),
  ])
  func `a method that an address does not take is told, with those it does`(
    method: HTTPRequest.Method, address: String, allow: String
  ) throws {
    let page = try Sites.story().ask(method, address)
    #expect(page.status == 405)
    #expect(page.fields[.allow] == allow)
    #expect(page.html.all("h1").count == 1)
    #expect(page.language == (address.hasPrefix("/sv") ? "sv" : "fi"))
  }

  @Test(arguments: [
    ("/kunta/utsjoki/", "/kunta/utsjoki"), ("/sv/", "/sv"),
    ("/haku/?q=ero%20ja", "/haku?q=ero%20ja"),
    ("/ilmoita/kiitos/", "/ilmoita/kiitos"),
  ])
  func `a slash too many leads to the page`(address: String, target: String) throws {
    let page = try Sites.story().get(address)
    #expect(page.status == 308)
    #expect(page.location == target)
  }

  @Test(arguments: [
    ("/kunta/Utsjoki", "/kunta/utsjoki"),
    ("/Kunta/utsjoki?tapa=puhelin", "/kunta/utsjoki?tapa=puhelin"),
    ("/SV/KUNTA/KEMI", "/sv/kunta/kemi"),
    ("/palvelu/Napapiirin-Sovittelu", "/palvelu/napapiirin-sovittelu"),
    ("/palvelu/napapiirin-sovittelu).", "/palvelu/napapiirin-sovittelu"),
    ("/aihe/perheasioiden_sovittelu", "/aihe/perheasioiden-sovittelu"),
    ("/j%C3%A4rjest%C3%A4j%C3%A4/lapin-erotuki", "/jarjestaja/lapin-erotuki"),
    ("/ja%CC%88rjesta%CC%88ja%CC%88/lapin-erotuki", "/jarjestaja/lapin-erotuki"),
    ("/palvelu/Napapiirin-sovittelu.ICS", "/palvelu/napapiirin-sovittelu.ics"),
  ])
  func `an address of ours in other letters leads to it`(address: String, target: String) throws {
    let page = try Sites.story().get(address)
    #expect(page.status == 301)
    #expect(page.location == target)
    #expect(page.fields[.cacheControl] == "no-store")
  }

  @Test(arguments: ["utm_source=x&utm_medium=y", "fbclid=abc", "gclid=1&mc_eid=2"])
  func `marks that others add to a link are passed over`(marks: String) throws {
    let page = try Sites.story().get("/kunta/utsjoki?\(marks)&tapa=puhelin")
    let plain = try Sites.story().get("/kunta/utsjoki?tapa=puhelin")
    #expect(page.notes == plain.notes)
    #expect(!page.text.contains("utm_") && !page.text.contains("clid"))
  }

  @Test(arguments: ["/kunta/a%3Fb", "/palvelu/x%23y", "/kunta/%25zz", "/kunta/%C3%A4"])
  func `a slash too many is taken from the address as it was encoded`(target: String) throws {
    let live = try TestSite(.story, over: .live)
    let page = try live.sendRaw("GET \(target)/?a=%20b HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(page.status == 308)
    #expect(page.location == target + "?a=%20b")
  }

  @Test(arguments: [
    "//evil.example/", "//evil.example", "///evil.example/", "/%2Fevil.example/",
    "/\\evil.example/", "/sv//", "//", "/kunta//", "/ei-ole/", "/kunta/utsjoki//",
    "/https://evil.example/",
  ])
  func `no address leads to another host`(address: String) throws {
    let page = try Sites.story().get(address)
    #expect(page.status == 404)
    #expect(page.location == nil)
  }

  @Test func `no redirect leaves the site, wherever the slug comes from`() throws {
    for address in [
      "/kunta/%2F%2Fevil.example/", "/palvelu/%0d%0aLocation:%20x/", "/aihe/@evil.example/",
    ] {
      let location = try Sites.story().get(address).location
      #expect(location.map { $0.hasPrefix("/") && !$0.hasPrefix("//") } != false)
    }
  }

  @Test func `a failure shows an id that is in the log, and nothing of the cause`() throws {
    let site = try TestSite()
    try site.raw { try $0.execute(sql: "ALTER TABLE service_source RENAME TO gone") }
    for (prefix, language) in [("", "fi"), ("/en", "en")] {
      let page = try site.get(prefix + "/palvelu/tunturituen-chat")
      #expect(page.status == 500)
      #expect(page.language == language)
      #expect(page.fields[.cacheControl] == "no-store")
      #expect(page.html.all("h1").count == 1)
      let note = try #require(page.main.first(class: "note")?.text)
      let id = String(note.split(separator: " ").last ?? "")
      #expect(id.count == 8)
      let line = try #require(site.log.texts.first { $0.contains("id=\(id)") })
      #expect(line.hasPrefix("error ") && line.contains("service_source"))
      #expect(!line.contains("tunturituen"), "the log does not tell what a visitor looked at")
      for word in ["service_source", "SQLite", "no such table", "SELECT"] {
        #expect(!page.text.contains(word), "\(word)")
      }
    }
    #expect(try site.get("/kunta/utsjoki").status == 200, "the rest of the site goes on")
  }

  @Test func `nothing that succeeds is logged`() throws {
    let site = try TestSite()
    for address in ["/", "/kunta/utsjoki", "/ei-ole", "/haku?q=salaisuus"] {
      _ = try site.get(address)
    }
    #expect(site.log.texts.isEmpty)
  }
}
