import HumanServices
import TestSupport

@testable import Interchange

/// Every table that can be imported, each with rows that have a lost zero, a day, a number of four
/// digits and signs beyond ASCII wherever it has such columns.
enum ImportedTable: String, CaseIterable, Sendable {
  case inventory, travelTimes, under18

  /// The columns' names first; as our own documents ask for them.
  var rows: [[String]] {
    switch self {
    case .inventory:
      [
        InventoryFile.columns,
        ["047", "eroryhma", "2026-01-15", "äitiysneuvola – Lapin hyvinvointialue"],
        ["890", "turvakoti", "2025-12-01", "koordinaattori; ”Lappi”"],
      ]
    case .travelTimes:
      [
        TravelTimeFile.columns, ["047", "698", "1440", "Väylävirasto – ”arvio”, 5 €"],
        ["698", "890", "95", "THL"],
      ]
    case .under18:
      [
        Under18File.columns, ["047", "321", "2025-12-31", "Väestötilasto – ”laskenta”"],
        ["698", "12345", "2025-01-02", "Väestötilasto"], ["890", "150", "2025-12-31", "THL"],
      ]
    }
  }

  /// - Returns: what was read, an entry a row, in words.
  /// - Throws: `CSVError`.
  func read(_ bytes: [UInt8]) throws -> [String] {
    let seeds = try SeedFiles.planted()
    let geography = Geography(
      regions: seeds.regions,
      municipalities: seeds.municipalities.filter {
        ["047", "698", "890"].contains($0.code.rawValue)
      })
    let file = CSVFile(name: "t.csv", bytes: bytes)
    switch self {
    case .inventory:
      let vocabulary = Vocabulary(terms: seeds.terms, needGroups: seeds.needGroups)
      return try InventoryFile(reading: file, geography, vocabulary, today: Story.today).entries
        .map { "\($0)" }
    case .travelTimes:
      return try TravelTimeFile(reading: file, geography).entries.map { "\($0)" }
    case .under18:
      return try Under18File(reading: file, geography, today: Story.today).entries.map { "\($0)" }
    }
  }

  /// - Returns: the problems' words; none where the table is read.
  func problems(_ bytes: [UInt8]) throws -> [String] {
    do {
      _ = try read(bytes)
      return []
    } catch let error as CSVError {
      return error.problems.map(\.description)
    }
  }
}
