/// Between which values a score lies, 0…100, whatever the truth about what is unknown turns out to be.
package struct ScoreBounds: Hashable, Sendable {
  package var lower: Double
  package var upper: Double

  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Nobody knows anything.
  package static let unknown = ScoreBounds(lower: 0, upper: 100)

  package init(exactly score: Double) {
    lower = score
    upper = score
  }
}
