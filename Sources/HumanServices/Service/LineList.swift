/// What the lines of a list must be, and how one is spelled.
package enum LineList: Sendable {
  /// Codes of the national register's service classes, as `P3.1` (PTV `serviceClasses`).
  case serviceClasses
  /// Prices, as `CostOption` spells them.
  case costs

  /// More are a mistake.
  package static let most = 20

  /// A line in its one spelling; `nil` for what is no line of this list.
  package func read(_ line: String) -> String? {
    let line = line.cleaned.trimmingSpaces
    switch self {
    case .costs: return CostOption(reading: line)?.written
    case .serviceClasses:
      guard let first = line.first, first == "P" || first == "p" else { return nil }
      let numbers = line.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
      let areNumbers = numbers.allSatisfy { part in
        (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
      guard areNumbers, (1...2).contains(numbers.count) else { return nil }
      return "P" + line.dropFirst()
    }
  }

  /// The first text that is no line of this list.
  package func refused(_ lines: [String]) -> String? { lines.first { read($0) == nil } }
}
