import Foundation
import HumanServices

/// A row of `Tests/Fixtures/opening-hours.tsv`: hours, a moment, and what is told of it.
package struct HoursCase: Sendable, CustomStringConvertible {
  package let hours: String
  package let at: Date
  package let state: String
  package let next: Date?
  package let description: String

  struct Unreadable: Error { let line: Substring }

  private init(_ line: Substring) throws {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 5, let at = Date(minute: columns[1]) else {
      throw Unreadable(line: line)
    }
    (hours, self.at, state) = (columns[0], at, columns[2])
    next = columns[3] == "-" ? nil : Date(minute: columns[3])
    guard next != nil || columns[3] == "-" else { throw Unreadable(line: line) }
    description = "\(columns[4]): \(hours) at \(columns[1])"
  }

  package static func all() throws -> [HoursCase] {
    let file = SeedFiles.repository.appending(path: "Tests/Fixtures/opening-hours.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.dropFirst().map(HoursCase.init)
  }

  package func times() throws -> OpeningTimes {
    hours == "-" ? .unknown : try OpeningTimes(reading: hours)
  }

  /// What is wrong; `nil` where state and next change are as expected.
  package func failure() throws -> String? {
    let times = try times()
    let (found, change) = (times.state(at: at).told, times.nextChange(after: at))
    if found != state { return "\(self): \(found), not \(state)" }
    return change?.instant == next
      ? nil : "\(self): next \(change?.told ?? "-") (\(change?.instant as Date?, default: "-"))"
  }
}

extension Date {
  /// An ISO 8601 moment with offset, seconds left out: `2026-12-01T09:00+02:00`.
  package init?(minute text: String) {
    let offset = text.dropFirst(16)
    do { try self.init("\(text.prefix(16)):00\(offset)", strategy: .iso8601) } catch { return nil }
  }
}

extension OpenState {
  /// As the table of cases spells it.
  package var told: String {
    switch self {
    case .open(let until): "open" + (until.map { " until \($0.told)" } ?? "")
    case .openAlways: "open always"
    case .byAppointment(let until): "by appointment" + (until.map { " until \($0.told)" } ?? "")
    case .closed(let opens, let asking):
      "closed" + (opens.map { ", opens \($0.told)" } ?? "")
        + (asking.map { ", ask \($0.rawValue)" } ?? "")
    case .ask(let holiday): "ask \(holiday.rawValue)"
    case .unknown: "unknown"
    }
  }
}

extension OpeningMoment {
  package var told: String { "\(day) \(time)" }
}
