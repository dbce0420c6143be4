import Foundation
import HumanServices

/// A folder with one copy a day, older ones thinned out.
package struct DailyBackups: Sendable {
  private static let prefix = "eropalvelut-"
  private static let suffix = ".sqlite"

  private let folder: String

  package init(folder: String) { self.folder = folder }

  package func path(of day: CivilDate) -> String {
    "\(folder)/\(DailyBackups.prefix)\(day)\(DailyBackups.suffix)"
  }

  /// The days that have a copy, oldest first.
  package func days() throws -> [CivilDate] {
    try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
      guard name.hasPrefix(DailyBackups.prefix), name.hasSuffix(DailyBackups.suffix) else {
        return nil
      }
      return CivilDate(
        String(name.dropFirst(DailyBackups.prefix.count).dropLast(DailyBackups.suffix.count)))
    }.sorted()
  }

  /// Makes today's copy when there is none yet, then removes those that are no longer kept.
  ///
  /// - Returns: `nil` when today's is there already.
  package func makeIfMissing(of catalogue: Catalogue, at instant: Date) throws -> Backup? {
    let today = CivilDate(inFinlandAt: instant)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: DailyBackups.ownerOnly])
    guard !FileManager.default.fileExists(atPath: path(of: today)) else { return nil }
    try catalogue.forgetOldCalls(at: instant)
    try catalogue.forgetOldContacts(at: instant)
    let backup = try catalogue.backUp(to: path(of: today), at: instant)
    let days = try days()
    let kept = BackupRotation.kept(of: days, today: today)
    for day in days where !kept.contains(day) {
      try FileManager.default.removeItem(atPath: path(of: day))
    }
    return backup
  }

  /// The copies hold what is confidential.
  private static let ownerOnly = 0o700
}
