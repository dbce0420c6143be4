/// What the map writes in a cell.
package enum CoverageLetter: String, Hashable, Sendable, CaseIterable {
  case here = "L"
  /// Elsewhere within 30, 60 or 90 minutes; the tier says which.
  case near = "N"
  case visiting = "K"
  case remote = "E"
  case region = "R"
  case far = "F"
  case information = "V"
  /// An inventory says that there is nothing: katve.
  case none = "0"
  /// Nobody knows. Never a gap, and never shown as one.
  case unknown = "?"

  /// F, V and 0.
  package var isGap: Bool { self == .far || self == .information || self == .none }
  /// L, N, K, E and R.
  package var isMet: Bool { !isGap && self != .unknown }
}
