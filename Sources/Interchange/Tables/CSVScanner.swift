/// Splits bytes into records and fields, as RFC 4180 has them.
///
/// Stricter than most programs, because what one guesses another guesses otherwise: a quotation mark
/// stands around a whole field or is doubled inside one (section 2, rules 5–7; but `="047"` is read), and
/// a line ends with CRLF or LF and nothing else. After a fault it goes on with the next line, so that all faults are told.
struct CSVScanner {
  /// A record: empty when its line is, or when it has a fault.
  typealias Record = [CSVField]

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private(set) var faults: [CSVFault] = []
  /// Bytes looked at, for the test of how the work grows.
  private(set) var looks = 0

  /// - Parameters:
  ///   - bytes: valid UTF-8, without a byte order mark.
  ///   - position: where the first record begins.
  ///   - line: the line that is.
  init(_ bytes: [UInt8], separator: UInt8, from position: Int = 0, _ line: Int = 1) {
    self.bytes = bytes
    self.separator = separator
    self.position = position
    self.line = line
    lineStart = position
  }

  /// The next record with the line it begins on; `nil` at the end.
  mutating func next() -> (line: Int, record: Record)? {
    guard position < bytes.count else { return nil }
    let begun = position
    defer { looks += position - begun }
    let first = line
    var record: Record = []
    while true {
      let start = line
      guard let text = bytes[at: position] == .quote ? quoted() : plain() else {
        skipLine()
        return (first, [])
      }
      record.append(CSVField(text: text, line: start))
      if position == bytes.count { break }
      if bytes[position] == separator {
        position += 1
        continue
      }
      endLine()
      break
    }
    return (first, record.count == 1 && record[0].text.isEmpty ? [] : record)
  }

  /// A field without quotation marks, up to a separator or the line's end; `nil` after a fault.
  private mutating func plain() -> String? {
    let start = position
    while let byte = bytes[at: position], byte != separator, !isLineEnd {
      switch byte {
      case .quote:
        if position == start + 1, bytes[start] == .equals, let text = kept() { return text }
        return fault("a quotation mark inside a field: put the whole field in quotation marks")
      case .carriageReturn: return fault("a carriage return without a line feed")
      case 0..<0x20 where byte != .tab, 0x7F: return fault("a control character")
      default: position += 1
      }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// `="047"` as people write it by hand, so that a spreadsheet keeps it; `nil` where it is none.
  ///
  /// The position is at the first quotation mark and stays there where it is none.
  private mutating func kept() -> String? {
    let first = position
    let end = bytes[(first + 1)...].firstIndex { $0 == .quote || $0 < 0x20 }
    guard let end, bytes[end] == .quote else { return nil }
    position = end + 1
    guard isFieldEnd else {
      position = first
      return nil
    }
    return String(decoding: bytes[(first - 1)...end], as: UTF8.self)
  }

  /// A field in quotation marks, which may hold anything; `nil` after a fault.
  private mutating func quoted() -> String? {
    let opening = (line: line, lineStart: lineStart, position: position)
    position += 1
    var text: [UInt8] = []
    while let byte = bytes[at: position] {
      position += 1
      switch byte {
      case .quote where bytes[at: position] == .quote:
        text.append(.quote)
        position += 1
      case .quote: return isFieldEnd ? String(decoding: text, as: UTF8.self) : afterQuote()
      case .lineFeed:
        text.append(byte)
        startLine()
      case 0..<0x20 where byte != .tab && byte != .carriageReturn, 0x7F:
        position -= 1
        return fault("a control character")
      default: text.append(byte)
      }
    }
    // Counted only now: a line may have very many quotation marks that are closed.
    faults.append(
      CSVFault(
        line: opening.line, character: character(opening.lineStart, opening.position),
        reason: "this quotation mark is never closed"))
    return nil
  }

  private mutating func afterQuote() -> String? {
    fault("after a closing quotation mark comes a separator or the line's end")
  }

  private mutating func fault(_ reason: String) -> String? {
    faults.append(
      CSVFault(line: line, character: character(lineStart, position), reason: reason))
    return nil
  }

  /// Characters, not bytes, because that is what an editor shows.
  private mutating func character(_ lineStart: Int, _ position: Int) -> Int {
    looks += position - lineStart
    return 1 + bytes[lineStart..<position].count { $0 & 0xC0 != 0x80 }
  }

  private var isLineEnd: Bool {
    bytes[at: position] == .lineFeed
      || (bytes[at: position] == .carriageReturn && bytes[at: position + 1] == .lineFeed)
  }

  private var isFieldEnd: Bool {
    position == bytes.count || bytes[position] == separator || isLineEnd
  }

  private mutating func endLine() {
    position += bytes[position] == .carriageReturn ? 2 : 1
    startLine()
  }

  private mutating func skipLine() {
    while position < bytes.count, bytes[position] != .lineFeed { position += 1 }
    if position < bytes.count {
      position += 1
      startLine()
    }
  }

  private mutating func startLine() {
    line += 1
    lineStart = position
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let equals: UInt8 = 0x3D
}

extension [UInt8] {
  fileprivate subscript(at position: Int) -> UInt8? {
    position < count ? self[position] : nil
  }
}
