import HTTPTypes
import Logging

/// Writes a line for each answer: method, path without the query, status, bytes, microseconds, and
/// why it was refused. Nothing of who asked: no address, no user agent, no referrer.
///
/// The lines have the level `info`.
package final class AccessLog: ServerObserver {
  private let logger: Logger

  package init(logger: Logger) { self.logger = logger }

  package func connectionDidOpen() {}
  package func connectionDidClose() {}

  package func answerDidEnd(_ answer: FinishedAnswer) {
    // Making the line costs more than the check inside `info`.
    guard logger.logLevel <= .info else { return }
    let method = answer.method?.rawValue ?? "-"
    let path = answer.path.isEmpty ? "-" : Self.visible(answer.path)
    let reason = answer.reason.map { " " + $0 } ?? ""
    logger.info(
      "\(method) \(path) \(answer.status) \(answer.bytes) B \(answer.microseconds) us\(reason)")
  }

  /// The path in one word: everything but visible ASCII is percent-encoded again, and so is the
  /// percent sign, so that no path can look like another line.
  static func visible(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if (0x21...0x7E).contains(byte), byte != Octet.percent {
        bytes.append(byte)
      } else {
        bytes += [Octet.percent, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
