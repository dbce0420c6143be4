/// What the field lines of one head say about the message itself, gathered line by line.
struct FieldSection {
  private var hosts = 0
  private var contentLength: Int?
  private var transferEncodings = 0
  private var asksToClose = false
  private var asksToKeepAlive = false
  private var expectsContinue = false
  private var hasUnknownExpectation = false
  private var present: RequestHead.Present = []

  /// Takes one field line (RFC 9112 §5).
  ///
  /// - Parameter line: without its CRLF.
  mutating func read(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(RequestParser.Failure) {
    guard !bytes[line.lowerBound].isBlank else { throw .foldedLine }
    var colon = line.lowerBound
    while colon < line.upperBound, bytes[colon].isToken { colon += 1 }
    guard colon > line.lowerBound, colon < line.upperBound, bytes[colon] == Octet.colon else {
      throw .badFieldName
    }
    for index in (colon + 1)..<line.upperBound {
      guard bytes[index].isFieldValue else { throw .badFieldValue }
    }
    try note(
      bytes, name: line.lowerBound..<colon,
      value: bytes.trimmed((colon + 1)..<line.upperBound))
  }

  private mutating func note(
    _ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>
  ) throws(RequestParser.Failure) {
    switch name.count {
    case 4 where bytes.spells("host", in: name): try noteHost(bytes, value)
    case 5 where bytes.spells("range", in: name): present.insert(.range)
    case 6 where bytes.spells("expect", in: name): noteExpect(bytes, value)
    case 8 where bytes.spells("if-match", in: name): present.insert(.ifMatch)
    case 8 where bytes.spells("if-range", in: name): present.insert(.ifRange)
    case 10 where bytes.spells("connection", in: name): noteConnection(bytes, value)
    case 13 where bytes.spells("if-none-match", in: name): present.insert(.ifNoneMatch)
    case 14 where bytes.spells("content-length", in: name): try noteLength(bytes, value)
    case 15 where bytes.spells("accept-encoding", in: name): present.insert(.acceptEncoding)
    case 17 where bytes.spells("transfer-encoding", in: name): try noteCoding(bytes, value)
    case 17 where bytes.spells("if-modified-since", in: name): present.insert(.ifModifiedSince)
    case 19 where bytes.spells("if-unmodified-since", in: name): present.insert(.ifUnmodifiedSince)
    default: break
    }
  }

  private mutating func noteHost(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(RequestParser.Failure) {
    hosts += 1
    guard hosts == 1 else { throw .duplicateHost }
    guard HostField.isValid(bytes, value) else { throw .badHost }
  }

  private mutating func noteExpect(_ bytes: Span<UInt8>, _ value: Range<Int>) {
    if bytes.spells("100-continue", in: value) {
      expectsContinue = true
    } else {
      hasUnknownExpectation = true
    }
  }

  private mutating func noteConnection(_ bytes: Span<UInt8>, _ value: Range<Int>) {
    bytes.forEachListElement(in: value) { option in
      if bytes.spells("close", in: option) { asksToClose = true }
      if bytes.spells("keep-alive", in: option) { asksToKeepAlive = true }
    }
  }

  private mutating func noteLength(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(RequestParser.Failure) {
    guard contentLength == nil else { throw .duplicateContentLength }
    contentLength = try RequestParser.bodyLength(bytes.extracting(value))
  }

  private mutating func noteCoding(
    _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(RequestParser.Failure) {
    transferEncodings += 1
    guard transferEncodings == 1, bytes.spells("chunked", in: value) else {
      throw .unsupportedTransferEncoding
    }
  }

  /// Applies what the lines say together to the head.
  func settle(_ head: inout RequestHead) throws(RequestParser.Failure) {
    head.present = present
    let isCurrent = head.minorVersion == 1
    guard hosts == 1 || !isCurrent else { throw .missingHost }
    if transferEncodings > 0 {
      guard contentLength == nil else { throw .lengthAndTransferEncoding }
      guard isCurrent else { throw .transferEncodingInOldVersion }
      head.framing = .chunked
    } else if let contentLength, contentLength > 0 {
      head.framing = .length(contentLength)
    }
    head.keepAlive = !asksToClose && (isCurrent || asksToKeepAlive)
    // RFC 9110 §10.1.1: an expectation in HTTP/1.0 is ignored.
    guard isCurrent else { return }
    guard !hasUnknownExpectation else { throw .unknownExpectation }
    head.expectsContinue = expectsContinue && head.framing != .none
  }
}

extension RequestParser {
  /// The body length a `Content-Length` value asks for, in bytes.
  ///
  /// Only ASCII digits count: `Int("+5")` is 5 in Swift, and a proxy in front of us may read it
  /// differently, which is how requests are smuggled (RFC 9112 §6.3, §11.2).
  static func bodyLength(_ value: Span<UInt8>) throws(Failure) -> Int {
    guard !value.isEmpty else { throw .badContentLength }
    var length = 0
    for index in value.indices {
      guard value[index].isDigit else { throw .badContentLength }
      let (tenfold, overflow) = length.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int(value[index] - 0x30))
      guard !overflow, !carry else { throw .badContentLength }
      length = sum
    }
    return length
  }
}
