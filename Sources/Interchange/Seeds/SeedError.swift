/// The seeds cannot be read; nothing of them is planted.
package struct SeedError: Error, CustomStringConvertible {
  package var problems: [SeedProblem]

  package var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
