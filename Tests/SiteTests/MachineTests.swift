import Catalogue
import GRDB
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// What machines and the quick exit get.
@Suite struct MachineTests {
  @Test(arguments: KnownRoutes.prefixes)
  func `the quick exit leads to a neutral site and clears no cache`(prefix: String) throws {
    let page = try Sites.story().get(prefix + "/poistu")
    #expect(page.status == 303)
    #expect(page.location == TestSite.exitURL)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.clearSiteData] == nil)
    #expect(page.fields[.referrerPolicy] == "no-referrer")
  }

  @Test func `robots are led to the map and away from forms and filters`() throws {
    let text = try Sites.story().get("/robots.txt").text
    #expect(text.contains("Sitemap: \(TestSite.publicURL)/sitemap.xml"))
    let closed = KnownRoutes.prefixes.flatMap { ["\($0)/poistu", "\($0)/ilmoita"] }
    for path in closed + ["/*?"] { #expect(text.contains("Disallow: \(path)\n")) }
  }

  @Test func `the site's map has every public page once, none about violence, and all answer`()
    throws
  {
    let site = try Sites.repository()
    let map = try site.get("/sitemap.xml")
    #expect(map.fields[.contentType]?.hasPrefix("application/xml") == true)
    let urls = map.text.split(separator: "<loc>").dropFirst()
      .map { String($0.prefix { $0 != "<" }) }
    #expect(Set(urls).count == urls.count)
    let municipalities = urls.filter { $0.contains("/kunta/") }.count
    #expect(try municipalities == 3 * SeedFiles.municipalityCount())
    #expect(urls.allSatisfy { $0.hasPrefix(TestSite.publicURL + "/") })
    // The languages take turns.
    let asked = urls.indices.filter { LongTests.areWanted || $0 % 4 == 0 }.map { urls[$0] }
    for url in asked {
      let page = try site.get(String(url.dropFirst(TestSite.publicURL.count)))
      #expect(page.status == 200, "\(url)")
      #expect(page.meta("robots") == nil, "\(url)")
      #expect(page.fields[.cacheControl] != "no-store", "\(url)")
      #expect(page.headLinks("canonical")[""] == url)
    }
    for word in ["/aihe/turvakoti", "/aihe/vakivaltatyo", "/palvelu/lapin-turvakoti", "turvallis"] {
      #expect(!urls.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test func `asking whether it is well leaves no trace in the file`() throws {
    let site = try TestSite()
    let version = try site.catalogue.snapshot.version
    for _ in 0..<2 { #expect(try site.get("/healthz").text == "ok\n") }
    #expect(try site.catalogue.snapshot.version == version)
  }

  @Test func `while somebody else writes it is well, without waiting`() throws {
    let site = try TestSite()
    try site.raw { db in
      try db.execute(sql: "UPDATE catalogue_version SET version = version + 1")
      #expect(try site.get("/healthz").status == 200)
    }
  }

  @Test func `a file that cannot be written is told`() throws {
    let site = try TestSite()
    try site.raw {
      try $0.execute(
        sql: """
          CREATE TRIGGER no BEFORE UPDATE ON catalogue_version
          BEGIN SELECT RAISE(ABORT, 'read only'); END
          """)
    }
    #expect(try site.get("/kunta/kemi").status == 200)
    let page = try site.get("/healthz")
    #expect(page.status == 503)
    #expect(!page.text.contains("read only"), "the reason is for the log")
    #expect(site.log.texts.contains { $0.contains("not healthy") && $0.contains("read only") })
  }

  @Test func `it says that it is well, and not when its file is broken`() throws {
    let site = try TestSite()
    let well = try site.get("/healthz")
    #expect(well.text == "ok\n")
    #expect(well.fields[.cacheControl] == "no-store")
    try site.raw { try $0.execute(sql: "ALTER TABLE catalogue_version RENAME TO gone") }
    #expect(try site.get("/healthz").status == 503)
  }
}
