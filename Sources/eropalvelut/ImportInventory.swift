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
