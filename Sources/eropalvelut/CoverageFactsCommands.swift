import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange

struct ImportInventory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read inventories from a CSV file.",
    discussion: """
      Columns: \(InventoryFile.columns.joined(separator: ", ")). confirmed_by is a role in lower \
      case, never a person's name. Everything is checked first, and nothing is written when anything \
      is wrong. The same municipality, need and day again replaces who confirmed it.
      """)

  @OptionGroup var file: DatabaseOption

  @Argument(help: "The CSV file, as a spreadsheet saves it.")
  var csv: String

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let snapshot = try catalogue.seededSnapshot()
      let read = try InventoryFile(
        reading: try CSVFile(named: csv), snapshot.geography, snapshot.vocabulary,
        today: CivilDate(inFinlandAt: Date()))
      let report = try catalogue.importInventory(
        read.entries, by: .commandLine, at: Date())
      Output.line("Inventories: \(report.words)")
    }
  }
}

struct ImportTravelTimes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read travel times from a CSV file; they stand in for the model's.",
    discussion: """
      Columns: \(TravelTimeFile.columns.joined(separator: ", ")). from and to are municipality codes. \
      Everything is checked first, and nothing is written when anything is wrong. The same way again \
      replaces its minutes and source.
      """)

  @OptionGroup var file: DatabaseOption

  @Argument(help: "The CSV file, as a spreadsheet saves it.")
  var csv: String

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let geography = try catalogue.seededSnapshot().geography
      let read = try TravelTimeFile(reading: try CSVFile(named: csv), geography)
      let report = try catalogue.importTravelTimes(
        read.entries, by: .commandLine, at: Date())
      Output.line("Travel times: \(report.words)")
    }
  }
}

struct ImportUnder18: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read people under 18 from a CSV file; the map's figures then count them.",
    discussion: """
      Columns: \(Under18File.columns.joined(separator: ", ")). Every municipality of the directory must \
      be there once, because nobody is estimated. Everything is checked first, and nothing is written \
      when anything is wrong. The same municipality again replaces its count.
      """)

  @OptionGroup var file: DatabaseOption

  @Argument(help: "The CSV file, as a spreadsheet saves it.")
  var csv: String

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let geography = try catalogue.seededSnapshot().geography
      let read = try Under18File(
        reading: try CSVFile(named: csv), geography, today: CivilDate(inFinlandAt: Date()))
      let report = try catalogue.importUnder18(
        read.entries, by: .commandLine, at: Date())
      Output.line("People under 18: \(report.words)")
    }
  }
}

extension ImportReport {
  fileprivate var words: String { "\(added) added, \(updated) updated, \(unchanged) unchanged." }
}

extension CSVFile {
  /// Each of 308 municipalities with each need, or each other, has less than a tenth of this.
  private static let mostBytes = 64 * 1024 * 1024

  fileprivate init(named path: String) throws {
    let data = try InputFile(path: path).bytes(
      mostBytes: CSVFile.mostBytes, advice: "Split it and import the parts.")
    self.init(name: URL(fileURLWithPath: path).lastPathComponent, bytes: [UInt8](data))
  }
}

extension Catalogue {
  /// - Throws: `Failure` when there are no municipalities yet, of which every line would be wrong.
  fileprivate func seededSnapshot() throws -> Snapshot {
    let snapshot = try snapshot
    guard !snapshot.geography.municipalities.isEmpty else {
      throw Failure(
        "The directory has no municipalities yet.", advice: "Run `eropalvelut seed` first.",
        code: Failure.configuration)
    }
    return snapshot
  }
}
