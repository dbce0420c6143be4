import ArgumentParser
import Catalogue
import HumanServices
import TextAnalysis

struct Suggestions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what visitors have reported, newest first.")

  @OptionGroup var file: DatabaseOption

  func run() throws {
    try reportingFailures {
      let catalogue = try Catalogue(path: file.database, analyzer: Analyzer())
      let suggestions = try catalogue.suggestions()
      if suggestions.isEmpty { Output.line("No reports.") }
      for suggestion in suggestions { Output.line(text(suggestion)) }
    }
  }

  private func text(_ suggestion: Suggestion) -> String {
    let about = [suggestion.service, suggestion.municipality, suggestion.need]
      .compactMap { $0?.rawValue }.joined(separator: ", ")
    let head = "\(suggestion.receivedOn) \(suggestion.kind.rawValue) \(about)"
    // A report is a stranger's text: control characters must not reach the terminal.
    let body = suggestion.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map {
        "  "
          + $0.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(String.init)
          .joined()
      }
      .joined(separator: "\n")
    return "\(head)\n\(body)\n"
  }
}
