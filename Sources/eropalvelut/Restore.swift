import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import TextAnalysis

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the database's place; the one that was there is kept beside it.",
    discussion: """
      A file that is damaged, another program's or a newer program's is refused, and so is a database \
      that a server or a command is using. Nothing changes then.
      """)

  @OptionGroup var file: DatabaseOption

  @Argument(help: "The backup.")
  var backup: String

  func run() throws {
    try reportingFailures {
      try file.makeFolder()
      // Held until the end, so that no server starts on a file that is being exchanged.
      let lock = try ServerLock(database: file.database)
      let kept = try withExtendedLifetime(lock) {
        try Catalogue.restore(backup, to: file.database, at: Date())
      }
      // Brought up to date, and looked at as the server will.
      let count = try Catalogue(path: file.database, analyzer: Analyzer()).serviceCount()
      Output.line("Restored: \(file.database) is \(backup), whole, \(count) listings.")
      if let kept { Output.line("The database that was there is kept as \(kept).") }
    }
  }
}
