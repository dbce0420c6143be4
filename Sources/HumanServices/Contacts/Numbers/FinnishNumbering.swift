/// Which numbers there are in Finland.
///
/// Sources: the Finnish Transport and Communications Agency Traficom's Regulation 32 on numbering
/// in a public telephone network with its national numbering plan (prefixes, what they are for,
/// which service numbers are for calls within Finland), and the lengths in use as Google's
/// libphonenumber gives them for FI. A mobile number has eight digits or more here: the few shorter
/// ones were given out in the 1990s, and what is that short in a directory is more likely cut off.
enum FinnishNumbering {
  typealias Reason = PhoneNumber.Refusal.Reason

  static let countryCode: [UInt8] = [3, 5, 8]

  /// A beginning of national numbers, without the trunk prefix 0.
  private struct Prefix {
    var digits: [UInt8]
    /// Digits of the national number, prefix and all.
    var lengths: ClosedRange<Int>
    /// Digits that may come next.
    var next: ClosedRange<UInt8> = 0...9
    /// Reached for sure only as it is dialled in Finland.
    var isNational = false

    init(
      _ text: String, _ lengths: ClosedRange<Int>, next: ClosedRange<UInt8> = 0...9,
      isNational: Bool = false
    ) {
      digits = text.utf8.map { $0 - UInt8(ascii: "0") }
      self.lengths = lengths
      self.next = next
      self.isNational = isNational
    }
  }

  /// The longer before the shorter that they begin with.
  private static let prefixes = services + subscribers + mobile + areas

  /// Free of charge, and at a price.
  private static let services: [Prefix] =
    [Prefix("800", 7...9, isNational: true)]
    + ["600", "700"].map { Prefix($0, 8...9, isNational: true) }
    + ["100", "200", "300"].map { Prefix($0, 6...10, isNational: true) }
    + ["2020", "2022", "2023", "2098", "2099"].map { Prefix($0, 5...10, isNational: true) }

  /// Subscribers of the whole country.
  private static let subscribers: [Prefix] =
    ["10", "29", "30", "39"].map { Prefix($0, 6...10) } + [Prefix("20", 5...10)]
    + ["71", "73", "75"].map { Prefix($0, 6...10, isNational: true) }

  private static let mobile: [Prefix] =
    ["457", "4946", "50"].map { Prefix($0, 8...10) }
    + (40...48).map { Prefix(String($0), 8...10) }

  private static let areas: [Prefix] =
    (13...19).map { Prefix(String($0), 5...9, next: 1...8) }
    + ["2", "3", "5", "6", "8", "9"].map { Prefix($0, 5...9, next: 1...8) }

  /// 112, 118, 116 and three digits, and the five-digit service numbers of operators.
  static func isShort(_ digits: [UInt8]) -> Bool {
    switch digits.count {
    case 3: digits == [1, 1, 2] || digits == [1, 1, 8]
    case 5: digits[0] == 1 && digits[1] != 1
    case 6: digits.starts(with: [1, 1, 6])
    default: false
    }
  }

  /// - Parameter groups: the national number, without the trunk prefix and the country code.
  static func number(
    _ groups: PhoneGroups, isInternational: Bool
  ) throws(Reason) -> (dialled: String, shown: String) {
    let digits = groups.digits
    guard let prefix = prefixes.first(where: { digits.starts(with: $0.digits) }) else {
      if isInternational, isShort(digits) { throw .shortNumber }
      let isBegun = prefixes.contains { $0.digits.starts(with: digits) }
      throw isBegun ? .tooFewDigits : .start
    }
    if digits.count > prefix.digits.count, !prefix.next.contains(digits[prefix.digits.count]) {
      throw .start
    }
    if digits.count < prefix.lengths.lowerBound { throw .tooFewDigits }
    if digits.count > prefix.lengths.upperBound { throw .tooManyDigits }
    let shown = groups.lists.count > 1 ? groups : groups.cut(at: usual(prefix, digits.count))
    return (
      (prefix.isNational ? "0" : "+358") + groups.text,
      (prefix.isNational || !isInternational ? "0" : "+358 ") + shown.spaced
    )
  }

  /// How a number that was typed in one piece is parted: the prefix, then threes, so that a screen
  /// reader says it in pieces too.
  private static func usual(_ prefix: Prefix, _ count: Int) -> [Int] {
    let first = prefix.digits.count
    return switch count - first {
    case ..<6: [first]
    case 8: [first, 4]
    case 9...: [first, 3, 3]
    default: [first, 3]
    }
  }
}
