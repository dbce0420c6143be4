import Foundation
import GRDB
import TestSupport
import Testing

@testable import Catalogue

/// A file of any version that was handed out is brought up to date, and visitors see the same.
@Suite struct UpgradeTests {
  /// Pages and files of every kind, by address.
  private static let addresses = [
    "/", "/kunta/utsjoki", "/sv/kunta/tampere", "/en/kunta/rovaniemi", "/kunta/pirkkala",
    "/palvelu/lastenvalvoja-utsjoki", "/palvelu/lastenvalvoja-kangasala-palkane",
    "/palvelu/nollalinja", "/palvelu/lapin-turvakoti", "/palvelu/turvakoti-mona",
    "/palvelu/perheneuvonta-pirkkala-vesilahti.vcf",
    "/palvelu/ryhmachat-eron-jalkeiseen-vanhemmuuteen.ics", "/jarjestaja/lapin-hyvinvointialue",
    "/hakemisto.json", "/haku.json?q=lastenvalvoja", "/katvealueet.json",
    "/katvealueet/utsjoki.csv", "/kalenteri?vuosi=2018", "/turvallisesti",
  ]

  private func site(_ make: (String) throws -> Void) throws -> TestSite {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder.file("shipped.sqlite")
    try make(path)
    let site = try TestSite(.file(path))
    try site.catalogue.refreshSearchIndex()
    return site
  }

  private func pages(of site: TestSite) throws -> [String: String] {
    try Dictionary(
      uniqueKeysWithValues: Self.addresses.map { address in
        let page = try site.open(address)
        #expect(page.status == 200, "\(address)")
        return (address, page.text)
      })
  }

  /// Compared with the pages of the newest version's file.
  private func expectSamePages(_ site: TestSite, _ comment: Comment) throws {
    let newest = try #require(ShippedFile.versions.last)
    let expected = try pages(of: self.site { try ShippedFile.make(newest, at: $0) })
    let pages = try pages(of: site)
    for address in Self.addresses {
      #expect(pages[address] == expected[address], "\(comment), \(address)")
    }
  }

  @Test func `every version that was handed out is kept`() throws {
    if ProcessInfo.processInfo.environment["RENEW_SCHEMA"] != nil { try ShippedFile.keepNew() }
    let order = Schema.migrator.migrations
    #expect(ShippedFile.versions.allSatisfy(order.contains))
    for version in ShippedFile.versions {
      let folder = try TemporaryFolder()
      defer { withExtendedLifetime(folder) {} }
      try ShippedFile.make(version, at: folder.file("kept.sqlite"))
      let done = try DatabaseQueue(path: folder.file("kept.sqlite"))
        .read { try Schema.migrator.completedMigrations($0) }
      #expect(done == Array(order.prefix { $0 != version }) + [version])
    }
  }

  @Test(arguments: ShippedFile.versions)
  func `a file of each version becomes one of today, whole and with the same pages`(
    version: String
  ) throws {
    let site = try site { try ShippedFile.make(version, at: $0) }
    try expectSamePages(site, "\(version)")
    #expect(try site.catalogue.integrityProblems() == [])
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let today = try NewCatalogue.empty(
      at: folder.file("today.sqlite"), analyzer: site.catalogue.analyzer)
    #expect(try site.catalogue.schema() == today.schema())
  }

  @Test(arguments: ShippedFile.laterMigrations)
  func `a file of any version in between shows the same pages`(migration: String) throws {
    try expectSamePages(
      try site { try ShippedFile.make(upTo: migration, at: $0) }, "\(migration)")
  }

  @Test(arguments: ShippedFile.versions)
  func `nothing that was known is forgotten`(version: String) throws {
    let site = try site { try ShippedFile.make(version, at: $0) }
    let utsjoki = try site.get("/kunta/utsjoki").main.links.map(\.href)
    #expect(utsjoki.contains("/jarjestaja/lapin-hyvinvointialue"), "whom to ask")
    #expect(
      try site.get("/kunta/pirkkala").main.links.map(\.href)
        .contains("/jarjestaja/pirkanmaan-hyvinvointialue"))
    let supervisor = try site.get("/palvelu/lastenvalvoja-utsjoki")
    #expect(supervisor.main.links.map(\.href).contains("tel:+358161234567"))
    #expect(supervisor.main.text.contains("ks. kunnan vaihde"))
    #expect(
      try site.get("/palvelu/perheneuvonta-pirkkala-vesilahti").main.text.contains("Koulutie 6"))
    #expect(
      try site.get("/palvelu/ryhmachat-eron-jalkeiseen-vanhemmuuteen.ics").text
        .components(separatedBy: "BEGIN:VEVENT").count == 9)
    #expect(try site.number("SELECT count(*) FROM inventory_confirmation") == 1)
    #expect(try site.number("SELECT minutes FROM travel_time") == 120)
    #expect(
      try site.number("SELECT count(*) FROM suggestion WHERE body = 'Numero on vaihtunut.'") == 1)
  }
}
