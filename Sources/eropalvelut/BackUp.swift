import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import TextAnalysis

struct BackUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database to a file, also while a server runs.",
    discussion: """
      The copy is checked and on disk before the command says so. A file that exists is never \
      overwritten. It holds everything, also what is confidential: keep it as safe as the database.
      """)

  @OptionGroup var file: DatabaseOption

  @Argument(help: "The file to write; there must be none of its name.")
  var copy: String

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      try catalogue.forgetOldCalls(at: Date())
      try catalogue.forgetOldContacts(at: Date())
      let backup = try catalogue.backUp(to: copy, at: Date())
      Output.line("Backup: \(copy), \((backup.bytes ?? 0) / 1024) kB, checked and whole.")
    }
  }
}
