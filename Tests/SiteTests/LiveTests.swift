import HTTPTypes
import TestSupport
import Testing

/// The site behind its own server, over a socket.
@Suite struct LiveTests {
  private let site: TestSite

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon, over: .live) }

  @Test(arguments: ["/", "/sv/kunta/utsjoki?tapa=chat", "/palvelu/suojapesa", "/ei-ole", "/poistu"])
  func `it answers as in memory`(address: String) throws {
    let live = try site.get(address)
    let memory = try Sites.story().get(address)
    #expect(live.status == memory.status)
    #expect(live.body == memory.body)
    for field in memory.fields {
      #expect(live.fields[field.name] == field.value, "\(field.name)")
    }
  }

  @Test(arguments: ["/kunta/utsjoki", "/haku", "/robots.txt", "/haku.json"])
  func `what the browser still has is not sent again`(address: String) throws {
    let tag = try #require(try site.get(address).fields[.eTag])
    let known = try site.get(address, fields: [.ifNoneMatch: tag])
    #expect(known.status == 304)
    #expect(known.body.isEmpty)
    #expect(known.fields[.eTag] == tag)
    #expect(known.fields[.cacheControl] == "private, no-cache")
    #expect(known.fields[.contentSecurityPolicy] != nil)
    #expect(try site.get(address, fields: [.ifNoneMatch: "\"other\""]).status == 200)
  }

  @Test func `a compressed page has a tag of its own`() throws {
    let page = try site.get("/kunta/utsjoki", fields: [.acceptEncoding: "gzip, br"])
    #expect(page.fields[.contentEncoding] == "gzip")
    #expect(page.body.starts(with: [0x1F, 0x8B]))
    let plain = try site.get("/kunta/utsjoki")
    #expect(page.body.count < plain.body.count / 3)
    #expect(page.fields[.eTag] != plain.fields[.eTag])
    #expect(page.fields[.vary] == "Accept-Encoding")
    #expect(plain.fields[.vary] == "Accept-Encoding")
    let tag = try #require(page.fields[.eTag])
    let again = try site.get(
      "/kunta/utsjoki", fields: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
    #expect(again.status == 304)
  }

  @Test func `the form beside its token is never compressed`() throws {
    let page = try site.get("/ilmoita?kunta=kemi", fields: [.acceptEncoding: "gzip"])
    #expect(page.status == 200)
    #expect(page.fields[.contentEncoding] == nil)
  }

  @Test(arguments: ["/kunta/utsjoki", "/ei-ole", "/poistu", "/ilmoita", "/sitemap.xml"])
  func `HEAD gives what GET gives, without content`(address: String) throws {
    let get = try site.get(address)
    let head = try site.ask(.head, address)
    #expect(head.status == get.status)
    #expect(head.body.isEmpty)
    let isForm = address == "/ilmoita"
    for field in get.fields where field.name != .date && !(isForm && field.name == .eTag) {
      #expect(head.fields[field.name] == field.value, "\(field.name)")
    }
  }

  @Test(arguments: ["//evil.example/", "/%2e%2e/etc/passwd", "/kunta/utsjoki%00", "/%zz"])
  func `a strange target gets an error and no redirect`(target: String) throws {
    let page = try site.get(target)
    #expect((400...404).contains(page.status))
    #expect(page.location == nil)
  }

  @Test func `no answer sets a cookie`() throws {
    for address in ["/", "/ilmoita", "/poistu", "/kunta?nimi=Kemi"] {
      #expect(try site.get(address, fields: [.cookie: "a=b"]).fields[.setCookie] == nil)
    }
  }
}
