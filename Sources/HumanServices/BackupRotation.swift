import Foundation

/// Which daily copies are kept: the last days, then one a week, then one a month.
package enum BackupRotation {
  package static let days = 7
  package static let weeks = 5
  package static let months = 12

  /// The days whose copies are kept: the last seven, the last of each of the last five weeks and of
  /// each of the last twelve months that have any.
  ///
  /// Days after today come from a clock that was wrong; they are kept and take nobody's place.
  package static func kept(of all: [CivilDate], today: CivilDate) -> Set<CivilDate> {
    let known = Set(all).filter { $0 <= today }.sorted(by: >)
    func last(_ count: Int, of period: (CivilDate) -> Int) -> [CivilDate] {
      var seen: Set<Int> = []
      return known.filter { seen.insert(period($0)).inserted }.prefix(count).map { $0 }
    }
    return Set(known.prefix(days))
      .union(last(weeks) { $0.weekNumber })
      .union(last(months) { $0.components.year * 12 + $0.components.month })
      .union(all.filter { $0 > today })
  }
}

extension CivilDate {
  /// Weeks from Monday to Sunday, counted from a Monday before all dates.
  fileprivate var weekNumber: Int { (dayNumber + 3).floorDivided(by: 7) }
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : (self - divisor + 1) / divisor
  }
}
