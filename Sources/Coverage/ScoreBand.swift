/// How the map speaks of a score: [0, 25), [25, 75), [75, 100].
package enum ScoreBand: String, Hashable, Sendable, CaseIterable {
  case low, middle, high

  package init(_ score: Double) {
    switch score {
    case ..<25: self = .low
    case ..<75: self = .middle
    default: self = .high
    }
  }
}
