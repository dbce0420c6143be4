/// What stands before the records of a table: what parts its fields.
struct CSVHead {
  var separator: UInt8
  /// Bytes before the first record.
  var position = 0
  /// Of the first record, from 1.
  var line = 1

  private static let separators: [UInt8] = [.comma, .semicolon, .tab]

  /// By a first line `sep=;`, which some spreadsheets write and all understand; else by the names.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Returns: `nil` after a problem.
  init?(_ bytes: [UInt8], _ problems: CSVProblems) {
    let first = bytes.prefix { $0 != .lineFeed }
    let words = String(decoding: first, as: UTF8.self).filter { !"\"\r".contains($0) }
    guard words.lowercased().hasPrefix("sep=") else {
      guard let separator = CSVHead.separator(of: bytes, problems) else { return nil }
      self.separator = separator
      return
    }
    // Empty cells behind it, where a spreadsheet took it for a cell, are of the same sign.
    let signs = Set(words.dropFirst(4).utf8)
    guard signs.count == 1, let sign = signs.first, CSVHead.separators.contains(sign) else {
      let shown = words.dropFirst(4).prefix(CSVHead.shownCharacters)
      problems.add(1, nil, "names '\(shown)' as the separator; , ; and a tab are read")
      return nil
    }
    separator = sign
    position = min(first.count + 1, bytes.count)
    line = 2
  }

  /// Of a line that is wrong, as much as tells what it is.
  private static let shownCharacters = 20

  /// What stands between names, in the first line that has any.
  private static func separator(of bytes: [UInt8], _ problems: CSVProblems) -> UInt8? {
    var (start, line) = (0, 1)
    while start < bytes.count {
      let text = bytes[start...].prefix { $0 != .lineFeed }
      if text.contains(where: isOfName) {
        let found = separators(between: text)
        if found.count < 2 { return found.first ?? .comma }
        problems.add(line, nil, "has more than one of , ; and tab between names; use one of them")
        return nil
      }
      (start, line) = (text.endIndex + 1, line + 1)
    }
    return bytes.first(where: separators.contains) ?? .comma
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Those that stand outside of quotation marks.
  private static func separators(between names: ArraySlice<UInt8>) -> Set<UInt8> {
    var found: Set<UInt8> = []
    var isQuoted = false
    for byte in names {
      if byte == .quote { isQuoted.toggle() }
      if !isQuoted, separators.contains(byte) { found.insert(byte) }
    }
    return found
  }
}
