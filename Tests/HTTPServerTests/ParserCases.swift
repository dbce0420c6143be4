import HTTPTypes

@testable import HTTPServer

/// What a parser makes of a stream, in words that can be compared.
func transcript(_ pieces: [[UInt8]], limits: Limits = Limits()) -> [String] {
  var parser = RequestParser(limits: limits)
  var events: [String] = []
  for piece in pieces {
    var start = 0
    while start < piece.count {
      let (step, consumed) = parser.feed(piece.span.extracting(start..<piece.count))
      start += consumed
      switch step {
      case .needMore: break
      case .request(let head, let body): events.append(describe(head, body))
      case .failure(let failure): return events + ["failure \(failure.rawValue)"]
      }
    }
  }
  return events + [parser.isBetweenRequests ? "idle" : parser.isInBody ? "in body" : "in head"]
}

private func describe(_ head: RequestHead, _ body: [UInt8]) -> String {
  let request = Request(head: head, body: body, remoteAddress: "")
  return [
    request.method.rawValue, request.path, request.rawQuery, request.authority,
    head.keepAlive ? "keeps" : "closes", String(decoding: body, as: UTF8.self),
  ].joined(separator: "|")
}

/// A stream and the reason it is refused for.
struct RefusedStream: Sendable, CustomStringConvertible {
  var bytes: [UInt8]
  var failure: RequestParser.Failure

  init(_ text: String, _ failure: RequestParser.Failure) {
    bytes = Array(text.utf8)
    self.failure = failure
  }

  init(bytes: [UInt8], _ failure: RequestParser.Failure) {
    self.bytes = bytes
    self.failure = failure
  }

  var description: String {
    "\(failure): " + String(decoding: bytes.prefix(70), as: UTF8.self).debugDescription
  }
}

/// A stream and what it says.
struct AcceptedStream: Sendable, CustomStringConvertible {
  var bytes: [UInt8]
  var events: [String]

  init(_ text: String, _ events: String...) {
    bytes = Array(text.utf8)
    self.events = events
  }

  var description: String { String(decoding: bytes.prefix(70), as: UTF8.self).debugDescription }
}

/// A GET with Host and more field lines, each without its line end.
private func head(_ lines: String...) -> String {
  (["GET / HTTP/1.1", "Host: a"] + lines).joined(separator: "\r\n") + "\r\n\r\n"
}

/// A chunked POST with this as its body.
private func chunked(_ body: String) -> String {
  "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body
}

private func target(_ target: String, method: String = "GET") -> String {
  "\(method) \(target) HTTP/1.1\r\nHost: a\r\n\r\n"
}

private func host(_ value: String) -> String { "GET / HTTP/1.1\r\nHost: \(value)\r\n\r\n" }

let refusedStreams: [RefusedStream] =
  refusedLines + refusedTargets + refusedFields + refusedFraming + refusedSizes

private let refusedLines: [RefusedStream] = [
  RefusedStream("\u{16}\u{03}\u{01}", .badRequestLine),
  RefusedStream(" GET / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequestLine),
  RefusedStream("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequestLine),
  RefusedStream("\rGET / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequestLine),
  RefusedStream("\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequestLine),
  RefusedStream("GET /\r\n\r\n", .badRequestLine),
  RefusedStream("GET\r\n\r\n", .badRequestLine),
  RefusedStream("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequestLine),
  RefusedStream("GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n", .badRequestLine),
  RefusedStream("G@T / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequestLine),
  RefusedStream("GET / x HTTP/1.1\r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET /  HTTP/1.1\r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET / HTTP/1\r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET / HTTP/1.10\r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET / http/1.1\r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET / HTTP/x.1\r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET / ICY/1.1\r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", .badVersion),
  RefusedStream("GET / HTTP/0.9\r\n\r\n", .unsupportedVersion),
  RefusedStream("GET / HTTP/1.2\r\nHost: a\r\n\r\n", .unsupportedVersion),
  RefusedStream("GET / HTTP/2.0\r\nHost: a\r\n\r\n", .unsupportedVersion),
  RefusedStream("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .unsupportedVersion),
  RefusedStream("BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n", .unknownMethod),
  RefusedStream("get / HTTP/1.1\r\nHost: a\r\n\r\n", .unknownMethod),
  RefusedStream("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", .unknownMethod),
  RefusedStream("GET / HTTP/1.1\nHost: a\n\n", .bareLineFeed),
  RefusedStream("GET / HTTP/1.1\r\nHost: a\n\r\n", .bareLineFeed),
  RefusedStream("GET / HTTP/1.1\r\nHost: a\r\n\n", .bareLineFeed),
]

private let refusedTargets: [RefusedStream] = [
  RefusedStream(target("kunta/utsjoki"), .badTarget),
  RefusedStream(target("*"), .badTarget),
  RefusedStream(target("**", method: "OPTIONS"), .badTarget),
  RefusedStream(target("/kunta#vaihe"), .badTarget),
  RefusedStream(target("/äkäslompolo"), .badTarget),
  RefusedStream(target("/a\u{00}b"), .badTarget),
  RefusedStream(target("/a\tb"), .badTarget),
  RefusedStream(target("/a\u{7F}b"), .badTarget),
  RefusedStream(target("/a\rb"), .badTarget),
  RefusedStream(target("http:///x"), .badTarget),
  RefusedStream(target("http://"), .badTarget),
  RefusedStream(target("http://user@a/x"), .badTarget),
  RefusedStream(target("http://a:99999/x"), .badTarget),
  RefusedStream(target("ftp://a/x"), .badTarget),
  RefusedStream(target("a:443"), .badTarget),
  RefusedStream(target("/%"), .badPath),
  RefusedStream(target("/%4"), .badPath),
  RefusedStream(target("/%zz"), .badPath),
  RefusedStream(target("/%+5"), .badPath),
  RefusedStream(target("/%00"), .badPath),
  RefusedStream(target("/a%0D%0Ab"), .badPath),
  RefusedStream(target("/a%7f"), .badPath),
  RefusedStream(target("/%E4"), .badPath),
  RefusedStream(target("/%C0%AF"), .badPath),
  RefusedStream(target("/%ED%A0%80"), .badPath),
  RefusedStream(target("/kunta%2Futsjoki"), .badPath),
  RefusedStream(target("/kunta%2futsjoki"), .badPath),
  RefusedStream(target("/.."), .badPath),
  RefusedStream(target("/kunta/../yllapito"), .badPath),
  RefusedStream(target("/kunta/./utsjoki"), .badPath),
  RefusedStream(target("/%2e%2E/yllapito"), .badPath),
  RefusedStream(target("/.%2e"), .badPath),
  RefusedStream(target("http://a/../x"), .badPath),
]

private let refusedFields: [RefusedStream] = [
  RefusedStream("GET / HTTP/1.1\r\n Host: a\r\n\r\n", .foldedLine),
  RefusedStream(head("X: 1", " 2"), .foldedLine),
  RefusedStream(head("X: 1", "\t2"), .foldedLine),
  RefusedStream(head("X : 1"), .badFieldName),
  RefusedStream(head("X\t: 1"), .badFieldName),
  RefusedStream(head(": 1"), .badFieldName),
  RefusedStream(head("X"), .badFieldName),
  RefusedStream(head("X(y): 1"), .badFieldName),
  RefusedStream(head("Ä: 1"), .badFieldName),
  RefusedStream(head("X\u{00}: 1"), .badFieldName),
  RefusedStream(head("X: a\u{00}b"), .badFieldValue),
  RefusedStream(head("X: a\rb"), .badFieldValue),
  RefusedStream(head("X: a\r"), .badFieldValue),
  RefusedStream(head("X: a\u{01}"), .badFieldValue),
  RefusedStream(head("X: a\u{7F}"), .badFieldValue),
  RefusedStream("GET / HTTP/1.1\r\n\r\n", .missingHost),
  RefusedStream("GET http://a/ HTTP/1.1\r\n\r\n", .missingHost),
  RefusedStream(head("Host: a"), .duplicateHost),
  RefusedStream(head("hOST: b"), .duplicateHost),
  RefusedStream("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", .duplicateHost),
  RefusedStream(host(""), .badHost),
  RefusedStream(host("a b"), .badHost),
  RefusedStream(host("a, b"), .badHost),
  RefusedStream(host("a/b"), .badHost),
  RefusedStream(host("user@a"), .badHost),
  RefusedStream(host(":80"), .badHost),
  RefusedStream(host("a:b"), .badHost),
  RefusedStream(host("a:65536"), .badHost),
  RefusedStream(host("a:80:80"), .badHost),
  RefusedStream(host("[::1"), .badHost),
  RefusedStream(host("[]"), .badHost),
  RefusedStream(host("[::g]"), .badHost),
  RefusedStream(host("[::1]x"), .badHost),
  RefusedStream(host("ä"), .badHost),
  RefusedStream(head("Expect: 200-ok"), .unknownExpectation),
  RefusedStream(head("Expect: "), .unknownExpectation),
  RefusedStream(head("Expect: 100-continue, x"), .unknownExpectation),
]

private let refusedFraming: [RefusedStream] = [
  RefusedStream(head("Content-Length: +5"), .badContentLength),
  RefusedStream(head("Content-Length: -1"), .badContentLength),
  RefusedStream(head("Content-Length: 0x5"), .badContentLength),
  RefusedStream(head("Content-Length: 5, 5"), .badContentLength),
  RefusedStream(head("Content-Length: 5 5"), .badContentLength),
  RefusedStream(head("Content-Length: 1.0"), .badContentLength),
  RefusedStream(head("Content-Length: ٥"), .badContentLength),
  RefusedStream(head("Content-Length:"), .badContentLength),
  RefusedStream(head("Content-Length: 9223372036854775808"), .badContentLength),
  RefusedStream(head("Content-Length: 99999999999999999999999"), .badContentLength),
  RefusedStream(head("Content-Length: 5", "Content-Length: 5"), .duplicateContentLength),
  RefusedStream(head("Content-Length: 5", "content-length: 6"), .duplicateContentLength),
  RefusedStream(
    head("Content-Length: 5", "Transfer-Encoding: chunked"), .lengthAndTransferEncoding),
  RefusedStream(
    head("Transfer-Encoding: chunked", "Content-Length: 0"), .lengthAndTransferEncoding),
  RefusedStream(head("Transfer-Encoding: gzip"), .unsupportedTransferEncoding),
  RefusedStream(head("Transfer-Encoding: identity"), .unsupportedTransferEncoding),
  RefusedStream(head("Transfer-Encoding: gzip, chunked"), .unsupportedTransferEncoding),
  RefusedStream(head("Transfer-Encoding: chunked, chunked"), .unsupportedTransferEncoding),
  RefusedStream(head("Transfer-Encoding: chunked;q=1"), .unsupportedTransferEncoding),
  RefusedStream(head("Transfer-Encoding: xchunked"), .unsupportedTransferEncoding),
  RefusedStream(head("Transfer-Encoding: "), .unsupportedTransferEncoding),
  RefusedStream(
    head("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"), .unsupportedTransferEncoding),
  RefusedStream(
    "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", .transferEncodingInOldVersion),
  RefusedStream(chunked("\r\n"), .badChunk),
  RefusedStream(chunked("g\r\n"), .badChunk),
  RefusedStream(chunked("-1\r\n"), .badChunk),
  RefusedStream(chunked("0x1\r\n"), .badChunk),
  RefusedStream(chunked(" 1\r\n"), .badChunk),
  RefusedStream(chunked("1 \r\n"), .badChunk),
  RefusedStream(chunked("1 2\r\n"), .badChunk),
  RefusedStream(chunked("1\na\r\n"), .badChunk),
  RefusedStream(chunked("1\rx"), .badChunk),
  RefusedStream(chunked("1;a\u{00}\r\n"), .badChunk),
  RefusedStream(chunked("1;a\nb\r\n"), .badChunk),
  RefusedStream(chunked("1\r\nab"), .badChunk),
  RefusedStream(chunked("1\r\na\n"), .badChunk),
  RefusedStream(chunked("1\r\na\rx"), .badChunk),
  RefusedStream(chunked("00000000000000000\r\n"), .badChunk),
  RefusedStream(chunked("0\r\n X: 1\r\n\r\n"), .badTrailer),
  RefusedStream(chunked("0\r\nX: a\nb\r\n\r\n"), .badTrailer),
  RefusedStream(chunked("0\r\nX: a\rb\r\n\r\n"), .badTrailer),
  RefusedStream(chunked("0\r\n\rx"), .badTrailer),
  RefusedStream(chunked("ffffffffffffffff\r\n"), .bodyTooLarge),
  RefusedStream(chunked("7fffffffffffffff\r\n"), .bodyTooLarge),
]

private let refusedSizes: [RefusedStream] = [
  RefusedStream(target("/" + String(repeating: "a", count: 8000)), .targetTooLong),
  RefusedStream("GET /" + String(repeating: "a", count: 9000), .targetTooLong),
  RefusedStream(String(repeating: "A", count: 9000), .targetTooLong),
  RefusedStream(head("X: " + String(repeating: "a", count: 16384)), .headTooLarge),
  RefusedStream(
    "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 16384), .headTooLarge),
  RefusedStream(
    "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: 1\r\n", count: 100) + "\r\n",
    .tooManyFields),
  RefusedStream(head("Content-Length: 2097153"), .bodyTooLarge),
  RefusedStream(head("Content-Length: 9223372036854775807"), .bodyTooLarge),
  RefusedStream(chunked("200001\r\n"), .bodyTooLarge),
  RefusedStream(chunked("1\r\na\r\n200000\r\n"), .bodyTooLarge),
  RefusedStream(chunked("1;" + String(repeating: "a", count: 1024) + "\r\n"), .badChunk),
  RefusedStream(
    chunked("0\r\nX: " + String(repeating: "a", count: 4096) + "\r\n\r\n"), .trailerTooLarge),
]

let acceptedStreams: [AcceptedStream] = [
  AcceptedStream(head(), "GET|/||a|keeps|", "idle"),
  AcceptedStream("\r\n" + head(), "GET|/||a|keeps|", "idle"),
  AcceptedStream("GET / HTTP/1.0\r\n\r\n", "GET|/|||closes|", "idle"),
  AcceptedStream(
    "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", "GET|/|||keeps|", "idle"),
  AcceptedStream(
    "GET / HTTP/1.0\r\nExpect: anything\r\n\r\n", "GET|/|||closes|", "idle"),
  AcceptedStream(head("Connection: close"), "GET|/||a|closes|", "idle"),
  AcceptedStream(head("Connection: x, CLOSE ,y"), "GET|/||a|closes|", "idle"),
  AcceptedStream(head("Connection: keep-alive, close"), "GET|/||a|closes|", "idle"),
  AcceptedStream(head("Connection: keep-alive", "Connection: close"), "GET|/||a|closes|", "idle"),
  AcceptedStream(head("Connection: closed"), "GET|/||a|keeps|", "idle"),
  AcceptedStream(head("X:", "Y:  ", "Z:\t1\t"), "GET|/||a|keeps|", "idle"),
  AcceptedStream(head("X: ä\t€"), "GET|/||a|keeps|", "idle"),
  AcceptedStream(head("!#$%&'*+-.^_`|~09azAZ: 1"), "GET|/||a|keeps|", "idle"),
  AcceptedStream(
    target("/kunta/utsjoki?vaihe=ero&x"), "GET|/kunta/utsjoki|vaihe=ero&x|a|keeps|", "idle"),
  AcceptedStream(target("/?"), "GET|/||a|keeps|", "idle"),
  AcceptedStream(target("/a?b?c"), "GET|/a|b?c|a|keeps|", "idle"),
  AcceptedStream(target("/a?x=%zz%00/../"), "GET|/a|x=%zz%00/../|a|keeps|", "idle"),
  AcceptedStream(target("/%C3%A4k%c3%a4s%20l"), "GET|/äkäs l||a|keeps|", "idle"),
  AcceptedStream(target("/a+b"), "GET|/a+b||a|keeps|", "idle"),
  AcceptedStream(target("/a%2Bb%3Fc%23"), "GET|/a+b?c#||a|keeps|", "idle"),
  AcceptedStream(target("/%252F"), "GET|/%2F||a|keeps|", "idle"),
  AcceptedStream(target("//a//"), "GET|//a//||a|keeps|", "idle"),
  AcceptedStream(target("/.../.a/a./..a"), "GET|/.../.a/a./..a||a|keeps|", "idle"),
  AcceptedStream(target("http://b:80/x?y"), "GET|/x|y|b:80|keeps|", "idle"),
  AcceptedStream(target("HTTPS://b"), "GET|/||b|keeps|", "idle"),
  AcceptedStream(target("http://b?y"), "GET|/|y|b|keeps|", "idle"),
  AcceptedStream(target("*", method: "OPTIONS"), "OPTIONS|/||a|keeps|", "idle"),
  AcceptedStream(target("/", method: "HEAD"), "HEAD|/||a|keeps|", "idle"),
  AcceptedStream(target("/", method: "PUT"), "PUT|/||a|keeps|", "idle"),
  AcceptedStream(target("/", method: "PATCH"), "PATCH|/||a|keeps|", "idle"),
  AcceptedStream(target("/", method: "TRACE"), "TRACE|/||a|keeps|", "idle"),
  AcceptedStream(target("/", method: "DELETE"), "DELETE|/||a|keeps|", "idle"),
  AcceptedStream(
    host("eropalvelut.example:8080"), "GET|/||eropalvelut.example:8080|keeps|", "idle"),
  AcceptedStream(host("[2001:db8::1]:80"), "GET|/||[2001:db8::1]:80|keeps|", "idle"),
  AcceptedStream(host("127.0.0.1"), "GET|/||127.0.0.1|keeps|", "idle"),
  AcceptedStream(host("a_b~c-d"), "GET|/||a_b~c-d|keeps|", "idle"),
  AcceptedStream(head("Content-Length: 3") + "abc", "GET|/||a|keeps|abc", "idle"),
  AcceptedStream(head("Content-Length: 003") + "abcd", "GET|/||a|keeps|abc", "in head"),
  AcceptedStream(head("Content-Length: 0"), "GET|/||a|keeps|", "idle"),
  AcceptedStream(head("Content-Length: 4") + "abc", "in body"),
  AcceptedStream(
    head("Expect: 100-Continue", "Content-Length: 1") + "x", "GET|/||a|keeps|x", "idle"),
  AcceptedStream(chunked("0\r\n\r\n"), "POST|/||a|keeps|", "idle"),
  AcceptedStream(chunked("3\r\nabc\r\n0\r\n\r\n"), "POST|/||a|keeps|abc", "idle"),
  AcceptedStream(
    chunked("1\r\na\r\n00A\r\n0123456789\r\n000\r\n\r\n"), "POST|/||a|keeps|a0123456789", "idle"),
  AcceptedStream(
    chunked("1;x=\"y z\"\r\na\r\n1 ; q\r\nb\r\n0;last\r\n\r\n"), "POST|/||a|keeps|ab", "idle"),
  AcceptedStream(
    chunked("1\r\na\r\n0\r\nContent-Length: 5\r\nX: y\r\n\r\n"), "POST|/||a|keeps|a", "idle"),
  AcceptedStream(
    head("Transfer-Encoding: CHUNKED") + "1\r\n\n\r\n0\r\n\r\n", "GET|/||a|keeps|\n", "idle"),
  AcceptedStream(chunked("3\r\nabc\r\n0\r\n"), "in body"),
  AcceptedStream(
    head() + head("Content-Length: 1") + "x" + target("/3"),
    "GET|/||a|keeps|", "GET|/||a|keeps|x", "GET|/3||a|keeps|", "idle"),
  AcceptedStream(head() + "\r\n" + head() + "G", "GET|/||a|keeps|", "GET|/||a|keeps|", "in head"),
  AcceptedStream(head() + head("X : 1"), "GET|/||a|keeps|", "failure badFieldName"),
  AcceptedStream(
    "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: 1\r\n", count: 99) + "\r\n",
    "GET|/||a|keeps|", "idle"),
]
