import Crypto
import Foundation
import Synchronization

/// How many forms one network may send in a while, for pages that anybody with an address may open.
///
/// In memory only, under hashes made with a secret of this process: no address of a device is kept
/// anywhere, and a restart forgives. Thread-safe.
final class AnswerLimit: Sendable {
  /// Forms of one network within `seconds`: a county's forty listings and as many second thoughts.
  static let answers = 100
  static let seconds = 600.0
  /// Networks remembered; beyond, all are forgotten. Some megabytes.
  private static let networks = 20_000

  private struct Count: Sendable {
    var first: Date
    var answers = 0
  }

  private let key = SymmetricKey(size: .bits256)
  private let counts = Mutex<[Data: Count]>([:])

  /// Counts one.
  ///
  /// - Returns: whole seconds to wait; 0 lets it through.
  func take(_ remoteAddress: String, at now: Date) -> Int {
    let network = LoginThrottle.network(of: remoteAddress)
    let hash = Data(
      HMAC<SHA256>.authenticationCode(for: Data(network.utf8), using: key))
    return counts.withLock { counts in
      if counts.count > AnswerLimit.networks { counts = [:] }
      var count = counts[hash] ?? Count(first: now)
      let age = now.timeIntervalSince(count.first)
      if age >= AnswerLimit.seconds || age < 0 { count = Count(first: now) }
      guard count.answers < AnswerLimit.answers else {
        return Int((AnswerLimit.seconds - age).rounded(.up))
      }
      count.answers += 1
      counts[hash] = count
      return 0
    }
  }
}
