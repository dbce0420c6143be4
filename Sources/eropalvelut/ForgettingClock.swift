import Catalogue
import Dispatch
import Foundation
import Logging

/// Deletes while the server runs what may be kept for a time only: calls, and how visitors want to be
/// reached. It looks each hour, so that nothing outlives its day where no copies are made either.
final class ForgettingClock: Sendable {
  /// Seconds between two looks.
  static let lookSeconds = 3600

  private let catalogue: Catalogue
  private let logger: Logger
  private let queue = DispatchQueue(label: "eropalvelut.forgetting", qos: .utility)

  init(catalogue: Catalogue, logger: Logger) {
    self.catalogue = catalogue
    self.logger = logger
  }

  /// The first look is at once: an old backup may just have been brought back.
  func start() { queue.async { self.look() } }

  private func look() {
    do {
      try catalogue.forgetOldCalls(at: Date())
      try catalogue.forgetOldContacts(at: Date())
    } catch {
      logger.error("what is due to be deleted waits", metadata: ["error": "\(error)"])
    }
    queue.asyncAfter(deadline: .now() + .seconds(ForgettingClock.lookSeconds)) { self.look() }
  }
}
