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
/// longest. Unknown e-mail addresses are counted like known ones, so that nothing tells them apart.
///
/// The last two are what others may have done, such as colleagues behind the address of an office.
/// They hold up nobody who has lately logged in from there (`LoginMemory`) and gives the right
/// password. So that a guesser learns nothing of who that is, every password is looked at then, with
/// the same work, and all others get the answer that they have to wait.
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
  /// Passwords of one address that are looked at while it has to wait for others' failures: hashing
  /// is slow on purpose, and nobody may keep the queue of passwords busy. 20, then 1 s, 2 s … 30 s.
  static let look = Rule(free: 20, firstSeconds: 1, longestSeconds: 30, forgetSeconds: 3600)
  /// Counts kept; beyond, the half with the oldest failures goes. Some megabytes.
  static let entries = 20_000

  /// Who tries, from where.
  struct Attempt: Sendable {
    /// As typed, trimmed and in lower case; also when no account has it.
    var email: String
    var remoteAddress: String
    /// Failures before this are forgiven.
    var unlockedAt: Date?
    /// Whether the account has lately logged in from there.
    var isKnown = false
  }

  /// What is to be done with an attempt; the same for accounts that are known there and others.
  enum Ruling: Equatable {
    case free
    /// Nothing is looked at.
    case waits(seconds: Int)
    /// For what others did: who is known and right gets in, all others are answered as if they had to
    /// wait, after the same work.
    case othersFailed(seconds: Int)
  }

  private struct Count: Sendable {
    var failures = 0
    var last = Date.distantPast
  }

  private struct State: Sendable {
    var counts: [Data: Count] = [:]

    /// Whole seconds until a rule lets something through again.
    func wait(_ key: Data, _ rule: Rule, _ forgiven: Date?, _ now: Date) -> Int {
      guard let count = counts[key], forgiven.map({ count.last > $0 }) ?? true else { return 0 }
      let seconds = rule.wait(after: count.failures) - now.timeIntervalSince(count.last)
      return Int(max(0, seconds).rounded(.up))
    }
  }

  private let key = SymmetricKey(size: .bits256)
  private let state = Mutex(State())

  /// Whole seconds until the attempt may be made; 0 is now. Whoever is known waits for their own
  /// failures alone.
  func secondsToWait(_ attempt: Attempt, at now: Date) -> Int {
    let keys = Keys(attempt, key)
    return state.withLock { state in
      let (own, others) = Self.waits(state, keys, attempt, now)
      return attempt.isKnown ? own : max(own, others)
    }
  }

  /// Rules on an attempt whose password has not been looked at.
  func ruling(on attempt: Attempt, at now: Date) -> Ruling {
    let keys = Keys(attempt, key)
    return state.withLock { state in
      let (own, others) = Self.waits(state, keys, attempt, now)
      guard own == 0 else { return .waits(seconds: max(own, others)) }
      guard others > 0 else { return .free }
      guard state.wait(keys.look, Self.look, nil, now) == 0 else { return .waits(seconds: others) }
      _ = Self.count(&state, keys.look, Self.look, nil, now)
      Self.makeRoom(&state)
      return .othersFailed(seconds: others)
    }
  }

  private static func waits(
    _ state: State, _ keys: Keys, _ attempt: Attempt, _ now: Date
  ) -> (own: Int, others: Int) {
    let others = max(
      state.wait(keys.address, address, nil, now),
      state.wait(keys.account, account, attempt.unlockedAt, now))
    return (state.wait(keys.pair, pair, attempt.unlockedAt, now), others)
  }

  /// Counts a failure.
  ///
  /// - Parameter whileOthersWait: it was looked at because of `Ruling.othersFailed`, and so makes
  ///   nobody else wait for longer.
  /// - Returns: true when it is the one after which the account from this address has to wait.
  func noteFailure(_ attempt: Attempt, at now: Date, whileOthersWait: Bool = false) -> Bool {
    let keys = Keys(attempt, key)
    return state.withLock { state in
      let failures = Self.count(&state, keys.pair, Self.pair, attempt.unlockedAt, now)
      if !whileOthersWait {
        _ = Self.count(&state, keys.address, Self.address, nil, now)
        _ = Self.count(&state, keys.account, Self.account, attempt.unlockedAt, now)
      }
      Self.makeRoom(&state)
      return failures == Self.pair.free
    }
  }

  /// Forgets the account's failures from this address.
  func noteSuccess(_ attempt: Attempt) {
    let pair = Keys(attempt, key).pair
    state.withLock { state in state.counts[pair] = nil }
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
    guard state.counts.count > entries else { return }
    let old = state.counts.sorted { $0.value.last < $1.value.last }.prefix(entries / 2)
    for (key, _) in old { state.counts[key] = nil }
  }

  /// What an attempt is counted under.
  private struct Keys {
    let pair: Data
    let address: Data
    let account: Data
    let look: Data

    init(_ attempt: Attempt, _ key: SymmetricKey) {
      let network = LoginThrottle.network(of: attempt.remoteAddress)
      func hashed(_ text: String) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
      }
      pair = hashed("pair\n\(attempt.email)\n\(network)")
      address = hashed("address\n\(network)")
      account = hashed("account\n\(attempt.email)")
      look = hashed("look\n\(network)")
    }
  }

  /// An IPv4 address, or the /64 network of an IPv6 address, which is what one household gets.
  static func network(of address: String) -> String {
    var octets = in6_addr()
    guard address.contains(":"), inet_pton(AF_INET6, address, &octets) == 1 else { return address }
    return withUnsafeBytes(of: &octets) { $0.prefix(8).map { String($0) }.joined(separator: ":") }
  }
}
