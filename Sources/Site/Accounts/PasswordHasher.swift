import Crypto
import CryptoExtras
import Foundation

/// Hashes passwords with scrypt (RFC 7914), slowly on purpose: run it on `Site.passwordQueue`.
package struct PasswordHasher: Sendable {
  /// scrypt's parameters.
  package struct Cost: Hashable, Sendable {
    /// N, a power of two; memory is 128 · N · r bytes.
    package var rounds: Int
    package var blockSize: Int
    package var parallelism: Int

    package init(rounds: Int, blockSize: Int, parallelism: Int) {
      self.rounds = rounds
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// N = 2^15, r = 8, p = 3: 32 MiB, some tenths of a second; one of OWASP's equal choices.
    package static let standard = Cost(rounds: 1 << 15, blockSize: 8, parallelism: 3)

    var isSane: Bool {
      rounds.nonzeroBitCount == 1 && (2...1 << 20).contains(rounds)
        && (1...16).contains(blockSize) && (1...16).contains(parallelism)
    }
  }

  private static let saltBytes = 16
  private static let hashBytes = 32

  package let cost: Cost
  /// The hash of nothing at all, at this cost: an unknown address costs the same work.
  let dummy: String

  package init(cost: Cost = .standard) {
    self.cost = cost
    dummy = PasswordHasher.written(
      cost, salt: Secrets.bytes(PasswordHasher.saltBytes),
      hash: Secrets.bytes(PasswordHasher.hashBytes))
  }

  /// `scrypt$N$r$p$salt$hash`, salt and hash in base64.
  package func hash(_ password: String) throws -> String {
    try PasswordHasher.hash(password, cost)
  }

  /// Whether the password is the one that was hashed.
  ///
  /// - Parameter stored: `nil` when there is no account or no password; the work is the same.
  func isRight(_ password: String, stored: String?) throws -> Bool {
    let isRight = try PasswordHasher.matches(password, stored ?? dummy)
    return stored != nil && isRight
  }

  /// Whether a hash was made at another cost and should be made again.
  func isOutdated(_ stored: String) -> Bool {
    PasswordHasher.Stored(stored)?.cost != cost
  }

  private static func hash(_ password: String, _ cost: Cost) throws -> String {
    let salt = Secrets.bytes(saltBytes)
    return written(cost, salt: salt, hash: try derive(password, salt, cost))
  }

  private static func written(_ cost: Cost, salt: Data, hash: Data) -> String {
    [
      "scrypt", String(cost.rounds), String(cost.blockSize), String(cost.parallelism),
      salt.base64EncodedString(), hash.base64EncodedString(),
    ].joined(separator: "$")
  }

  private static func matches(_ password: String, _ text: String) throws -> Bool {
    guard let stored = Stored(text) else { return false }
    let hash = try derive(password, stored.salt, stored.cost)
    return Secrets.areEqual(hash.base64EncodedString(), stored.hash)
  }

  /// Composed characters, so that "ä" is one password whatever keyboard wrote it.
  private static func derive(_ password: String, _ salt: Data, _ cost: Cost) throws -> Data {
    try KDF.Scrypt.deriveKey(
      from: Data(password.precomposedStringWithCanonicalMapping.utf8), salt: salt,
      outputByteCount: hashBytes, rounds: cost.rounds, blockSize: cost.blockSize,
      parallelism: cost.parallelism
    ).withUnsafeBytes { Data($0) }
  }

  private struct Stored {
    var cost: Cost
    var salt: Data
    var hash: String

    init?(_ text: String) {
      let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
        let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
        let salt = Data(base64Encoded: parts[4])
      else { return nil }
      cost = Cost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
      guard cost.isSane else { return nil }
      self.salt = salt
      hash = parts[5]
    }
  }
}
