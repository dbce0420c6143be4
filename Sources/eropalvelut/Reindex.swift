import ArgumentParser
import Catalogue
import TextAnalysis

struct Reindex: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Expand the words of all listings anew for the search.",
    discussion: """
      Every write keeps the words in step by itself, and a start with another Voikko expands them \
      anew; this is for when `eropalvelut check` says that they are not as they should be. A running \
      server takes the new words by itself.
      """)

  @OptionGroup var file: DatabaseOption

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let count = try catalogue.rebuildSearchIndex()
      Output.line("Words of \(count) listings: \(catalogue.analyzer.status)")
    }
  }
}
