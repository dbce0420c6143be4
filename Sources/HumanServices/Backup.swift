import Foundation

/// One copy of the whole catalogue, or an attempt at one.
package struct Backup: Hashable, Sendable {
  package var at: Date
  /// Where it was written.
  package var file: String
  /// `nil` when it failed.
  package var bytes: Int?
  /// Why it failed; `nil` when it did not.
  package var trouble: String?

  package init(at: Date, file: String, bytes: Int?, trouble: String?) {
    self.at = at
    self.file = file
    self.bytes = bytes
    self.trouble = trouble
  }
}

/// How safe what people have written is, should the file be lost.
package struct BackupStanding: Hashable, Sendable {
  /// Hours after which the last good copy is too old: a daily one has then been missed.
  package static let lateHours = 36.0

  /// The newest copy that was made and found whole.
  package var last: Backup?
  /// The newest attempt, when it is newer than `last` and failed.
  package var failed: Backup?
  /// Whether there is anything that the seed files do not bring back: edits, reports, imports.
  package var hasOwnContent: Bool

  package init(last: Backup?, failed: Backup?, hasOwnContent: Bool) {
    self.last = last
    self.failed = failed
    self.hasOwnContent = hasOwnContent
  }

  /// Hours since the last good copy; 0 for one of the future, when the clock was wrong.
  package func ageHours(at instant: Date) -> Double? {
    last.map { max(0, instant.timeIntervalSince($0.at) / 3600) }
  }

  /// Whether somebody should act: the last attempt failed, or something is at stake and the last
  /// good copy is old or missing.
  package func needsAttention(at instant: Date) -> Bool {
    guard failed == nil else { return true }
    guard hasOwnContent else { return false }
    return (ageHours(at: instant) ?? .infinity) > BackupStanding.lateHours
  }
}

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
