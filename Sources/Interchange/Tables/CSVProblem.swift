/// What is wrong in a table, and where.
package struct CSVProblem: Hashable, Sendable, CustomStringConvertible {
  /// A place within a line.
  package enum Column: Hashable, Sendable {
    /// By the name in the first line.
    case named(String)
    /// By characters from the line's beginning, from 1, where the form itself is broken.
    case character(Int)
  }

  package var file: String
  /// From 1, as a text editor counts; `nil` when the file as a whole is meant.
  package var line: Int?
  /// `nil` when the line as a whole is meant.
  package var column: Column?
  package var reason: String

  package init(file: String, line: Int?, column: Column?, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// `file:3: minutes: reason`, or `file:3:14: reason` where no column can be named.
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    switch column {
    case nil: return "\(place): \(reason)"
    case .named(let name): return "\(place): \(name): \(reason)"
    case .character(let position): return "\(place):\(position): \(reason)"
    }
  }
}

/// The table cannot be used; nothing of it is kept.
package struct CSVError: Error, CustomStringConvertible {
  /// In the order of the file.
  package var problems: [CSVProblem]

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Gathers every problem of a file, so that one reading tells them all.
final class CSVProblems {
  private let file: String
  private(set) var all: [CSVProblem] = []

  init(file: String) { self.file = file }

  func add(_ line: Int?, _ column: CSVProblem.Column?, _ reason: String) {
    all.append(CSVProblem(file: file, line: line, column: column, reason: reason))
  }

  func add(_ fault: CSVFault) { add(fault.line, .character(fault.character), fault.reason) }

  /// - Throws: `CSVError` with all problems in the order of the file, when there are any.
  func throwAny() throws {
    guard !all.isEmpty else { return }
    throw CSVError(
      problems: all.enumerated()
        .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
        .map(\.element))
  }
}
