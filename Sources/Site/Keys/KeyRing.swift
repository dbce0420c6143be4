import Catalogue
import Foundation
import HumanServices
import Logging
import Synchronization

/// The keys of the last days, as the file has them: what one process has signed, another on the same
/// file verifies, also after a restart.
///
/// A page never fails for want of a key. Where the file cannot be written, yesterday's goes on, then
/// any that still serves, then one that is only in memory; the log tells. Thread-safe.
final class KeyRing: Sendable {
  /// Why something is not taken.
  enum Refusal: Error, Equatable {
    /// It was ours, or may have been, and its key has served its days.
    case expired
    /// It was never ours, or has been changed, or was for something else.
    case notOurs
  }

  /// Seconds after a failed write before the next is tried: whoever asks may have to wait for a lock.
  static let retrySeconds = 60.0

  private struct State: Sendable {
    /// As the file has them, by day.
    var kept: [CivilDate: DaySecret] = [:]
    /// Made while the file could not be written.
    var unkept: DaySecret?
    var failedAt: Date?
  }

  private let catalogue: Catalogue
  private let logger: Logger
  private let now: @Sendable () -> Date
  /// Runs work after the answer; false when it has no room.
  private let later: @Sendable (@escaping @Sendable () -> Void) -> Bool
  private let state = Mutex(State())

  init(
    catalogue: Catalogue, logger: Logger, now: @escaping @Sendable () -> Date,
    later: @escaping @Sendable (@escaping @Sendable () -> Void) -> Bool
  ) {
    self.catalogue = catalogue
    self.logger = logger
    self.now = now
    self.later = later
  }

  private var today: CivilDate { CivilDate(inFinlandAt: now()) }

  /// The key that signs and seals now.
  func key(for purpose: KeyPurpose) -> DayKey {
    DayKey(secret: secret(for: purpose), purpose: purpose)
  }

  /// Every key that still verifies, newest first, as the file has them now.
  func keys(for purpose: KeyPurpose) -> [DayKey] {
    load()
    let today = today
    return (0...purpose.days).flatMap { known(today.adding(days: -$0)) }
      .map { DayKey(secret: $0, purpose: purpose) }
  }

  /// A signature that names its key: `day.code`.
  func sign(_ text: String, for purpose: KeyPurpose) -> String {
    let key = key(for: purpose)
    return "\(key.day.dayNumber).\(key.signature(of: text))"
  }

  /// - Returns: the key that has signed the text.
  @discardableResult
  func verify(
    _ signature: some StringProtocol, of text: String, for purpose: KeyPurpose
  ) throws(Refusal) -> DayKey {
    let parts = signature.split(separator: ".", omittingEmptySubsequences: false)
    // Six digits are more than two thousand years.
    guard parts.count == 2, parts[0].count <= 6, let day = Int(parts[0]),
      let code = Secrets.bytes(base64URL: String(parts[1]))
    else { throw .notOurs }
    for key in try keys(for: purpose, of: CivilDate(dayNumber: day))
    where key.verifies(Array(code), of: text) {
      return key
    }
    throw .notOurs
  }

  /// A text that only `open` can read, in base64url: the key's day, nonce, content and tag.
  func seal(_ text: String, for purpose: KeyPurpose) throws -> String {
    let key = key(for: purpose)
    let day = KeyRing.octets(key.day)
    return Secrets.base64URL(Data(day) + (try key.sealed(text, with: day)))
  }

  /// The text that was sealed for the same purpose.
  func open(_ sealed: String, for purpose: KeyPurpose) throws(Refusal) -> String {
    guard let bytes = Secrets.bytes(base64URL: sealed), bytes.count > KeyRing.dayBytes else {
      throw .notOurs
    }
    let octets = Array(bytes.prefix(KeyRing.dayBytes))
    let day = CivilDate(dayNumber: octets.reduce(0) { $0 << 8 | Int($1) })
    for key in try keys(for: purpose, of: day) {
      if let text = key.opened(bytes.dropFirst(KeyRing.dayBytes), with: octets) { return text }
    }
    throw .notOurs
  }

  /// Of a key's day in what is sealed: days since 1970, the most significant first.
  private static let dayBytes = 3

  private static func octets(_ day: CivilDate) -> [UInt8] {
    (0..<dayBytes).reversed().map { UInt8(truncatingIfNeeded: day.dayNumber >> (8 * $0)) }
  }

  /// The keys of a day that something names.
  private func keys(
    for purpose: KeyPurpose, of day: CivilDate
  ) throws(Refusal) -> [DayKey] {
    let age = today.dayNumber - day.dayNumber
    guard age >= 0 else { throw .notOurs }
    guard age <= purpose.days else { throw .expired }
    let secrets = secrets(of: day)
    guard !secrets.isEmpty else { throw .expired }
    return secrets.map { DayKey(secret: $0, purpose: purpose) }
  }
}

extension KeyRing {
  /// Makes today's key, so that no visitor waits for it.
  func prepare() { _ = secret(for: .ticket) }

  private func secret(for purpose: KeyPurpose) -> DaySecret {
    let today = today
    let (kept, mayTry) = state.withLock { ($0.kept, mayWrite($0)) }
    if let secret = kept[today] { return secret }
    // Around midnight nobody waits: yesterday's signs until the new one is on disk.
    if mayTry, let secret = kept[today.adding(days: -1)], later({ self.renew(today) }) {
      return secret
    }
    if mayTry { renew(today) }
    return state.withLock { state in
      if let secret = state.kept[today] { return secret }
      let newest = state.kept.keys.filter { $0 < today }.max()
      // One that serves a day more at least.
      if let newest, newest >= today.adding(days: 1 - purpose.days),
        let secret = state.kept[newest]
      {
        return secret
      }
      return KeyRing.unkept(today, &state)
    }
  }

  private func mayWrite(_ state: State) -> Bool {
    state.failedAt.map { abs(now().timeIntervalSince($0)) >= KeyRing.retrySeconds } ?? true
  }

  /// Puts a secret for the day into the file, or takes the one that another process has put there.
  private func renew(_ day: CivilDate) {
    let fresh = state.withLock { KeyRing.unkept(day, &$0) }
    do {
      let secrets = try catalogue.keepDaySecret(fresh)
      state.withLock { state in
        state.kept = KeyRing.byDay(secrets)
        state.failedAt = nil
        if state.kept[day] == fresh { state.unkept = nil }
      }
    } catch {
      logger.error(
        "the key of the day is not in the file; forms that are open may have to be sent twice",
        metadata: ["day": "\(day)", "error": "\(error)"])
      state.withLock { $0.failedAt = now() }
      load()
    }
  }

  /// The secrets of a day: the file's, and one that never got there.
  private func secrets(of day: CivilDate) -> [DaySecret] {
    let secrets = known(day)
    guard secrets.isEmpty else { return secrets }
    // Another process may have made it since.
    load()
    return known(day)
  }

  private func known(_ day: CivilDate) -> [DaySecret] {
    state.withLock { state in
      [state.kept[day], state.unkept?.day == day ? state.unkept : nil].compactMap { $0 }
    }
  }

  private func load() {
    do {
      let secrets = try catalogue.daySecrets()
      state.withLock { $0.kept = KeyRing.byDay(secrets) }
    } catch {
      logger.error("the keys cannot be read", metadata: ["error": "\(error)"])
    }
  }

  private static func unkept(_ day: CivilDate, _ state: inout State) -> DaySecret {
    if let secret = state.unkept, secret.day == day { return secret }
    let secret = DaySecret(day: day, bytes: Array(Secrets.bytes(DaySecret.byteCount)))
    state.unkept = secret
    return secret
  }

  private static func byDay(_ secrets: [DaySecret]) -> [CivilDate: DaySecret] {
    Dictionary(secrets.map { ($0.day, $0) }) { first, _ in first }
  }
}
