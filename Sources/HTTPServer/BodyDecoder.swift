/// Collects a request's content from bytes that come in pieces.
struct BodyDecoder: Sendable {
  /// What the next byte belongs to (RFC 9112 §7.1).
  private enum Place: Sendable {
    case length
    case size
    case blankAfterSize
    case extensions
    case sizeLineFeed
    case data
    case dataCarriageReturn
    case dataLineFeed
    case trailerStart
    case trailerLine
    case trailerLineFeed
    case lastLineFeed
    case done
  }

  private(set) var content: [UInt8] = []
  /// The most the content may be, in bytes.
  private let bodyBytes: Int
  private var place: Place
  /// Bytes of the body or of the chunk still to come.
  private var remaining: Int
  private var sizeDigits = 0
  private var extensionBytes = 0
  private var trailerBytes = 0

  init(_ framing: RequestHead.Framing, upTo bodyBytes: Int = 0) {
    self.bodyBytes = bodyBytes
    switch framing {
    case .none: (place, remaining) = (.done, 0)
    case .length(let bytes): (place, remaining) = (.length, bytes)
    case .chunked: (place, remaining) = (.size, 0)
    }
  }

  var isDone: Bool {
    if case .done = place { return true }
    return false
  }

  /// Takes bytes from a position on until the body is complete or they are used up.
  ///
  /// - Returns: the position after the last byte taken.
  mutating func take(
    _ bytes: Span<UInt8>, from start: Int, limits: Limits
  ) throws(RequestParser.Failure) -> Int {
    var index = start
    while index < bytes.count, !isDone {
      switch place {
      case .length, .data:
        index = takeContent(bytes, from: index)
      default:
        try takeFraming(bytes[index], limits: limits)
        index += 1
      }
    }
    return index
  }

  private mutating func takeContent(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let end = start + min(remaining, bytes.count - start)
    bytes.extracting(start..<end).withUnsafeBufferPointer { content.append(contentsOf: $0) }
    remaining -= end - start
    if remaining == 0 {
      if case .length = place { place = .done } else { place = .dataCarriageReturn }
    }
    return end
  }

  private mutating func takeFraming(
    _ octet: UInt8, limits: Limits
  ) throws(RequestParser.Failure) {
    switch place {
    case .size, .blankAfterSize, .extensions: try takeSizeLine(octet, limits: limits)
    case .sizeLineFeed:
      guard octet == Octet.lineFeed else { throw .badChunk }
      place = remaining == 0 ? .trailerStart : .data
    case .dataCarriageReturn:
      guard octet == Octet.carriageReturn else { throw .badChunk }
      place = .dataLineFeed
    case .dataLineFeed:
      guard octet == Octet.lineFeed else { throw .badChunk }
      (place, sizeDigits) = (.size, 0)
    case .trailerStart, .trailerLine, .trailerLineFeed, .lastLineFeed:
      try takeTrailer(octet, limits: limits)
    case .length, .data, .done: break
    }
  }

  /// `1*HEXDIG *( BWS ";" … ) CRLF`; a blank counts only before a semicolon.
  private mutating func takeSizeLine(
    _ octet: UInt8, limits: Limits
  ) throws(RequestParser.Failure) {
    if case .size = place, let digit = octet.hexValue { return try takeSizeDigit(digit) }
    guard sizeDigits > 0 else { throw .badChunk }
    extensionBytes += 1
    guard extensionBytes <= limits.chunkExtensionBytes else { throw .badChunk }
    switch (octet, place) {
    case (Octet.carriageReturn, .size), (Octet.carriageReturn, .extensions):
      extensionBytes -= 1
      place = .sizeLineFeed
    case (Octet.semicolon, _): place = .extensions
    case (Octet.space, .size), (Octet.tab, .size): place = .blankAfterSize
    case (Octet.space, .blankAfterSize), (Octet.tab, .blankAfterSize): break
    case (_, .extensions) where octet.isFieldValue: break
    default: throw .badChunk
    }
  }

  private mutating func takeSizeDigit(_ digit: UInt8) throws(RequestParser.Failure) {
    sizeDigits += 1
    // Sixteen digits hold any size; more are only zeros or an overflow.
    guard sizeDigits <= 16 else { throw .badChunk }
    guard remaining <= bodyBytes else { throw .bodyTooLarge }
    remaining = remaining * 16 + Int(digit)
    guard content.count + remaining <= bodyBytes else { throw .bodyTooLarge }
  }

  /// The trailer section, read for its end only: a field in it could pretend to be one of the head
  /// (RFC 9110 §6.5.1).
  private mutating func takeTrailer(
    _ octet: UInt8, limits: Limits
  ) throws(RequestParser.Failure) {
    trailerBytes += 1
    guard trailerBytes <= limits.trailerBytes + 2 else { throw .trailerTooLarge }
    switch (place, octet) {
    case (.trailerStart, Octet.carriageReturn): place = .lastLineFeed
    case (.trailerStart, _) where octet.isToken: place = .trailerLine
    case (.trailerLine, Octet.carriageReturn): place = .trailerLineFeed
    case (.trailerLine, _) where octet.isFieldValue: break
    case (.trailerLineFeed, Octet.lineFeed): place = .trailerStart
    case (.lastLineFeed, Octet.lineFeed): place = .done
    default: throw .badTrailer
    }
  }
}
