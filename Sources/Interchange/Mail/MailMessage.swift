import Foundation
import HumanServices

/// A message of plain text as a mail program takes it on standard input (RFC 5322, RFC 2045–2047).
///
/// Every line is ASCII, ends with a line feed and has at most 76 characters, and no text that is put in
/// can make a line of the head.
package struct MailMessage: Sendable {
  package enum Failure: Error, Hashable {
    /// An address that mail programs may take for something else than an address.
    case unmailable(EmailAddress)
  }

  private let from: EmailAddress
  private let to: EmailAddress
  private let subject: String
  private let body: String
  private let sentAt: Date
  private let id: UUID

  /// - Parameter body: its lines end with a line feed.
  package init(
    from: EmailAddress, to: EmailAddress, subject: String, body: String, at sentAt: Date,
    id: UUID = UUID()
  ) throws(Failure) {
    for address in [from, to] where !address.isMailable { throw .unmailable(address) }
    self.from = from
    self.to = to
    self.subject = subject
    self.body = body
    self.sentAt = sentAt
    self.id = id
  }

  package var bytes: [UInt8] {
    let head = [
      "Date: \(MailMessage.date(sentAt))", "From: \(from.rawValue)", "To: \(to.rawValue)",
      "Subject: \(EncodedWords.text(subject))",
      "Message-ID: <\(id.uuidString.lowercased())@\(from.domain)>", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
      // No answering machine should answer (RFC 3834).
      "Auto-Submitted: auto-generated",
    ]
    return Array((head.joined(separator: "\n") + "\n\n").utf8) + QuotedPrintable.bytes(of: body)
  }

  /// `Mon, 30 Nov 2026 21:54:53 +0000` (RFC 5322 §3.3).
  static func date(_ instant: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .weekday, .hour, .minute, .second], from: instant)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    func two(_ number: Int?) -> String { number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "" }
    return "\(days[(parts.weekday ?? 1) - 1]), \(parts.day ?? 1) "
      + "\(months[(parts.month ?? 1) - 1]) \(parts.year ?? 0) "
      + "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) +0000"
  }
}

extension EmailAddress {
  /// Whether it can be handed to a mail program and written in a head as it is: no quotes, no list, no
  /// comment, nothing that a program takes for an option, a file or a command.
  package var isMailable: Bool {
    let parts = rawValue.utf8.split(separator: UInt8(ascii: "@"))
    guard parts.count == 2, let first = parts[0].first, isLetterOrDigit(first) else { return false }
    let atoms = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let others = Array("!#$%&'*+/=?^_{}~-".utf8)
    return atoms.allSatisfy {
      !$0.isEmpty && $0.allSatisfy { isLetterOrDigit($0) || others.contains($0) }
    }
      && labels.allSatisfy {
        !$0.isEmpty && $0.first != UInt8(ascii: "-")
          && $0.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  var domain: String { String(rawValue.drop { $0 != "@" }.dropFirst()) }

  /// An address is in small letters.
  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
