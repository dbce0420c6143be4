import Addresses
import Catalogue
import Foundation
import GRDB
import HTTPServer
import HTTPTypes
import HumanServices
import Pages
import Site
import TestSupport
import Testing

/// Texts that try to become part of a page, a table, a calendar, a card, a feed or a statement, written
/// through every form and looked for in everything that the site answers.
@Suite struct HostileTextTests {
  /// A text, and the language in which the pages are walked.
  static let texts = [
    (
      "merkki \"><script>hyok()</script></textarea></title><xss9 onload=hyok()>'onfocus='hyok()' ",
      ""
    ),
    ("=1+merkki');DROP TABLE service;-- 100 %_\\;,: \"a\" {{7*7}} ]]>&lt;", "/sv"),
    (
      "@merkki\r\nX-Evil: 1\r\nUID:paha\r\nBEGIN:VEVENT\u{2028}\u{202E}nnääk\u{2066} \u{FFFE}\u{1}",
      "/en"
    ),
  ]

  @Test(arguments: LongTests.areWanted ? texts.indices : 0..<1)
  func `a text comes out of no format, wherever it is shown`(index: Int) throws {
    let (text, prefix) = Self.texts[index]
    let site = try TestSite(.story, at: TestSite.storyNoon)
    var editor = try HostileEditor(site, writing: text)
    let tables = try site.raw { try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema") }
    try writeRecords(&editor)
    let listings = try writeListings(&editor)
    try leaveTraces(&editor)
    var walk = HostileWalk(editor: editor, prefix: prefix)
    for (address, page) in editor.answers { walk.look(at: page, address) }
    try walk.run(listings)
    #expect(walk.signs.isEmpty, "\(walk.signs.sorted().prefix(20))")
    #expect(walk.unseenPatterns(site.site.routes) == [], "every kind of page was looked at")
    #expect(
      walk.marked.isSuperset(of: [
        "text/html", "application/json", "text/csv", "text/calendar", "text/vcard",
        "application/atom+xml", "image/svg+xml",
      ]), "the text was in \(walk.marked)")
    #expect(
      try site.raw { try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema") } == tables)
  }

  /// A provider, a place, terms, an inventory, a travel time and reports.
  private func writeRecords(_ editor: inout HostileEditor) throws {
    for address in [
      "/yllapito/jarjestajat/uusi", "/yllapito/jarjestajat/1", "/yllapito/paikat/1",
      "/yllapito/sanasto/aiheet/vertaisryhma", "/yllapito/sanasto/aiheet/uusi",
      "/yllapito/sanasto/tilanteet/uusi", "/yllapito/sanasto/aiheet/keskusteluapu",
    ] {
      let page = try editor.browser.get(address)
      let form = try #require(page.main.first("form"))
      let fields = page.writable(in: form).filter { $0 != "need_weight" }
      var before = page.lastForm()
      // Where a telephone number refuses the text, a number is left in its place.
      if fields.contains("contact.uusi1.value") {
        before.set("contact.uusi1.value", "016 123 456")
      }
      try editor.keep(address, before, fields)
      if !address.hasSuffix("uusi") { try editor.clash(address, fields[0], pressing: nil) }
    }
    try editor.keep(
      "/yllapito/kartoitus/utsjoki",
      SentForm([("paiva", "2026-03-01"), ("tarve", "turvakoti")]), ["kuka"])
    try editor.keep(
      "/yllapito/matkat",
      SentForm([("mista", "890"), ("mihin", "148"), ("minuutit", "130"), ("ennen", "")]),
      ["lahde"])
    for municipality in ["kemi", ""] {
      let form = try editor.site.get("/ilmoita")
      let token = form.main.first("form")?.fieldValues["token"] ?? ""
      let sent = try editor.site.post(
        "/ilmoita",
        form: [
          "token": token, "asia": "other", "teksti": editor.text, "kunta": municipality,
          "palvelu": "lapin-lastenvalvoja",
        ])
      #expect(sent.status == 303)
    }
    try editor.keep(
      "/yllapito/ilmoitukset/1",
      SentForm([("nahty-huomio", ""), ("nahty-tila", "auki"), ("tila", "suljettu")]), ["huomio"])
  }

  /// A listing of each kind, with a part of each kind in it.
  private func writeListings(_ editor: inout HostileEditor) throws -> [ID<Service>] {
    let stored = "/yllapito/palvelut/2"
    var form = try editor.browser.get(stored).serviceForm()
    for part in ServiceFormPart.allCases {
      form.set("_toimi", "lisaa-\(part.rawValue)")
      form = try editor.browser.post(stored, form: form.fields).serviceForm()
    }
    for (name, value) in [
      ("kieli-2-koodi", "sv"), ("yhteys-1-arvo", "016 123 456"),
      ("jarjestaja-2-kuka", "tunturituki"),
      ("sarja-1-alku", "4.3.2026"), ("kerta-1-alku", "5.3.2026"), ("painos-1-kieli", "fi"),
      ("paikka-2-kunta", "240"), ("alku", ""), ("loppu", ""), ("odotus", ""), ("odotuspaiva", ""),
    ] where form[name] != nil { form.set(name, value) }
    let page = try editor.browser.post(stored, form: form.fields)
    let fields = page.writable(in: page.html.first(id: "lomake") ?? page.main).filter {
      !["-alku", "-loppu", "-kello", "-paattyy", "-numero"].contains(where: $0.hasSuffix)
    }
    form.set("_toimi", "tallenna")
    try editor.keep(stored, form, fields)
    for kind in ServiceKind.allCases {
      var new = try editor.browser.get(stored).serviceForm()
      new.set("revisio", "")
      new.set("laji", kind.rawValue)
      new.set("_toimi", "julkaise")
      try editor.keep("/yllapito/palvelut/uusi", new, [])
    }
    try editor.clash(stored, "kuvaus-fi", pressing: "tallenna")
    return try editor.site.catalogue.snapshot.offers.map(\.id)
  }

  /// Searches, filters, reasons and forms that are not saved.
  private func leaveTraces(_ editor: inout HostileEditor) throws {
    let encoded = TestSite.encoded(editor.text)
    for address in [
      "/haku?q=\(encoded)&kunta=kemi", "/haku.json?q=\(encoded)", "/haku/ehdotukset?q=\(encoded)",
      "/lista?p=\(encoded)", "/kunta/utsjoki?aihe=\(encoded)&\(encoded)=1",
      "/uutta?aihe=\(encoded)",
      "/katvealueet?aihe=\(encoded)&paiva=\(encoded)", "/kalenteri?vuosi=\(encoded)",
      "/katvealueet/suunnittelu?aihe=\(encoded)", "/ilmoita?palvelu=\(encoded)",
      "/yllapito/palvelut?haku=\(encoded)&kunta=\(encoded)", "/yllapito/kirjaudu?paluu=\(encoded)",
      "/yllapito/matkat?mista=\(encoded)", "/yllapito/muutokset?ennen=\(encoded)",
    ] { editor.note(address, try editor.browser.get(address)) }
    let service = "/yllapito/palvelut/2"
    var form = try editor.browser.get(service).serviceForm(pressing: "tallenna")
    for name in ["nimi-sv", "yhteys-1-lisa-fi", "alue", "laji", "sarja-1-alku", "revisio"] {
      form.set(name, editor.text)
    }
    let typed = form.fields + [(editor.text, editor.text)]
    editor.note("preview", try editor.browser.post("\(service)/esikatselu", form: typed))
    editor.note("problems", try editor.browser.post(service, form: typed))
    editor.note("again", try editor.browser.post(service, form: typed + [("_uudelleen", "1")]))
    editor.note("stale", try editor.browser.postExactly(service, form: typed))
    editor.note("login", try editor.site.ask(.post, service, TestSite.formType, body(typed)))
    let chosen = try editor.browser.get("/yllapito/palvelut").main.all("input")
      .first { $0["type"] == "checkbox" && $0["value"]?.contains(".") == true }
    let bulk = [
      ("toimi", "tauolle"), ("miksi", editor.text), (chosen?["name"] ?? "", chosen?["value"] ?? ""),
    ]
    editor.note("bulk", try editor.browser.post("/yllapito/palvelut/joukko", form: bulk))
  }

  private func body(_ fields: [(String, String)]) -> [UInt8] {
    Array(
      fields.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
        .joined(separator: "&").utf8)
  }

  @Test(
    arguments: KnownEditorRoutes.guarded.indices.filter {
      KnownEditorRoutes.guarded[$0].method == .post
    })
  func `a form with NUL in it is refused whole`(index: Int) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let admin = try site.signedIn(as: .admin)
    let before = try site.content()
    let page = try admin.post(
      KnownEditorRoutes.guarded[index].example, form: [("nimi-fi", "a\0b"), ("name.fi", "a\0b")])
    #expect(page.status == 400)
    #expect(try site.content() == before)
  }
}

/// A walk along all links, looking at each answer.
private struct HostileWalk {
  let editor: HostileEditor
  let prefix: String
  private(set) var signs: Set<String> = []
  /// Content types in which the text was seen.
  private(set) var marked: Set<String> = []
  private var seen: Set<String> = []
  private var waiting: [String] = []
  private var visited: Set<String> = []
  private var asked: [String: Int] = [:]
  /// Addresses of one kind of page that differ in what they ask for; more show nothing new.
  private static let queries = 4

  init(editor: HostileEditor, prefix: String) {
    self.editor = editor
    self.prefix = prefix
  }

  mutating func look(at page: TestPage, _ address: String) {
    let found = HostileSigns(page)
    for sign in found.found { signs.insert("\(address): \(sign)") }
    if page.text.contains("merkki") { marked.insert(found.type) }
  }

  mutating func run(_ listings: [ID<Service>]) throws {
    waiting = ["/", "/yllapito"].map { KnownRoutes.prefixed(prefix, $0) }
    for pattern in KnownRoutes.pages {
      waiting.append(KnownRoutes.prefixed(prefix, pattern.example))
    }
    for route in KnownEditorRoutes.all where route.method == .get {
      waiting.append(prefix + route.example)
    }
    waiting += ["/haku?q=merkki", "/haku/ehdotukset?q=merk", "/hakemisto.csv?muoto=excel"]
      .map { prefix + $0 }
    waiting += KnownRoutes.machines
    for list in APIAddress.allCases where list.isList {
      // A record a line, which begins with its identifier.
      let lines = try editor.browser.get(list.address([(.format, "ndjson")])).text
      let ids = lines.split(separator: "\n").map { $0.dropFirst(7).prefix(36) }
      waiting += ids.map { "\(list.pattern)/\($0)" }
    }
    while let address = waiting.popLast() { try visit(address) }
  }

  private mutating func visit(_ address: String) throws {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    guard seen.insert(address).inserted, !path.hasSuffix("/poistu"), !path.hasPrefix("/assets/")
    else { return }
    if path != address {
      let kind = path.split(separator: "/").prefix(3).joined(separator: "/").filter { !$0.isNumber }
      guard asked[kind, default: 0] < HostileWalk.queries else { return }
      asked[kind, default: 0] += 1
    }
    visited.insert(path)
    let page = try editor.browser.get(address)
    guard page.status == 200 else {
      if page.status >= 500 { signs.insert("\(address) answers \(page.status)") }
      return
    }
    look(at: page, address)
    for link in page.html.links where link.href.hasPrefix("/") && isOfThisLanguage(link.href) {
      waiting.append(String(link.href.prefix { $0 != "#" }))
    }
  }

  private func isOfThisLanguage(_ href: String) -> Bool {
    let first = href.split(separator: "/").first.map(String.init) ?? ""
    let language = ["sv", "en"].first { first.hasPrefix($0) && first.count < 4 }
    return prefix.dropFirst() == language ?? ""
  }

  /// Patterns of pages of this language that no visited address matches.
  func unseenPatterns(_ routes: [Route]) -> [String] {
    let patterns = routes.filter { $0.method == .get && $0.pattern.hasPrefix(prefix + "/") }
      .map(\.pattern)
      .filter { pattern in
        !pattern.hasSuffix("/poistu")
          && (!prefix.isEmpty || !["/sv", "/en"].contains { pattern.hasPrefix($0) })
      }
    let visited = visited.map { $0.split(separator: "/") }
    return patterns.filter { pattern in
      let wanted = pattern.split(separator: "/")
      return !visited.contains { address in
        address.count == wanted.count
          && zip(address, wanted).allSatisfy { segment, part in
            part.hasPrefix(":")
              ? segment.hasSuffix(part.drop { $0 != "." }) : segment == part
          }
      }
    }
  }
}
