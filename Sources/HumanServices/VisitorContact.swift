/// How a visitor who has reported something wants to be reached: an e-mail address or a telephone number.
///
/// It stands in a table of its own, in no history, file, log or letter, and for a limited time.
package struct VisitorContact: Hashable, Sendable {
  package enum Refusal: Error, Hashable, Sendable {
    /// With how many characters it has.
    case tooLong(Int)
    /// It is neither.
    case unread
  }

  /// Characters: those of the longest e-mail address.
  package static let longest = EmailAddress.maximumLength
  /// Digits of a telephone number (ITU-T E.164 has no longer one).
  package static let digits = 5...15
  /// Days after its report was handled on which it is deleted.
  package static let daysAfterHandling = 90
  /// Months after its arrival on which it is deleted at the latest.
  package static let monthsAfterArrival = 12

  package let text: String

  /// - Returns: `nil` where nothing is typed, for nobody has to be reached.
  package static func reading(_ typed: String) throws(Refusal) -> VisitorContact? {
    let text = typed.trimmingSpaces
    guard !text.isEmpty else { return nil }
    guard text.unicodeScalars.count <= longest else { throw .tooLong(text.unicodeScalars.count) }
    if text.contains("@") {
      guard let email = EmailAddress(rawValue: text), isDomain(email.rawValue) else {
        throw .unread
      }
      return VisitorContact(text: email.rawValue)
    }
    let count = text.utf8.count { (0x30...0x39).contains($0) }
    guard digits.contains(count), text.unicodeScalars.allSatisfy(isOfNumber) else {
      throw .unread
    }
    return VisitorContact(text: text)
  }

  /// As the file has it, where it was read before.
  package init(stored text: String) { self.init(text: text) }

  private init(text: String) { self.text = text }

  private static func isDomain(_ email: String) -> Bool {
    let labels = email.drop { $0 != "@" }.dropFirst()
      .split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || " +-()./\u{A0}".unicodeScalars.contains(scalar)
  }
}
