import Foundation
import HumanServices

/// What was found of published web addresses: those that are dead and those that have moved.
package struct LinkReport: Sendable {
  package struct Checked: Hashable, Sendable {
    package var link: PublishedLink
    package var verdict: LinkVerdict

    package init(link: PublishedLink, verdict: LinkVerdict) {
      self.link = link
      self.verdict = verdict
    }
  }

  package var checked: [Checked] = []
  /// Addresses that nobody has looked at because there were too many.
  package var left = 0

  package init() {}

  package var dead: [Checked] { checked.filter { $0.verdict.isDead } }
  /// Those that somebody has to open in a browser to know.
  package var unclear: [Checked] { checked.filter { $0.verdict.isUnclear } }
  package var moved: [Checked] { checked.filter { $0.verdict.isMoved } }

  /// - Parameter origin: what the links to the admin side begin with.
  package func text(origin: String) -> String {
    var lines: [String] = []
    for entry in dead + unclear + moved {
      switch entry.verdict {
      case .well: continue
      case .dead(let why): lines.append("dead   \(entry.link.address.text): \(why)")
      case .unclear(let why): lines.append("unsure \(entry.link.address.text): \(why)")
      case .moved(let target): lines.append("moved  \(entry.link.address.text)\n    to \(target)")
      }
      lines += entry.link.places.map { "       \($0.name): \(origin)\($0.path)" }
    }
    lines.append(
      "Web addresses: \(checked.count) looked at, \(dead.count) dead, \(moved.count) moved for good."
    )
    if !unclear.isEmpty {
      lines.append("\(unclear.count) refuse programs: open them in a browser.")
    }
    if left > 0 { lines.append("\(left) more were not looked at; see --limit.") }
    return lines.joined(separator: "\n")
  }

  package func json(origin: String) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let entries = (dead + unclear + moved).map { LinkReportEntry($0, origin) }
    return Array(
      try encoder.encode(LinkReportFile(checked: checked.count, left: left, links: entries)))
      + [0x0A]
  }
}

extension LinkVerdict {
  package var isDead: Bool { if case .dead = self { true } else { false } }
  package var isUnclear: Bool { if case .unclear = self { true } else { false } }
  package var isMoved: Bool { if case .moved = self { true } else { false } }
}

private struct LinkReportFile: Encodable {
  var checked: Int
  var left: Int
  var links: [LinkReportEntry]
}

private struct LinkReportEntry: Encodable {
  struct Place: Encodable {
    var name: String
    var desk: String
  }

  var address: String
  var dead: String?
  var unclear: String?
  var movedTo: String?
  var places: [Place]

  init(_ checked: LinkReport.Checked, _ origin: String) {
    address = checked.link.address.text
    if case .dead(let why) = checked.verdict { dead = why }
    if case .unclear(let why) = checked.verdict { unclear = why }
    if case .moved(let target) = checked.verdict { movedTo = target }
    places = checked.link.places.map { Place(name: $0.name, desk: origin + $0.path) }
  }
}
