import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// What is typed into a search stands in no address when it names a danger, and as it is otherwise.
@Suite struct SealedSearchTests {
  private static let dangers = [
    "mies lyö", "haluan kuolla", "\u{201D}hän kuristi\u{201D} Kemi", "my husband hits me",
    "муж бьёт меня",
  ]

  private func site() throws -> TestSite { try TestSite(.story, at: TestSite.storyNoon) }

  /// Where a typed search leads.
  private func sent(
    _ words: String, to address: String = "/haku", as name: String = "q", on site: TestSite
  ) throws -> String {
    let page = try site.post(address, form: [name: words])
    #expect(page.status == 303 && page.fields[.cacheControl] == "no-store")
    return try #require(page.location)
  }

  @Test(arguments: [
    ("perheneuvola", "/haku?q=perheneuvola"),
    ("  eroryhm\u{E4}  Kemi ", "/haku?q=eroryhm%C3%A4%20%20Kemi"),
    ("", "/haku"), ("huoltoriita", "/haku?q=huoltoriita"),
  ])
  func `words that name no danger stand in the address`(words: String, address: String) throws {
    #expect(try sent(words, on: try site()) == address)
  }

  @Test func `filters and a list come along`() throws {
    let page = try site().post(
      "/sv/haku?lista=",
      form: ["q": "chat", "kunta": "kemi", "tapa": "chat", "tapa": "puhelin"])
    #expect(page.location == "/sv/haku?q=chat&kunta=kemi&tapa=chat&tapa=puhelin&lista=")
  }

  @Test(arguments: dangers, KnownRoutes.prefixes)
  func `words that name a danger are in no address of the page`(words: String, prefix: String)
    throws
  {
    let site = try site()
    let address = try sent(words, to: prefix + "/haku", on: site)
    #expect(address.hasPrefix(prefix + "/haku?s="))
    let page = try site.get(address)
    #expect(page.status == 200 && page.fields[.cacheControl] == "no-store")
    #expect(page.main.all(class: "danger").isEmpty == false, "help comes first")
    let field = try #require(page.main.first(id: "q"))
    #expect(field["value"]?.isEmpty == false, "what was typed is in the field")
    try expectSilence(page, about: words)
  }

  /// Looks into every address on a page: links, forms, and those of the head.
  private func expectSilence(_ page: TestPage, about words: String) throws {
    let addresses =
      page.html.all("a").compactMap { $0["href"] }
      + page.html.all("link").compactMap { $0["href"] }
      + page.html.all("form").compactMap { $0["action"] }
    #expect(addresses.count > 20)
    for word in words.split(separator: " ") where word.count > 3 {
      let written = TestSite.encoded(String(word))
      let telling = addresses.filter { $0.contains(written) }
      #expect(telling == [], "\(word)")
    }
    #expect(!addresses.contains { $0.hasPrefix("/haku.") })
  }

  @Test func `an old link with words still answers, and leads on without them`() throws {
    let page = try site().get("/haku?q=mies+kuristi")
    #expect(page.status == 200 && page.main.first(class: "safety-help") != nil)
    try expectSilence(page, about: "mies kuristi")
  }

  @Test func `the next language opens what this one has sealed`() throws {
    let site = try site()
    let page = try site.get(try sent("mies lyö", on: site))
    let swedish = try #require(
      page.html.all("nav").flatMap(\.links).map(\.href).first { $0.hasPrefix("/sv/haku?s=") })
    #expect(try site.get(swedish).main.first(id: "q")?["value"] == "mies lyö")
  }

  @Test func `another process opens it, for two days`() throws {
    let site = try site()
    let address = try sent("mies lyö", on: site)
    let other = try TestSite(beside: site)
    #expect(try other.get(address).main.first(id: "q")?["value"] == "mies lyö")
    other.now += 4 * 24 * 60 * 60
    let late = try other.get(address)
    #expect(late.status == 200 && late.fields[.cacheControl] == "no-store")
    #expect(late.notes.contains { $0.contains("Kirjoita sanat uudelleen") })
    #expect(late.main.first(id: "q")?["value"] == "")
  }

  @Test(arguments: ["x", "%00", "AAAA", "kissa%20istuu", String(repeating: "A", count: 4000)])
  func `what was never sealed is told`(sealed: String) throws {
    let page = try site().get("/haku?s=\(sealed)&kunta=kemi")
    #expect(page.status == 200)
    #expect(page.notes.contains { $0.contains("Kirjoita sanat uudelleen") })
  }

  @Test func `a danger that is typed for a place leads to its help`() throws {
    let site = try site()
    #expect(try sent("Kemi", to: "/kunta", as: "nimi", on: site) == "/kunta/kemi")
    #expect(try sent("Kemmi", to: "/en/kunta", as: "nimi", on: site) == "/en/kunta?nimi=Kemmi")
    let address = try sent("mies lyö", to: "/kunta", as: "nimi", on: site)
    #expect(address.hasPrefix("/haku?s="))
    #expect(try site.get(address).main.first(class: "safety-help") != nil)
  }

  @Test func `another site's page sends no search`() throws {
    let field: HTTPFields = [.secFetchSite: "cross-site"]
    for address in ["/haku", "/kunta"] {
      #expect(try site().post(address, form: ["q": "kemi"], fields: field).status == 403)
    }
  }

  @Test func `files are never sealed`() throws {
    let site = try site()
    let address = try sent("mies lyö", on: site).replacing("/haku?", with: "/haku.json?")
    #expect(!(try site.get(address).text.contains("turvakoti")))
  }
}
