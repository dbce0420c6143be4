import Foundation
import HTTPTypes
import TestSupport
import Testing
import TextAnalysis

@Suite struct SearchTests {
  @Test func `without a question it offers the topics by need`() throws {
    let page = try Sites.repository().get("/haku")
    let topics = page.main.all(class: "inline-links").flatMap(\.links)
    #expect(topics.count == 26)
    #expect(topics.allSatisfy { $0.href.hasPrefix("/aihe/") })
    #expect(page.meta("description") != nil)
    #expect(page.meta("robots") == nil)
  }

  @Test(arguments: [
    ("chat", "Tunturituen chat"), ("CHAT", "Tunturituen chat"),
    ("revontulten", "Revontulten vertaisryhmä"), ("vertaisryhma", "Revontulten vertaisryhmä"),
    ("sovittelu napapiirin", "Napapiirin sovittelu"), ("eroneuvola", "Ivalon eroneuvola"),
  ])
  func `words find what has them`(words: String, name: String) throws {
    let page = try Sites.story().get("/haku?q=" + TestSite.encoded(words))
    #expect(page.cards.first?.name == name)
    #expect(page.html.first(id: "q")?["value"] == words)
  }

  @Test(
    .enabled(if: Analyzer().finnish != nil, "Voikko is not installed"),
    arguments: [
      ("sovittelua", "Napapiirin sovittelu"), ("vertaisryhmästä", "Revontulten vertaisryhmä"),
      ("lastenvalvojalle", "Lapin lastenvalvoja"), ("turvakotiin", "Pohjoinen turvakoti"),
    ])
  func `inflected words find too`(words: String, name: String) throws {
    let site = try TestSite(.story, analyzer: Analyzer())
    let names = try site.get("/haku?q=" + TestSite.encoded(words)).cards.map(\.name)
    #expect(names.contains(name), "\(names)")
  }

  @Test func `a topic, a situation and a municipality narrow it`() throws {
    let site = try Sites.repository()
    let type = try total(site.get("/haku?aihe=lastenvalvoja"))
    let both = try total(site.get("/haku?aihe=lastenvalvoja&kunta=utsjoki"))
    #expect(both > 0 && both < type)
    let page = try site.get("/haku?aihe=lastenvalvoja&kunta=utsjoki")
    #expect(page.cards.first?.pill == "Utsjoella" || page.cards.first?.pill.isEmpty == false)
    #expect(page.main.first(class: "lead")?.text.contains("Utsjoki") == true)
    let phase = try site.get("/haku?tilanne=eron-harkinta")
    #expect(phase.heading != "Haku", "the situation is the heading")
    #expect(try total(phase) > 0)
  }

  @Test func `pages keep the question and show everything once`() throws {
    let site = try Sites.repository()
    var address: String? = "/sv/haku?tilanne=akuutti-ero"
    var seen: [String] = []
    var pages = 0
    let all = try total(site.get("/haku?tilanne=akuutti-ero"))
    while let current = address, pages < 20 {
      let page = try site.get(current)
      seen += page.cards.map(\.href)
      pages += 1
      address = page.main.all("a").first { $0["rel"] == "next" }?["href"]
      #expect(address?.hasPrefix("/sv/haku?tilanne=akuutti-ero&sivu=") != false)
    }
    #expect(pages == (all + 19) / 20 && pages > 1)
    #expect(seen.count == all && Set(seen).count == all)
  }

  @Test(arguments: ["0", "-1", "999", "abc", "1.5", "99999999999999999999"])
  func `a page that is not there shows results all the same`(number: String) throws {
    let page = try Sites.repository().get("/haku?tilanne=akuutti-ero&sivu=" + number)
    #expect(page.status == 200)
    #expect(!page.cards.isEmpty)
  }

  @Test func `nothing found offers the same search without each of its parts`() throws {
    let page = try Sites.story().get(
      "/haku?q=zzz&kunta=kemi&aihe=vertaisryhma&tilanne=akuutti-ero")
    #expect(page.status == 200)
    #expect(page.cards.isEmpty)
    #expect(
      page.main.first(class: "gap")?.links.map(\.href) == [
        "/haku?kunta=kemi&aihe=vertaisryhma&tilanne=akuutti-ero",
        "/haku?q=zzz&aihe=vertaisryhma&tilanne=akuutti-ero",
        "/haku?q=zzz&kunta=kemi&tilanne=akuutti-ero", "/haku?q=zzz&kunta=kemi&aihe=vertaisryhma",
        "/haku", "/ilmoita",
      ])
  }

  @Test(arguments: [
    "\"", "'", "(", ")", "*", "NEAR", "a AND", "OR OR", "name:", "^", "-", "--", ";", "\\", "%",
    "{}", "<script>alert(1)</script>", "🙂", "\u{0}", "a\u{0}b", "\u{202E}", "' OR 1=1 --", "    ",
  ])
  func `whatever is typed gets an answer`(words: String) throws {
    for address in ["/haku?q=", "/haku.json?q="] {
      let page = try Sites.story().get(address + TestSite.encoded(words))
      #expect(page.status == 200)
      #expect(page.htmlProblems.isEmpty)
      #expect(page.main.first("script") == nil)
    }
  }

  @Test func `ten thousand letters get an answer`() throws {
    let page = try Sites.story().get("/haku?q=" + String(repeating: "ero%20", count: 2000))
    #expect(page.status == 200)
  }

  @Test func `what an address asks that is not there is told and left out`() throws {
    let page = try Sites.story().get("/haku?q=chat&kunta=helsinki&aihe=%3Cb%3E&x=1")
    #expect(page.cards.first?.name == "Tunturituen chat")
    let note = page.notes.joined()
    #expect(note.contains("kunta=helsinki") && note.contains("aihe=<b>") && note.contains("x=1"))
  }

  @Test func `as data it gives slug, name and types of all results`() throws {
    let page = try Sites.story().get("/haku.json?q=chat")
    #expect(page.fields[.contentType] == "application/json")
    #expect(page.fields[.cacheControl] == "no-store")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(page.body)) as? [String: [[String: Any]]])
    let items = try #require(json["items"])
    #expect(Set(items.flatMap(\.keys)) == ["slug", "name", "service_types"])
    #expect(items.first?["slug"] as? String == "tunturituen-chat")
    #expect(items.first?["name"] as? String == "Tunturituen chat")
    #expect(items.first?["service_types"] as? [String] == ["keskusteluapu"])
    let everything = try Sites.repository().get("/haku.json?aihe=lastenvalvoja")
    #expect(everything.fields[.eTag] != nil)
  }

  /// The number in the lead.
  private func total(_ page: TestPage) throws -> Int {
    try #require(
      Int(page.main.first(class: "lead")?.text.prefix { $0.isNumber } ?? ""), "no number")
  }
}
