import Foundation
import GRDB
import HumanServices

enum GeographyQueries {
  static func geography(_ db: Database) throws -> Geography {
    Geography(regions: try regions(db), municipalities: try municipalities(db))
  }

  static func regions(_ db: Database) throws -> [Region] {
    try db.readable(
      sql: """
        SELECT region.uuid, region.code, region.slug, region.name, locative, genitive,
          county_code, wellbeing_services_county.name, organization.slug
        FROM region
        JOIN wellbeing_services_county ON wellbeing_services_county.code = county_code
        LEFT JOIN organization ON organization.id = wellbeing_services_county.organization_id
        ORDER BY region.code
        """
    ) { reader in
      return Region(
        uuid: try reader.uuid(), code: try reader.raw(), slug: try reader.slug(),
        name: try reader.text(), locative: try reader.value(), genitive: try reader.value(),
        county: WellbeingServicesCounty(
          code: try reader.value(), name: try reader.text(), organization: try reader.optionalSlug()
        ))
    }
  }

  static func municipalities(_ db: Database) throws -> [Municipality] {
    let neighbours = try neighbours(db)
    return try db.readable(
      sql: """
        SELECT uuid, code, slug, name, names_in_use, locative, genitive, region_code,
          sub_region_code, sub_region_name, centre_name, latitude, longitude,
          population, population_on, area_km2, sea_area_km2, sami_homeland, hex_row, hex_column, hex_label_break
        FROM municipality ORDER BY code
        """
    ) { reader in
      let uuid = try reader.uuid()
      let code: MunicipalityCode = try reader.raw()
      return Municipality(
        uuid: uuid, code: code, slug: try reader.slug(), name: try reader.text(),
        namesInUse: try JSON.decode([String].self, try reader.value()),
        locative: try reader.value(), genitive: try reader.value(), region: try reader.raw(),
        subRegion: Municipality.SubRegion(code: try reader.value(), name: try reader.text()),
        centreName: try reader.value(),
        centre: Coordinate(latitude: try reader.value(), longitude: try reader.value()),
        population: try reader.value(),
        populationOn: try reader.day(),
        areaKm2: try reader.optional(), seaAreaKm2: try reader.optional(),
        samiHomeland: try reader.optionalRaw(),
        neighbours: neighbours[code] ?? [],
        hex: Municipality.Hex(
          row: try reader.value(), column: try reader.value(),
          labelBreak: try reader.optional()))
    }
  }

  private static func neighbours(
    _ db: Database
  ) throws -> [MunicipalityCode: [MunicipalityCode]] {
    let pairs = try db.readable(
      sql: """
        SELECT municipality_code, neighbour_code FROM municipality_neighbour
        ORDER BY municipality_code, neighbour_code
        """
    ) { (try $0.raw() as MunicipalityCode, try $0.raw() as MunicipalityCode) }
    return pairs.reduce(into: [:]) { $0[$1.0, default: []].append($1.1) }
  }
}
