import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange

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
