import HumanServices

/// The rules and weights as a whole, so that figures of different methods are told apart.
///
/// A method never changes once its figures have been handed out; what changes is a new one.
package enum CoverageMethod: String, Hashable, Sendable, CaseIterable {
  /// One mean over the needs that are known.
  case first = "1"
  /// Two bounds over all needs: what is unknown counts at its worst in one, at its best in the other.
  case second = "2"

  /// What pages and files say unless an older one is asked for.
  package static let newest = CoverageMethod.second

  /// Whether it is still answered on a day; the first until figures made by it are two years old.
  package func isAnswered(on day: CivilDate) -> Bool {
    self == CoverageMethod.newest || day <= CoverageMethod.lastDayOfFirst
  }

  package static let lastDayOfFirst = CivilDate.lastOfYear(2027)
}

extension CivilDate {
  fileprivate static func lastOfYear(_ year: Int) -> CivilDate {
    guard let day = CivilDate(year: year, month: 12, day: 31) else {
      preconditionFailure("every year has a last day of December")
    }
    return day
  }
}
