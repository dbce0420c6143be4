/// A typed number as groups of digits, gone through once from left to right.
struct PhoneNumberScan {
  typealias Reason = PhoneNumber.Refusal.Reason

  /// What stands before a group.
  private enum Link { case start, space, dash, slash }

  private struct Group {
    var digits: [UInt8] = []
    var link: Link
    var isInParentheses: Bool
  }

  private var groups: [Group] = []
  private var hasPlus = false

  /// - Throws: `noDigits`, `words`, `several` or `signs`.
  init(_ signs: [PhoneSign]) throws(Reason) {
    guard signs.contains(where: { if case .digit = $0 { true } else { false } }) else {
      throw .noDigits
    }
    if signs.contains(where: { if case .other = $0 { true } else { false } }) { throw .words }
    try read(signs)
    try refuseRanges()
  }

  private mutating func read(_ signs: [PhoneSign]) throws(Reason) {
    var link: Link? = .start
    var isOpen = false
    var hasEnded = false
    for sign in signs {
      switch sign {
      case .digit(let digit):
        if hasEnded { throw .several }
        if let link {
          groups.append(Group(link: groups.isEmpty ? .start : link, isInParentheses: isOpen))
        }
        link = nil
        groups[groups.count - 1].digits.append(digit)
      case .plus:
        // A second number is more likely than a slip where one could have ended.
        guard groups.isEmpty, !hasPlus else {
          throw hasEnded || groups.count > 2 ? .several : .signs
        }
        hasPlus = true
      case .open:
        guard !isOpen, mayOpen else { throw .signs }
        isOpen = true
        link = link ?? .space
      case .close:
        guard isOpen, link == nil else { throw .signs }
        isOpen = false
        link = .space
      case .slash: link = .slash
      case .dash: link = link == .slash ? .slash : .dash
      case .space: link = link ?? .space
      case .end: hasEnded = hasEnded || !groups.isEmpty
      case .other: throw .words
      }
    }
    if isOpen { throw .signs }
  }

  /// Parentheses stand around what comes first, or behind a country's digits.
  private var mayOpen: Bool {
    guard let first = groups.first else { return true }
    let country = groups.reduce(0) { $0 + $1.digits.count }
    return hasPlus
      ? groups.count == 1 && country <= 3
      : first.digits.starts(with: [0, 0]) && groups.count <= 2 && (3...5).contains(country)
  }

  /// A slash parts the area code alone; behind that it means another number, as a last digit behind
  /// a dash does. Two short groups with a dash between them are hours or a range.
  private func refuseRanges() throws(Reason) {
    for (index, group) in groups.enumerated() where group.link == .slash {
      let before = groups[..<index].flatMap(\.digits)
      guard !hasPlus, before.first == 0, before.count <= 4 else { throw .several }
    }
    guard let last = groups.last, last.link == .dash, groups.count > 1 else { return }
    let previous = groups[groups.count - 2]
    if last.digits.count == 1, groups.count > 2 || previous.digits.count > 4 { throw .several }
    let isHours = [previous, last].allSatisfy {
      $0.digits.count <= 2 && $0.digits.reduce(0) { $0 * 10 + Int($1) } <= 24
    }
    if isHours, previous.link == .space { throw .several }
  }

  /// - Throws: `start`, `tooFewDigits`, `tooManyDigits` or `shortNumber`.
  func number() throws(Reason) -> (dialled: String, shown: String) {
    var typed = groups.filter { !$0.digits.isEmpty }
    let digits = typed.flatMap(\.digits)
    if hasPlus || digits.starts(with: [0, 0]) {
      // "+46 (0)8": the zero is dialled at home alone.
      if let index = typed.indices.dropFirst().first(where: { typed[$0].isInParentheses }),
        typed[index].digits == [0]
      {
        typed.remove(at: index)
      }
      return try international(
        PhoneGroups(typed.map(\.digits)).dropping(first: hasPlus ? 0 : 2))
    }
    let groups = PhoneGroups(typed.map(\.digits))
    if digits.first == 0 {
      let national = groups.dropping(first: 1)
      return try FinnishNumbering.number(national, isInternational: false)
    }
    guard FinnishNumbering.isShort(digits) else { throw .start }
    let isPlain = groups.lists.count == 1 && digits.count == 6
    return (groups.text, isPlain ? groups.cut(at: [3]).spaced : groups.spaced)
  }

  private func international(_ groups: PhoneGroups) throws(Reason) -> (String, String) {
    let digits = groups.digits
    if digits.starts(with: FinnishNumbering.countryCode) {
      var national = groups.dropping(first: FinnishNumbering.countryCode.count)
      // No national number begins with the trunk prefix, so one that stands there is one too many.
      if national.digits.first == 0 { national = national.dropping(first: 1) }
      return try FinnishNumbering.number(national, isInternational: true)
    }
    guard digits.first != 0 else { throw .start }
    if digits.count < PhoneNumberScan.digitsAbroad.lowerBound { throw .tooFewDigits }
    if digits.count > PhoneNumberScan.digitsAbroad.upperBound { throw .tooManyDigits }
    return ("+" + groups.text, "+" + groups.spaced)
  }

  /// Digits of a number with its country's: 15 at most (ITU-T E.164, 6.2.1); the shortest in use
  /// abroad have 7.
  private static let digitsAbroad = 7...15
}

/// Digits in the groups they are shown in.
struct PhoneGroups {
  private(set) var lists: [[UInt8]]

  init(_ lists: [[UInt8]]) { self.lists = lists.filter { !$0.isEmpty } }

  var digits: [UInt8] { lists.flatMap { $0 } }
  var text: String { PhoneGroups.text(digits) }
  var spaced: String { lists.map(PhoneGroups.text).joined(separator: " ") }

  private static func text(_ digits: [UInt8]) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  func dropping(first count: Int) -> PhoneGroups {
    var left = count
    return PhoneGroups(
      lists.map { list in
        let dropped = min(left, list.count)
        left -= dropped
        return Array(list[dropped...])
      })
  }

  /// The same digits in other groups, which end after so many digits each, the last with the rest.
  func cut(at lengths: [Int]) -> PhoneGroups {
    var rest = digits[...]
    var lists: [[UInt8]] = []
    for length in lengths {
      lists.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return PhoneGroups(lists + [Array(rest)])
  }
}
