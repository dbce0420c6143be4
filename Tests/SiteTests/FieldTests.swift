import Crypto
import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// The fields of the site's answers.
@Suite struct FieldTests {
  static let everything: [String] =
    KnownRoutes.prefixes.flatMap { prefix in
      KnownRoutes.pages.map { KnownRoutes.prefixed(prefix, $0.example) }
        + ["/ei-ole", "/kunta/utsjoki/", "/palvelu/suojapesa"].map { prefix + $0 }
    } + KnownRoutes.machines

  @Test(arguments: everything)
  func `every answer tells browsers to be careful and gives no cookie`(address: String) throws {
    let page = try Sites.story().get(address)
    let policy = page.fields[.contentSecurityPolicy] ?? ""
    for part in [
      "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'",
      "connect-src 'self'",
      "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ] { #expect(policy.contains(part), "\(part)") }
    #expect(!policy.contains("unsafe"))
    #expect(page.fields[.xContentTypeOptions] == "nosniff")
    #expect(page.fields[.crossOriginOpenerPolicy] == "same-origin")
    #expect(page.fields[.permissionsPolicy]?.contains("geolocation=()") == true)
    let isForm = address.hasSuffix("/ilmoita")
    #expect(page.fields[.referrerPolicy] == (isForm ? "same-origin" : "no-referrer"))
    #expect(page.fields[.setCookie] == nil)
    #expect(page.fields[.clearSiteData] == nil)
    #expect(page.fields[.cacheControl] != nil)
  }

  /// Besides pages: what is refused, sent elsewhere, or asked for in another way.
  static let others: [(HTTPRequest.Method, String)] = [
    (.head, "/"), (.options, "/kunta/utsjoki"), (.post, "/kunta/utsjoki"), (.delete, "/"),
    (.put, "/ilmoita"), (.post, "/ilmoita"), (.get, "/kunta/utsjoki/"), (.get, "/poistu"),
    (.get, "/kunta?nimi=Utsjoki"), (.get, "/palvelu/%00"), (.trace, "/"), (.get, "//x"),
  ]

  @Test(arguments: others)
  func `errors and redirects tell browsers to be careful too`(
    method: HTTPRequest.Method, address: String
  ) throws {
    let page = try Sites.story().ask(method, address)
    for name in Self.careful { #expect(page.fields[name] != nil, "\(name)") }
    #expect(page.fields[.cacheControl] != nil)
  }

  static let careful: [HTTPField.Name] = [
    .contentSecurityPolicy, .xContentTypeOptions, .referrerPolicy, .crossOriginOpenerPolicy,
    .permissionsPolicy,
  ]

  @Test(arguments: [
    "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/3.0\r\nHost: a\r\n\r\n", "hei\r\n\r\n",
    "POST /ilmoita HTTP/1.1\r\nHost: a\r\nIf-Match: \"x\"\r\nContent-Length: 0\r\n\r\n",
    "GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
  ])
  func `what the server itself answers has the same fields`(bytes: String) throws {
    let site = try TestSite(.story, over: .live)
    let answer = try site.sendRaw(bytes)
    #expect((400...599).contains(answer.status) != bytes.hasPrefix("OPTIONS *"))
    for name in Self.careful { #expect(answer.fields[name] != nil, "\(name)") }
    #expect(answer.fields[.cacheControl] == "no-store")
  }

  @Test func `only those who come by https are told to stay with it`() throws {
    let secure = try Sites.story().get("/").fields[.strictTransportSecurity]
    #expect(secure == "max-age=31536000")
    let plain = try TestSite(.story, publicURL: "http://127.0.0.1:8080")
    for address in ["/", "/ei-ole", "/poistu"] {
      #expect(try plain.get(address).fields[.strictTransportSecurity] == nil)
    }
  }

  @Test(arguments: everything)
  func `no page loads anything from another host or runs anything of its own`(
    address: String
  ) throws {
    let html = try Sites.story().get(address).html
    let loads =
      html.all("script").map { $0["src"] } + html.all("img").map { $0["src"] }
      + html.all("use").map { $0["href"] }
      + html.all("link").filter { $0["rel"] == "stylesheet" }.map { $0["href"] }
    #expect(loads.allSatisfy { $0?.hasPrefix("/assets/") == true }, "\(loads)")
    try expectNamedStyles(address)
    for name in ["iframe", "object", "embed", "base"] {
      #expect(html.all(name).isEmpty)
    }
    let active = html.all { element in
      element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" }
    }
    #expect(active.isEmpty)
  }

  /// A page carries the first screen's styles, and its policy names exactly those.
  private func expectNamedStyles(_ address: String) throws {
    let page = try Sites.story().get(address)
    guard page.fields[.contentType]?.hasPrefix("text/html") == true, page.status == 200,
      page.text.hasPrefix("<!doctype")
    else { return }
    let pieces = page.text.split(separator: "<style>")
    #expect(pieces.count == 2)
    let styles = String(pieces.last?.prefix { $0 != "<" } ?? "")
    let hash = Data(SHA256.hash(data: Data(styles.utf8))).base64EncodedString()
    #expect(!styles.isEmpty)
    #expect(
      page.fields[.contentSecurityPolicy]?.contains("style-src 'self' 'sha256-\(hash)';") == true)
  }

  @Test(
    arguments: KnownRoutes.prefixes,
    [
      "/turvallisesti", "/aihe/turvakoti", "/aihe/vakivaltatyo", "/palvelu/suojapesa",
      "/palvelu/pohjoinen-turvakoti", "/kunta/utsjoki?ryhma=turva",
      "/kunta/utsjoki?kenelle=vakivaltaa-kokeneet", "/haku?aihe=turvakoti",
      "/haku?aihe=vakivaltatyo&kunta=kemi", "/haku?q=ero", "/haku.json?q=ero",
      "/haku.csv?q=ero", "/haku.json?aihe=turvakoti", "/ilmoita", "/ilmoita?kunta=kemi",
      "/ilmoita/kiitos", "/poistu",
      "/ei-ole", "/kunta?nimi=Utsjoki", "/palvelu/keskenerainen-oikeusapu",
    ])
  func `what tells of violence or of words is kept nowhere`(
    prefix: String, address: String
  ) throws {
    let page = try Sites.story().get(prefix + address)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.eTag] == nil)
  }

  @Test(arguments: [
    "/", "/sv", "/en/kunta/utsjoki", "/kunta/utsjoki?tapa=chat", "/palvelu/tunturituen-chat",
    "/aihe/vertaisryhma", "/haku", "/haku?kunta=kemi", "/haku.json", "/haku.json?kunta=kemi",
    "/palvelupolku", "/kalenteri", "/materiaalit", "/ammattilaisille", "/tietoa", "/tietosuoja",
    "/saavutettavuus", "/jarjestaja/pirkan-perhepalvelut", "/robots.txt", "/sitemap.xml",
  ])
  func `all else is kept by the browser and asked about each time`(address: String) throws {
    let page = try Sites.story().get(address)
    #expect(page.status == 200)
    #expect(page.fields[.cacheControl] == "private, no-cache")
    let tag = try #require(page.fields[.eTag])
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count > 10)
    #expect(try Sites.story().get(address).fields[.eTag] == tag)
  }

  @Test func `a page's tag changes with what it shows`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let before = try site.get("/kunta/kemi").fields[.eTag]
    try site.change(
      "UPDATE service SET name = '{\"fi\":\"Uusi nimi\"}' WHERE slug = 'tunturituen-chat'")
    let after = try site.get("/kunta/kemi")
    #expect(after.fields[.eTag] != before)
    #expect(after.cards.contains { $0.name == "Uusi nimi" })
  }

  @Test func `assets are named by their content and kept for ever`() throws {
    let page = try Sites.story().get("/")
    let styles = page.html.all("link").first { $0["rel"] == "stylesheet" }?["href"]
    let script = page.html.first("script")?["src"]
    let icons = try Sites.story().get("/kunta/utsjoki").html.first("use")?["href"]
    for address in [styles, script, icons] {
      let asset = try Sites.story().get(try #require(address))
      #expect(asset.status == 200)
      #expect(asset.fields[.cacheControl] == "public, max-age=31536000, immutable")
      for name in Self.careful { #expect(asset.fields[name] != nil, "\(name)") }
      #expect(!asset.body.isEmpty)
    }
    let sprite = String(try #require(icons).prefix { $0 != "#" })
    let drawings = try Sites.story().get(sprite).text
    for mode in try Story().vocabulary.terms(.deliveryMode) {
      #expect(drawings.contains("id=\"\(mode.code)\""), "\(mode.code) has a drawing")
    }
  }
}
