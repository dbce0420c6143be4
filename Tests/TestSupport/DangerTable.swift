import Foundation
import Search

/// What somebody in danger may type, and phrases that name no danger, as
/// `Tests/Fixtures/danger-phrases.tsv` has them.
package struct DangerPhrase: Sendable {
  package var phrase: String
  package var language: String
  /// One of `DangerConcept`, or "none".
  package var concept: String
  /// The box that must come; `nil` for a phrase that names no danger.
  package var help: SafetyHelp?

  /// - Parameter line: phrase, language, concept, box and a note, separated by tabs.
  init?(_ line: Substring) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 5 else { return nil }
    (phrase, language, concept) = (columns[0], columns[1], columns[2])
    switch columns[3] {
    case "safety": help = .safety
    case "crisis": help = .crisis
    case "none": help = nil
    default: return nil
    }
  }

  /// Lines of the table without comments and the heading.
  package static func lines() throws -> [Substring] {
    let file = SeedFiles.repository.appending(path: "Tests/Fixtures/danger-phrases.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Array(lines.filter { !$0.hasPrefix("#") }.dropFirst())
  }

  package static func all() throws -> [DangerPhrase] { try lines().compactMap(DangerPhrase.init) }
}

/// How many phrases of the table bring the box that they must.
package struct DangerFigures: Sendable {
  /// Phrases that name danger, and those of them that bring the right box.
  package struct Share: Sendable {
    package var right = 0
    package var all = 0
  }

  package private(set) var total = Share()
  package private(set) var byConcept: [String: Share] = [:]
  package private(set) var byLanguage: [String: Share] = [:]
  package private(set) var missed: [DangerPhrase] = []
  package private(set) var harmless = 0
  /// Phrases that name no danger and bring a box.
  package private(set) var falseBoxes: [DangerPhrase] = []

  /// - Parameter help: the boxes that a phrase brings.
  package init(_ phrases: [DangerPhrase], help: (String) -> Set<SafetyHelp>) {
    for phrase in phrases {
      let found = help(phrase.phrase)
      guard let wanted = phrase.help else {
        harmless += 1
        if !found.isEmpty { falseBoxes.append(phrase) }
        continue
      }
      let right = found.contains(wanted) ? 1 : 0
      if right == 0 { missed.append(phrase) }
      total.add(right)
      byConcept[phrase.concept, default: Share()].add(right)
      byLanguage[phrase.language, default: Share()].add(right)
    }
  }

  /// The figures as lines of text.
  package func report(_ how: String) -> String {
    func list(_ shares: [String: Share]) -> String {
      shares.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.right)/\($0.value.all)" }
        .joined(separator: ", ")
    }
    let percent = String(format: "%.1f", Double(total.right) * 100 / Double(max(1, total.all)))
    return """
      danger \(how): the right box for \(total.right) of \(total.all) phrases (\(percent) %), \
      \(falseBoxes.count) false boxes of \(harmless)
        by concept: \(list(byConcept))
        by language: \(list(byLanguage))
      """
  }
}

extension DangerFigures.Share {
  mutating func add(_ right: Int) {
    self.right += right
    all += 1
  }
}
