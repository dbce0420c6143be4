import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// Migration 0029: which organization a county is, in a file that was never seeded again.
@Suite struct CountyLinkTests {
  private static let lapland = "6aa521c5-da34-5919-b045-dd2d401c677a"

  /// A file of the repository's seeds as 0028 left it.
  private func planted(_ change: String = "") throws -> Planted {
    let planted = try Planted.repository()
    try planted.raw { db in
      try db.execute(
        sql: """
          UPDATE wellbeing_services_county SET organization_id = NULL;
          DELETE FROM grdb_migrations WHERE identifier = '0029_county_link';
          \(change)
          """)
    }
    return planted
  }

  private func links(_ planted: Planted) throws -> [String: String] {
    let catalogue = try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    let counties = try catalogue.snapshot.geography.regions.map(\.county)
    return Dictionary(
      counties.compactMap { county in county.organization.map { (county.code, $0.rawValue) } }
    ) { first, _ in first }
  }

  @Test func `each county is its organization again, as the seeds say it`() throws {
    let seeds = try SeedFiles.planted().regions.map(\.county)
    let expected = Dictionary(
      seeds.compactMap { county in county.organization.map { (county.code, $0.rawValue) } }
    ) { first, _ in first }
    #expect(expected.count == 2)
    #expect(try links(planted()) == expected)
  }

  @Test func `an organization that somebody has renamed is still the county`() throws {
    let renamed = try planted(
      """
      UPDATE organization SET slug = 'lapha', name = '{"fi": "Lapha"}'
      WHERE uuid = '\(Self.lapland)';
      """)
    #expect(try links(renamed)["21"] == "lapha")
  }

  @Test func `a county that is an organization already stays that`() throws {
    let other = try planted(
      """
      UPDATE wellbeing_services_county SET organization_id =
        (SELECT id FROM organization WHERE slug = 'thl') WHERE code = '21';
      """)
    #expect(try links(other)["21"] == "thl")
  }

  @Test func `a county whose organization is not there stays without one`() throws {
    let other = try planted(
      "UPDATE organization SET uuid = '00000000-0000-4000-8000-000000000001' "
        + "WHERE uuid = '\(Self.lapland)';")
    #expect(try links(other) == ["08": "pirkanmaan-hyvinvointialue"])
  }

  @Test func `pages that are kept are made anew, for whom to ask has changed`() throws {
    let planted = try planted()
    let before = try planted.number("SELECT version FROM catalogue_version")
    _ = try links(planted)
    #expect(try planted.number("SELECT version FROM catalogue_version") == before + 1)
    _ = try links(planted)
    #expect(try planted.number("SELECT version FROM catalogue_version") == before + 1)
  }
}
