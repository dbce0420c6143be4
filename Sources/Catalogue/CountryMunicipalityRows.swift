import GRDB
import HumanServices

/// The municipalities of Finland, so that a code of another register says which it means.
///
/// Nobody edits them, so they have no history; no page and no choice of an editor is made of them.
struct CountryMunicipalityRows {
  let db: Database

  /// What is there already stays, and no older row goes: others may name it.
  func write(_ municipalities: [CountryMunicipality]) throws {
    for municipality in municipalities {
      try db.run(
        sql: """
          INSERT INTO country_municipality (code, name, county) VALUES (?, ?, ?)
          ON CONFLICT (code) DO UPDATE SET name = excluded.name, county = excluded.county
          WHERE name <> excluded.name OR county <> excluded.county
          """,
        arguments: [
          municipality.code.rawValue, try municipality.name.json, municipality.county,
        ])
    }
  }
}

extension Catalogue {
  /// Every municipality of Finland by its code; empty until seeds have been planted.
  package func countryMunicipalities() throws -> [MunicipalityCode: CountryMunicipality] {
    let all = try pool.read { db in
      try db.readable(sql: "SELECT code, name, county FROM country_municipality") { reader in
        CountryMunicipality(
          code: try reader.raw(), name: try reader.text(), county: try reader.value())
      }
    }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
  }
}
