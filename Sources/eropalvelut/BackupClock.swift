import Catalogue
import Dispatch
import Foundation
import HumanServices
import Logging

/// Makes the daily copy while the server runs, on a queue of its own.
///
/// It looks every few minutes whether the day has a copy, so that neither a clock that jumps nor a
/// machine that slept can make it miss one. What fails is one log line, and is tried again later.
final class BackupClock: Sendable {
  /// Seconds between two looks.
  static let lookSeconds = 300
  /// Seconds after a failure until the next attempt.
  static let retrySeconds = 3600

  private let backups: DailyBackups
  private let catalogue: Catalogue
  private let logger: Logger
  private let queue = DispatchQueue(label: "eropalvelut.backups", qos: .utility)

  init(folder: String, catalogue: Catalogue, logger: Logger) {
    backups = DailyBackups(folder: folder)
    self.catalogue = catalogue
    self.logger = logger
  }

  /// The first look is at once: a server that starts has a copy of what it begins with.
  func start() { queue.async { self.look() } }

  private func look() {
    var next = BackupClock.lookSeconds
    do {
      if let backup = try backups.makeIfMissing(of: catalogue, at: Date()) {
        logger.info(
          "backup made",
          metadata: ["file": "\(backup.file)", "bytes": "\(backup.bytes ?? 0)"])
      }
    } catch {
      next = BackupClock.retrySeconds
      logger.error("backup failed", metadata: ["error": "\(error)"])
    }
    // Monotonic, so that a clock set back does not stop the looks.
    queue.asyncAfter(deadline: .now() + .seconds(next)) { self.look() }
  }
}
