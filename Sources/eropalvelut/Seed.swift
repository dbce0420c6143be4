import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange
import TextAnalysis

struct Seed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the seed files into the database.",
    discussion: """
      All files are checked first, and nothing is written when anything is wrong. Seeding again \
      changes nothing; a record that somebody has edited is never overwritten.
      """)

  @OptionGroup var file: DatabaseOption

  @Option(help: "The folder of seed files.")
  var seeds: String?

  func run() throws {
    try reportingFailures {
      let seeds = try SeedSet(reading: try Folder.seedFiles(seeds))
      try file.makeFolder()
      let catalogue = try Catalogue(path: file.database, analyzer: Analyzer())
      let report = try catalogue.plant(seeds, at: Date())
      Output.line(
        """
        Seeds: \(report.added) added, \(report.updated) updated, \(report.unchanged) unchanged, \
        \(report.keptEdited.count) kept as edited.
        """)
      for record in report.keptEdited { Output.line("  kept as edited: \(record)") }
    }
  }
}
