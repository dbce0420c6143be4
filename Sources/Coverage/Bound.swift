/// Which end of M is meant.
package enum Bound: String, Hashable, Sendable, CaseIterable {
  case lower
  case upper
}

extension MunicipalityScore {
  /// M at one bound, where anything is known; in the first method the mean.
  func value(_ bound: Bound, isFirst: Bool) -> Double? {
    guard let mean else { return nil }
    return isFirst ? mean : bound == .lower ? bounds.lower : bounds.upper
  }
}
