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
