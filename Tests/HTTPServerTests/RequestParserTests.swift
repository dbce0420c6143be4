import HTTPTypes
import Testing

@testable import HTTPServer

@Suite struct RequestParserTests {
  @Test func `every refusal tells the client that it is the one in error, or what we lack`() {
    for failure in RequestParser.Failure.allCases {
      #expect(failure.status.kind == .clientError || failure.status.kind == .serverError)
    }
  }

  @Test(arguments: [
    (RequestParser.Failure.bodyTooLarge, 413), (.targetTooLong, 414), (.unknownExpectation, 417),
    (.headTooLarge, 431), (.tooManyFields, 431), (.unknownMethod, 501),
    (.unsupportedTransferEncoding, 501), (.unsupportedVersion, 505), (.badHost, 400),
  ])
  func `a refusal has the status its RFC names`(failure: RequestParser.Failure, code: Int) {
    #expect(failure.status.code == code)
  }

  @Test func `nothing is read after a refusal`() {
    var parser = RequestParser()
    let bad = Array("X : 1\r\n\r\n".utf8)
    let good = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    _ = parser.feed(bad.span)
    guard case .failure = parser.feed(good.span).step else {
      Issue.record("the parser went on")
      return
    }
  }

  @Test func `100 Continue is owed only until the body begins`() {
    var parser = RequestParser()
    let head = Array(
      "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n".utf8)
    _ = parser.feed(head.span)
    #expect(parser.takeBody(upTo: 2) == nil)
    #expect(parser.isContinueExpected)
    _ = parser.feed([0x61].span)
    #expect(!parser.isContinueExpected)
  }

  @Test(arguments: [
    "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
    "POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n",
  ])
  func `100 Continue is not owed without a body, nor to HTTP 1.0`(head: String) {
    var parser = RequestParser()
    _ = parser.feed(Array(head.utf8).span)
    #expect(!parser.isContinueExpected)
  }

  @Test func `a head may be exactly as long as the limit`() throws {
    var limits = Limits()
    let head = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    limits.headBytes = head.count
    #expect(try transcript([head], limits: limits) == ["GET|/||a", "open"])
    limits.headBytes -= 1
    #expect(try transcript([head], limits: limits) == ["refused: headTooLarge", "closed"])
  }

  @Test func `a target may be exactly as long as the limit`() throws {
    var limits = Limits()
    let head = Array("GET /12345 HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    limits.targetBytes = 6
    #expect(try transcript([head], limits: limits) == ["GET|/12345||a", "open"])
    limits.targetBytes = 5
    #expect(try transcript([head], limits: limits) == ["refused: targetTooLong", "closed"])
  }

  @Test func `a body may be exactly as long as the limit, chunked or not`() throws {
    var limits = Limits()
    limits.bodyBytes = 3
    let length = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
    let chunks = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    #expect(try transcript([Array(length.utf8)], limits: limits) == ["POST|/||a|abc", "open"])
    let three = Array((chunks + "1\r\na\r\n2\r\nbc\r\n0\r\n\r\n").utf8)
    #expect(try transcript([three], limits: limits) == ["POST|/||a|abc", "open"])
    let four = Array((chunks + "1\r\na\r\n3\r\nbcd\r\n0\r\n\r\n").utf8)
    #expect(try transcript([four], limits: limits) == ["refused: bodyTooLarge", "closed"])
  }

  @Test func `a body that nobody asked about is refused`() {
    var parser = RequestParser()
    let head = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n".utf8)
    guard case .head = parser.feed(head.span).step else {
      Issue.record("the head was not given")
      return
    }
    guard case .failure(.bodyTooLarge) = parser.feed([0x61, 0x61].span).step else {
      Issue.record("the parser took it")
      return
    }
  }

  @Test func `bytes of an unfinished request are counted while they are kept`() {
    var parser = RequestParser()
    let head = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n".utf8)
    _ = parser.feed(head.span.extracting(0..<10))
    #expect(parser.heldBytes == 10)
    _ = parser.feed(head.span.extracting(10..<head.count))
    #expect(parser.takeBody(upTo: 3) == nil)
    _ = parser.feed([0x61, 0x61].span)
    #expect(parser.heldBytes == 2)
    _ = parser.feed([0x61].span)
    #expect(parser.heldBytes == 0 && parser.isBetweenRequests)
  }
}
