/// Finds the end of a head in bytes that come in pieces, looking at each byte once.
///
/// What it says depends on the stream alone, never on how it was cut into pieces.
struct HeadScan: Sendable {
  /// Where the request line begins: 2 after an empty line, which RFC 9112 §2.2 asks to skip.
  private var start = 0
  private var lineStart = 0
  private var position = 0

  /// Looks at all bytes so far: those seen before and new ones behind them.
  ///
  /// - Returns: the range of the head with its last empty line, or nil when it is not complete.
  mutating func advance(
    over bytes: Span<UInt8>, limits: Limits
  ) throws(RequestParser.Failure) -> Range<Int>? {
    if position == 0, !(try skipEmptyLine(bytes)) { return nil }
    guard bytes.count > start else { return nil }
    guard bytes[start].isToken else { throw .badRequestLine }
    let window = min(bytes.count, start + limits.headBytes)
    while position < window,
      let lineFeed = bytes.position(of: Octet.lineFeed, in: position..<window)
    {
      try checkRequestLine(end: lineFeed, limits: limits)
      guard lineFeed > start, bytes[lineFeed - 1] == Octet.carriageReturn else {
        throw .bareLineFeed
      }
      if lineFeed - 1 == lineStart { return start..<(lineFeed + 1) }
      lineStart = lineFeed + 1
      position = lineStart
    }
    position = window
    try checkRequestLine(end: window - 1, limits: limits)
    guard window - start < limits.headBytes else { throw .headTooLarge }
    return nil
  }

  /// - Returns: false when there is too little to know.
  private mutating func skipEmptyLine(_ bytes: Span<UInt8>) throws(RequestParser.Failure) -> Bool {
    guard !bytes.isEmpty else { return false }
    guard bytes[0] == Octet.carriageReturn else { return true }
    guard bytes.count > 1 else { return false }
    guard bytes[1] == Octet.lineFeed else { throw .badRequestLine }
    start = 2
    lineStart = 2
    position = 2
    return true
  }

  /// - Parameter end: the place of the line feed, or of the last byte looked at when there is none.
  private func checkRequestLine(end: Int, limits: Limits) throws(RequestParser.Failure) {
    guard lineStart == start else { return }
    guard end - start <= limits.targetBytes + RequestHead.lineBytesBesideTarget else {
      throw .targetTooLong
    }
  }
}
