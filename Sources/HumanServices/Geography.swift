import Foundation

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
    self.municipalities = municipalities.sorted {
      FinnishOrder.precedes($0.name[.finnish], $1.name[.finnish])
    }
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

/// The alphabet's order in Finnish: å, ä and ö come after z.
package enum FinnishOrder {
  package static func precedes(_ left: String, _ right: String) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  private static func key(_ text: String) -> [UInt32] {
    text.lowercased().precomposed.unicodeScalars.map { scalar in
      switch scalar {
      case "å": 0x7B
      case "ä", "æ": 0x7C
      case "ö", "ø": 0x7D
      default: scalar.value < 0x7B ? scalar.value : scalar.value + 0x100
      }
    }
  }
}

extension String {
  fileprivate var precomposed: String { precomposedStringWithCanonicalMapping }
}
