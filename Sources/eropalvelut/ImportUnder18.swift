import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange

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
