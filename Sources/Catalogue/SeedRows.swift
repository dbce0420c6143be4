import GRDB
import HumanServices

/// The rows of geography, which seeds alone write.
extension SeedPlanting {
  func write(_ region: Region) throws {
    try db.run(
      sql: """
        INSERT INTO region (uuid, code, slug, name, locative, genitive, county_code)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET slug = excluded.slug, name = excluded.name,
          locative = excluded.locative, genitive = excluded.genitive,
          county_code = excluded.county_code
        """,
      arguments: [
        region.uuid.text, region.code.rawValue, region.slug.rawValue, try region.name.json,
        region.locative, region.genitive, region.county.code,
      ])
  }

  func write(_ municipality: Municipality) throws {
    try db.run(
      sql: """
        INSERT INTO municipality (uuid, code, slug, name, names_in_use, locative, genitive,
          region_code, sub_region_code, sub_region_name, centre_name, latitude, longitude,
          population, population_on, area_km2, sea_area_km2, sami_homeland, hex_row, hex_column,
          hex_label_break)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET slug = excluded.slug, name = excluded.name,
          names_in_use = excluded.names_in_use, locative = excluded.locative,
          genitive = excluded.genitive, region_code = excluded.region_code,
          sub_region_code = excluded.sub_region_code, sub_region_name = excluded.sub_region_name,
          centre_name = excluded.centre_name, latitude = excluded.latitude,
          longitude = excluded.longitude, population = excluded.population,
          population_on = excluded.population_on, area_km2 = excluded.area_km2,
          sea_area_km2 = excluded.sea_area_km2, sami_homeland = excluded.sami_homeland,
          hex_row = excluded.hex_row, hex_column = excluded.hex_column,
          hex_label_break = excluded.hex_label_break
        """,
      arguments: [
        municipality.uuid.text, municipality.code.rawValue, municipality.slug.rawValue,
        try municipality.name.json, try JSON.encode(municipality.namesInUse),
        municipality.locative, municipality.genitive, municipality.region.rawValue,
        municipality.subRegion.code, try municipality.subRegion.name.json,
        municipality.centreName, municipality.centre.latitude, municipality.centre.longitude,
        municipality.population, municipality.populationOn.description, municipality.areaKm2,
        municipality.seaAreaKm2, municipality.samiHomeland?.rawValue, municipality.hex.row,
        municipality.hex.column,
        municipality.hex.labelBreak,
      ])
    try db.run(
      sql: "DELETE FROM municipality_neighbour WHERE municipality_code = ?",
      arguments: [municipality.code.rawValue])
    for neighbour in municipality.neighbours {
      try db.run(
        sql: "INSERT INTO municipality_neighbour VALUES (?, ?)",
        arguments: [municipality.code.rawValue, neighbour.rawValue])
    }
  }
}
