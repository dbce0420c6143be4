import Crypto
import Foundation
import Glibc
import HumanServices
import Synchronization

/// Slows guessing of passwords and codes down, without letting anybody lock another out for long.
///
/// Three counts of failures, each with its own growing wait: of one account from one address, of one
/// address, and of one account from anywhere. The first two stop a guesser and hardly ever meet
/// anybody else. The third stops guessers that come from everywhere; its wait is a minute at the
/// longest, and an address from which the account has logged in lately is spared it. Unknown e-mail
/// addresses are counted like known ones, so that nothing tells them apart.
///
/// All of it is in memory only, under keys that are hashed with a secret of this process: no address
/// of a device is kept anywhere, and a restart forgives. Thread-safe.
final class LoginThrottle: Sendable {
  struct Rule: Sendable {
    /// Failures without a wait: people mistype.
    var free: Int
    /// Seconds after the first that is not free; each further failure doubles them.
    var firstSeconds: Double
    var longestSeconds: Double
    /// Seconds of quiet after which all is forgotten.
    var forgetSeconds: Double

    func wait(after failures: Int) -> Double {
      guard failures >= free else { return 0 }
      return min(longestSeconds, firstSeconds * pow(2, Double(min(failures - free, 30))))
    }
  }

  /// One account from one address: 5 mistakes, then 30 s, 60 s … 15 min.
  static let pair = Rule(free: 5, firstSeconds: 30, longestSeconds: 900, forgetSeconds: 86_400)
  /// One address, whatever account: an office may share one, so 20.
  static let address = Rule(free: 20, firstSeconds: 30, longestSeconds: 900, forgetSeconds: 3600)
  /// One account from anywhere: at most 1440 guesses a day.
  static let account = Rule(free: 50, firstSeconds: 5, longestSeconds: 60, forgetSeconds: 86_400)
  /// Seconds for which an address counts as one the account logs in from: a month.
  static let knownSeconds = 30.0 * 86_400
  /// Counts kept; beyond, the half with the oldest failures goes. Some megabytes.
  static let entries = 20_000

  /// Who tries, from where.
  struct Attempt: Sendable {
    /// As typed, trimmed and in lower case; also when no account has it.
    var email: String
    var remoteAddress: String
    /// Failures before this are forgiven.
    var unlockedAt: Date?
  }

  private struct Count: Sendable {
    var failures = 0
    var last = Date.distantPast
  }

  private struct State: Sendable {
    var counts: [Data: Count] = [:]
    var known: [Data: Date] = [:]
  }

  private let key = SymmetricKey(size: .bits256)
  private let state = Mutex(State())

  /// Whole seconds until the attempt may be made; 0 is now.
  func secondsToWait(_ attempt: Attempt, at now: Date) -> Int {
    let keys = keys(attempt)
    return state.withLock { state in
      let isKnown =
        state.known[keys.pair].map { now.timeIntervalSince($0) < Self.knownSeconds } ?? false
      func wait(_ key: Data, _ rule: Rule, forgiven: Date?) -> Double {
        guard let count = state.counts[key], forgiven.map({ count.last > $0 }) ?? true else {
          return 0
        }
        return rule.wait(after: count.failures) - now.timeIntervalSince(count.last)
      }
      let waits = [
        wait(keys.pair, Self.pair, forgiven: attempt.unlockedAt),
        wait(keys.address, Self.address, forgiven: nil),
        isKnown ? 0 : wait(keys.account, Self.account, forgiven: attempt.unlockedAt),
      ]
      return Int(max(0, waits.max() ?? 0).rounded(.up))
    }
  }

  /// Counts a failure.
  ///
  /// - Returns: true when it is the one after which the account from this address has to wait.
  func noteFailure(_ attempt: Attempt, at now: Date) -> Bool {
    let keys = keys(attempt)
    return state.withLock { state in
      let failures = Self.count(&state, keys.pair, Self.pair, attempt.unlockedAt, now)
      _ = Self.count(&state, keys.address, Self.address, nil, now)
      _ = Self.count(&state, keys.account, Self.account, attempt.unlockedAt, now)
      Self.makeRoom(&state)
      return failures == Self.pair.free
    }
  }

  /// Forgets the account's failures from this address, and knows the address from now on.
  func noteSuccess(_ attempt: Attempt, at now: Date) {
    let keys = keys(attempt)
    state.withLock { state in
      state.counts[keys.pair] = nil
      state.known[keys.pair] = now
      Self.makeRoom(&state)
    }
  }

  private static func count(
    _ state: inout State, _ key: Data, _ rule: Rule, _ forgiven: Date?, _ now: Date
  ) -> Int {
    var count = state.counts[key] ?? Count()
    let isForgotten =
      now.timeIntervalSince(count.last) > rule.forgetSeconds
      || forgiven.map { count.last <= $0 } ?? false
    if isForgotten { count.failures = 0 }
    count.failures += 1
    count.last = now
    state.counts[key] = count
    return count.failures
  }

  private static func makeRoom(_ state: inout State) {
    if state.counts.count > entries {
      let old = state.counts.sorted { $0.value.last < $1.value.last }.prefix(entries / 2)
      for (key, _) in old { state.counts[key] = nil }
    }
    if state.known.count > entries {
      let old = state.known.sorted { $0.value < $1.value }.prefix(entries / 2)
      for (key, _) in old { state.known[key] = nil }
    }
  }

  private func keys(_ attempt: Attempt) -> (pair: Data, address: Data, account: Data) {
    let address = Self.network(of: attempt.remoteAddress)
    return (
      hashed("pair\n\(attempt.email)\n\(address)"), hashed("address\n\(address)"),
      hashed("account\n\(attempt.email)")
    )
  }

  private func hashed(_ text: String) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
  }

  /// An IPv4 address, or the /64 network of an IPv6 address, which is what one household gets.
  static func network(of address: String) -> String {
    var octets = in6_addr()
    guard address.contains(":"), inet_pton(AF_INET6, address, &octets) == 1 else { return address }
    return withUnsafeBytes(of: &octets) { $0.prefix(8).map { String($0) }.joined(separator: ":") }
  }
}
