/// A telephone number that can be dialled, read from what a person typed.
///
/// What is not surely one number is refused with the reason: a wrong number costs a person in a
/// crisis the call. Everything that dials or prints a number takes it from here.
package struct PhoneNumber: Hashable, Sendable {
  /// What a telephone dials: `+` and 7–15 digits (ITU-T E.164), or the national number where only
  /// that is sure to be reached, such as `118` and `08001234`.
  package let dialled: String
  /// In groups as it was typed, with one space between them: `+358 40 123 4567`.
  ///
  /// Reading it again gives the same number.
  package let shown: String

  /// Characters of a typed number: 15 digits, each with a separator, a label and room to spare.
  package static let longest = 60

  /// Why a text is no number that can be dialled.
  package struct Refusal: Error, Hashable, Sendable {
    package enum Reason: String, Error, Hashable, Sendable, CaseIterable {
      case noDigits, tooLong
      /// Something besides a number stands in it: `found`.
      case words
      /// Two numbers, a range, or hours behind the number.
      case several
      /// A plus or a parenthesis where none belongs.
      case signs
      /// It begins as no number of Finland does; nor with `+` and a country's digits.
      case start
      case tooFewDigits, tooManyDigits
      /// An emergency or service number behind `+358`: it is dialled alone.
      case shortNumber
    }

    package var reason: Reason
    package var found: String
    /// The digits that a careless reader would have dialled; empty where there are none or the text
    /// is too long to be looked at.
    package var wouldDial: String
  }

  /// - Throws: why not, and what its digits would dial.
  package init(_ text: String) throws(Refusal) {
    guard !text.hasMoreCharacters(than: PhoneNumber.longest) else {
      throw Refusal(reason: .tooLong, found: "", wouldDial: "")
    }
    let signs = PhoneSign.all(in: text)
    do throws(Refusal.Reason) {
      let scan = try PhoneNumberScan(signs)
      (dialled, shown) = try scan.number()
    } catch {
      throw Refusal(
        reason: error, found: error == .words ? PhoneSign.foreign(in: signs) : "",
        wouldDial: PhoneSign.digits(of: text))
    }
  }

  /// Why a text is refused; `nil` for one that is read.
  package static func refusal(of text: String) -> Refusal? {
    do {
      _ = try PhoneNumber(text)
      return nil
    } catch {
      return error
    }
  }

  /// Whether a text is a number as it would be shown.
  package static func shows(_ text: String) -> Bool {
    do { return try PhoneNumber(text).shown == text } catch { return false }
  }

  /// A number as the catalogue keeps it.
  package init(dialled: String, shown: String) {
    self.dialled = dialled
    self.shown = shown
  }

  /// For a link that dials it (RFC 3966).
  package var uri: String { "tel:" + dialled }
}

extension String {
  /// Whether it has more characters, as Unicode scalars, than a limit; looks no farther.
  package func hasMoreCharacters(than limit: Int) -> Bool {
    unicodeScalars.dropFirst(limit).first != nil
  }
}

extension PhoneNumber.Refusal: CustomStringConvertible {
  /// For problems of files: what is wrong and what to do.
  package var description: String {
    let why =
      switch reason {
      case .noDigits: "has no digits"
      case .tooLong: "is longer than \(PhoneNumber.longest) characters"
      case .words: "has more than a number in it ('\(found)'); price, hours and note are own fields"
      case .several: "looks like two numbers, a range or hours; write one number"
      case .signs: "has a plus or a parenthesis in a wrong place"
      case .start: "begins as no Finnish number does; write the area code, or + and the country"
      case .tooFewDigits: "has too few digits"
      case .tooManyDigits: "has too many digits"
      case .shortNumber: "is a short number, which is dialled without +358"
      }
    return wouldDial.isEmpty ? why : "\(why); it would dial \(wouldDial)"
  }
}
