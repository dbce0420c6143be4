import Foundation
import HumanServices
import TestSupport
import Testing

@Suite struct BackupRotationTests {
  /// The days that are left after a copy a day, thinned out each time.
  private func days(from first: CivilDate, count: Int) -> Set<CivilDate> {
    (0..<count).reduce(into: []) { kept, number in
      let today = first.adding(days: number)
      kept = BackupRotation.kept(of: Array(kept) + [today], today: today)
    }
  }

  @Test func `after two years there are the last days, five weeks and twelve months`() {
    let last = CivilDate.on("2026-11-25")
    let kept = days(from: last.adding(days: -729), count: 730)
    for back in 0..<7 { #expect(kept.contains(last.adding(days: -back))) }
    // Sundays, and the last days of months.
    for sunday in ["2026-11-22", "2026-11-15", "2026-11-08", "2026-11-01"] {
      #expect(kept.contains(.on(sunday)), "\(sunday)")
    }
    for end in ["2026-10-31", "2026-06-30", "2026-02-28", "2025-12-31"] {
      #expect(kept.contains(.on(end)), "\(end)")
    }
    #expect(!kept.contains(.on("2025-11-30")))
    #expect(kept.count <= BackupRotation.days + BackupRotation.weeks + BackupRotation.months)
  }

  @Test func `after a long pause nothing is thrown away for its age`() {
    let old = (0..<7).map { CivilDate.on("2020-01-01").adding(days: $0) }
    #expect(BackupRotation.kept(of: old, today: .on("2026-11-25")) == Set(old))
  }

  @Test func `days of the future are kept and take nobody's place`() {
    let today = CivilDate.on("2026-11-25")
    let known = (0..<7).map { today.adding(days: -$0) }
    let future = (1..<20).map { today.adding(days: $0 * 100) }
    #expect(BackupRotation.kept(of: known + future, today: today) == Set(known + future))
  }

  @Test func `a copy is asked for when something is at stake and the last is old or failed`() {
    let now = TestSite.noon
    let backup = Backup(at: now.addingTimeInterval(-40 * 3600), file: "a", bytes: 1, trouble: nil)
    func needs(_ last: Backup?, failed: Backup? = nil, own: Bool) -> Bool {
      BackupStanding(last: last, failed: failed, hasOwnContent: own).needsAttention(at: now)
    }
    #expect(!needs(nil, own: false))
    #expect(needs(nil, own: true))
    #expect(needs(backup, own: true))
    #expect(
      !needs(
        Backup(at: now.addingTimeInterval(-3600), file: "a", bytes: 1, trouble: nil), own: true))
    #expect(needs(nil, failed: backup, own: false))
  }
}
