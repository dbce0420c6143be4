import HTTPTypes

@testable import HTTPServer

/// libFuzzer's door: any bytes must be read without a trap, and to the same end however they are cut
/// into pieces. What is a request is answered too, so that ranges, conditions, codings and forwarded
/// addresses are read.
///
/// The first byte decides how the stream is cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRequests(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 1 else { return 0 }
  let stream = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let whole = Reading(stream, cutEvery: stream.count)
  let pieces = Reading(stream, cutEvery: Int(start[0]) % 32 + 1)
  // A finding: libFuzzer keeps the input and stops.
  precondition(whole == pieces, "the stream says something else when it is cut")
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The package manager makes this symbol the program's beginning, before libFuzzer's own.
@_cdecl("Fuzz_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return runFuzzer(&count, &arguments, fuzzRequests)
}

/// What the parser makes of a stream.
private struct Reading: Equatable {
  private var events: [String] = []
  private var answers: [UInt8] = []
  private var end: RequestParser.Failure?

  private static let date = "Thu, 28 May 2026 08:00:00 GMT"
  private static let bodyBytes = 4096

  init(_ stream: [UInt8], cutEvery size: Int) {
    var parser = RequestParser(limits: Self.limits)
    for start in stride(from: 0, to: stream.count, by: size) {
      guard read(stream[start..<min(start + size, stream.count)], by: &parser) else { return }
    }
    end = parser.end()
  }

  /// Small limits, so that short inputs reach them.
  private static let limits = {
    var limits = Limits()
    limits.headBytes = 1024
    limits.targetBytes = 128
    limits.fieldBytes = 256
    limits.fieldCount = 12
    limits.chunkExtensionBytes = 32
    limits.trailerBytes = 64
    return limits
  }()

  private mutating func read(_ bytes: ArraySlice<UInt8>, by parser: inout RequestParser) -> Bool {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let (step, consumed) = parser.feed(Array(bytes[position...]).span)
      position += consumed
      switch step {
      case .needMore: break
      case .head: if let failure = parser.takeBody(upTo: Self.bodyBytes) { return fail(failure) }
      case .failure(let failure): return fail(failure)
      case .request(let head, let body): answer(head, body)
      }
    }
    return true
  }

  private mutating func fail(_ failure: RequestParser.Failure) -> Bool {
    end = failure
    return false
  }

  private mutating func answer(_ head: RequestHead, _ body: [UInt8]) {
    let origin = ProxyTrust(fields: .forwarded).origin(saidBy: head)
    let request = Request(
      head: head, body: body, peer: IPAddress(version4: 0),
      origin: ProxyTrust().origin(saidBy: head))
    let form = try? request.formFields()
    events.append(
      "\(request.method) \(request.path) \(request.query) \(request.authority) "
        + "\(request.remoteAddress) \(origin) \(form ?? []) \(head.keepAlive) \(body)")
    guard head.answerOfServer == nil else { return }
    var response = Response(
      fields: [.contentType: "text/plain", .eTag: "\"v1\"", .lastModified: Self.date],
      body: .precoded(identity: Array("0123456789".utf8), gzip: Array("gzip".utf8)))
    response.acceptsRanges = true
    var encoder = ResponseEncoder()
    encoder.encode(response, for: Exchange(head: head), date: Self.date)
    // Several ranges are parted by chance.
    if encoder.body.count <= 10 { answers += encoder.head + encoder.body }
  }
}
