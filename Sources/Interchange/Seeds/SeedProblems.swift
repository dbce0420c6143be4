/// Gathers every problem, so that one reading tells them all.
final class SeedProblems {
  private(set) var all: [SeedProblem] = []

  func add(_ file: String, _ record: String, _ field: String, _ reason: String) {
    all.append(SeedProblem(file: file, record: record, field: field, reason: reason))
  }
}
