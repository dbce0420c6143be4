import Foundation

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
