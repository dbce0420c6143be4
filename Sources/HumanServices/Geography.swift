/// The regions and municipalities of the directory, looked up by code or slug.
package struct Geography: Sendable {
  /// By Finnish name.
  package let regions: [Region]
  /// By Finnish name.
  package let municipalities: [Municipality]
  private let regionsByCode: [RegionCode: Region]
  private let municipalitiesByCode: [MunicipalityCode: Municipality]
  private let municipalitiesBySlug: [Slug: Municipality]

  package init(regions: [Region], municipalities: [Municipality]) {
    self.regions = regions.sorted { $0.name[.finnish] < $1.name[.finnish] }
    self.municipalities = municipalities.inFinnishOrder { $0.name[.finnish] }
    regionsByCode = Dictionary(regions.map { ($0.code, $0) }) { first, _ in first }
    municipalitiesByCode = Dictionary(municipalities.map { ($0.code, $0) }) { first, _ in first }
    municipalitiesBySlug = Dictionary(municipalities.map { ($0.slug, $0) }) { first, _ in first }
  }

  package func region(_ code: RegionCode) -> Region? { regionsByCode[code] }

  package func region(of municipality: Municipality) -> Region? {
    regionsByCode[municipality.region]
  }

  package func municipality(_ code: MunicipalityCode) -> Municipality? {
    municipalitiesByCode[code]
  }

  package func municipality(slug: Slug) -> Municipality? { municipalitiesBySlug[slug] }

  package func municipalities(in region: RegionCode) -> [Municipality] {
    municipalities.filter { $0.region == region }
  }
}
