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
