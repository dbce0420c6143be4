/// Bytes in, requests out: the pure half of a connection.
///
/// It keeps the bytes of an unfinished head or body and nothing else, makes no `String` but a path
/// that has to be decoded, and answers the same however the stream is cut into pieces. After a
/// failure it never reads on, because what follows cannot be told from a smuggled request.
package struct RequestParser: Sendable {
  /// What the bytes so far amount to.
  package enum Step: Sendable {
    /// All bytes were taken and no request is complete.
    case needMore
    /// A head whose body is still to come; nothing of that was taken. Say with `takeBody(upTo:)`
    /// how long it may be before you feed on.
    case head(RequestHead)
    /// A request with its decoded content; bytes behind it were not taken.
    case request(RequestHead, body: [UInt8])
    /// Not HTTP as we speak it; answer and close.
    case failure(Failure)
  }

  private let limits: Limits
  private var partial: [UInt8] = []
  private var scan = HeadScan()
  private var head: RequestHead?
  private var decoder = BodyDecoder(.none)
  private var failure: Failure?

  package init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Whether no byte of a next request has come.
  package var isBetweenRequests: Bool { partial.isEmpty && head == nil && failure == nil }

  /// Whether a head is complete and its body is not.
  package var isInBody: Bool { head != nil }

  /// Whether the client waits for `100 Continue`: it asked, and sent nothing of its body yet.
  package var isContinueExpected: Bool {
    guard let head else { return false }
    return head.expectsContinue && !hasBodyBytes
  }

  private var hasBodyBytes = false
  private var mayTakeBody = false

  /// Bytes of an unfinished head or body that are kept.
  package var heldBytes: Int { partial.count + decoder.content.count }

  /// Takes the next bytes of the stream.
  ///
  /// - Returns: what they complete, and how many of them were taken; the caller gives the rest
  ///   again after it has dealt with the request.
  package mutating func feed(_ bytes: Span<UInt8>) -> (step: Step, consumed: Int) {
    do throws(Failure) {
      if let failure { throw failure }
      var taken = 0
      if head == nil {
        taken = try takeHead(bytes)
        guard let framing = head?.framing else { return (.needMore, taken) }
        if framing != .none, let head { return (.head(head), taken) }
      }
      return try takeBody(bytes, from: taken)
    } catch {
      failure = error
      return (.failure(error), bytes.count)
    }
  }

  /// Lets the body of the head that was just given be this long, decoded.
  ///
  /// - Returns: the failure when it says already that it is longer; it is then refused like any
  ///   other.
  package mutating func takeBody(upTo bytes: Int) -> Failure? {
    guard let head, failure == nil else { return failure }
    // A sixteenth of what an `Int` holds, so that the next digit of a chunk's size cannot overflow.
    let limit = min(bytes, Int.max >> 5)
    if case .length(let length) = head.framing, length > limit {
      failure = .bodyTooLarge
      return failure
    }
    decoder = BodyDecoder(head.framing, upTo: limit)
    mayTakeBody = true
    return nil
  }

  /// Says that the stream has ended.
  ///
  /// - Returns: the failure when it ended within a request.
  package mutating func end() -> Failure? {
    if failure == nil, !isBetweenRequests { failure = .endedEarly }
    return failure
  }

  /// - Returns: how many bytes belong to the head; all of them when it is not complete.
  private mutating func takeHead(_ bytes: Span<UInt8>) throws(Failure) -> Int {
    let before = partial.count
    if before == 0 {
      guard let range = try scan.advance(over: bytes, limits: limits) else {
        partial = bytes.copied(0..<bytes.count)
        return bytes.count
      }
      try begin(RequestHead(parsing: bytes.extracting(range), limits: limits))
      return range.upperBound
    }
    bytes.withUnsafeBufferPointer { partial.append(contentsOf: $0) }
    // A copy, because `partial` and `scan` cannot be borrowed and changed at once.
    var scan = scan
    guard let range = try scan.advance(over: partial.span, limits: limits) else {
      self.scan = scan
      return bytes.count
    }
    try begin(RequestHead(parsing: partial.span.extracting(range), limits: limits))
    return range.upperBound - before
  }

  private mutating func begin(_ complete: consuming RequestHead) throws(Failure) {
    partial = []
    scan = HeadScan()
    head = complete
    decoder = BodyDecoder(complete.framing)
    hasBodyBytes = false
    mayTakeBody = complete.framing == .none
  }

  private mutating func takeBody(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(Failure) -> (Step, Int) {
    guard mayTakeBody else { throw .bodyTooLarge }
    let end = try decoder.take(bytes, from: start, limits: limits)
    hasBodyBytes = hasBodyBytes || end > start
    guard decoder.isDone, let complete = head.take() else { return (.needMore, end) }
    let content = decoder.content
    decoder = BodyDecoder(.none)
    return (.request(complete, body: content), end)
  }
}

extension RequestHead {
  /// Reads a whole head, from its first byte to its last empty line, every line of which ends in
  /// CRLF.
  init(parsing bytes: Span<UInt8>, limits: Limits) throws(RequestParser.Failure) {
    var line = 0
    var lines = 0
    var section = FieldSection()
    while let lineFeed = bytes.position(of: Octet.lineFeed, in: line..<bytes.count) {
      let end = lineFeed - 1
      if lines == 0 {
        try readRequestLine(bytes, end: end, limits: limits)
        fieldsStart = lineFeed + 1
      } else if end > line {
        guard lines <= limits.fieldCount else { throw .tooManyFields }
        guard end - line <= limits.fieldBytes else { throw .fieldTooLarge }
        try section.read(bytes, line..<end)
      }
      lines += 1
      line = lineFeed + 1
    }
    try section.settle(&self)
    self.bytes = bytes.copied(0..<bytes.count)
  }
}
