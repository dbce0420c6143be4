import Addresses
import HumanServices
import Markup

/// What waits for one editor, as a letter in plain text.
///
/// It says how many, what listings are called, and where to look: nothing that a visitor or a provider
/// has written, and no way to reach anybody. Whoever reads it may not be the editor.
package struct WeeklyLetter: Sendable {
  /// A listing as a letter may name it.
  package struct Named: Hashable, Sendable {
    package var name: String
    /// Its last day, where that is what it is named for.
    package var day: CivilDate?
    package var path: EditorPath

    package init(name: String, day: CivilDate? = nil, path: EditorPath) {
      self.name = name
      self.day = day
      self.path = path
    }
  }

  /// Listings named under one heading; of the rest only the number.
  static let mostNamed = 10

  let context: PageContext
  let regions: [Region]
  /// Listings that a shift begins with.
  package var due = 0
  /// What waits at the desk, in the order of the queue.
  package var queue: [QueueSection] = []
  /// Listings about which a provider has confirmed or proposed something.
  package var answered: [Named] = []
  package var ending: [Named] = []

  package init(context: PageContext, regions: [Region]) {
    self.context = context
    self.regions = regions
  }

  package var isEmpty: Bool {
    due == 0 && queue.isEmpty && answered.isEmpty && ending.isEmpty
  }

  package var subject: String { words(isEmpty ? .letterSubjectNothing : .letterSubject) }

  /// Lines that end with a line feed.
  package var body: String {
    let names = regions.map { $0.name[context.language] }.joined(separator: ", ")
    var parts = [
      words(.letterGreeting),
      words(isEmpty ? .letterNothing : .letterWaits) + "\n"
        + words(.letterRegions, ["regions": names]),
    ]
    if due > 0 {
      parts.append(
        words(.letterShift, ["count": String(due)]) + "\n" + address(.desk(.shift())))
    }
    parts += section(.letterAnswered, answered, more: .desk(.proposals))
    parts += section(.letterEnding, ending, more: .desk(.listings(.init(reason: .ending))))
    if !queue.isEmpty {
      let lines = queue.map { section in
        "- \(words(.queue(section.kind))): \(section.items.count)\n"
          + "  \(address(.desk(.queue)))#\(section.kind.name)"
      }
      parts.append(([words(.letterTasks)] + lines).joined(separator: "\n"))
    }
    if isEmpty { parts.append(address(.front)) }
    parts.append("-- \n" + words(.letterWhy))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var words: Phrases { context.words }

  private func address(_ path: EditorPath) -> String {
    context.origin + path.address(in: context.language)
  }

  private func section(_ title: Phrase, _ listings: [Named], more: EditorPath) -> [String] {
    guard !listings.isEmpty else { return [] }
    var lines = ["\(words(title)): \(listings.count)"]
    for listing in listings.prefix(WeeklyLetter.mostNamed) {
      let day = listing.day.map { ", " + context.dates.text($0) } ?? ""
      // One line each, whatever the name is.
      let name = listing.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      lines.append("- \(name)\(day)\n  \(address(listing.path))")
    }
    if listings.count > WeeklyLetter.mostNamed {
      let count = String(listings.count - WeeklyLetter.mostNamed)
      lines.append("- \(words(.letterMore, ["count": count]))\n  \(address(more))")
    }
    return [lines.joined(separator: "\n")]
  }
}
