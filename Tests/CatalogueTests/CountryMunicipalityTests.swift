import Catalogue
import HumanServices
import TestSupport
import Testing

@Suite struct CountryMunicipalityTests {
  @Test func `every municipality of Finland has a row, and only ours are the directory's`() throws {
    let planted = try Planted.repository()
    let country = try planted.catalogue.countryMunicipalities()
    #expect(country.count == 308)
    let ours = try planted.catalogue.snapshot.geography.municipalities
    #expect(ours.count == planted.story.seeds.municipalities.count && ours.count < country.count)
    for municipality in ours {
      #expect(country[municipality.code]?.name[.finnish] == municipality.name[.finnish])
    }
    #expect(try planted.number("SELECT count(*) FROM municipality") == ours.count)
    #expect(
      try planted.number("SELECT count(*) FROM country_municipality WHERE name <> trim(name)") == 0)
  }

  @Test func `it is the table by which the municipality field reads places`() throws {
    let planted = try Planted.repository()
    let rows = try PlaceTables.rows().municipalities
    #expect(Set(try planted.catalogue.countryMunicipalities().values) == Set(rows))
  }

  @Test func `seeds that are planted again change none of it`() throws {
    let planted = try Planted.repository()
    let before = try planted.catalogue.countryMunicipalities()
    let report = try planted.catalogue.plant(planted.story.seeds, at: Planted.instant)
    #expect(report.added == 0 && report.updated == 0)
    #expect(try planted.catalogue.countryMunicipalities() == before)
  }
}
