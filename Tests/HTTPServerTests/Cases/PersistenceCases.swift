@testable import HTTPServer

/// Versions, of which two are spoken (RFC 9112 §2.3, RFC 9110 §15.6.6).
let versionCases: [WireCase] = [
  .taken("RFC 9112 §2.3", "HTTP/1.1", head(), "GET|/||a"),
  .taken(
    "RFC 9112 §2.3", "HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\n\r\n", "GET|/||a", end: .closed),
  .answered(
    200, "RFC 9110 §2.5", "HTTP/1.0 is answered as HTTP/1.1 would be, and told so",
    "GET /sivu HTTP/1.0\r\n\r\n", "connection: close", "!transfer-encoding", end: .closed),
  .refused(
    .badRequestLine, "RFC 9112 §3", "HTTP/0.9, which has no version",
    "GET /\r\n"
      + "\r\n"),
  .refused(.unsupportedVersion, "RFC 9112 §2.3", "HTTP/0.9 by name", "GET / HTTP/0.9\r\n\r\n"),
  .refused(
    .unsupportedVersion, "RFC 9110 §15.6.6", "HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"),
  .refused(
    .unsupportedVersion, "RFC 9110 §15.6.6", "HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n"),
  .refused(
    .unsupportedVersion, "RFC 9113 §3.4", "the preface of HTTP/2",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
  .refused(
    .unsupportedVersion, "RFC 9110 §15.6.6", "HTTP/3.0", "GET / HTTP/3.0\r\nHost: a\r\n\r\n"),
  .refused(.badVersion, "RFC 9112 §2.3", "no minor version", "GET / HTTP/1\r\nHost: a\r\n\r\n"),
  .refused(.badVersion, "RFC 9112 §2.3", "two digits", "GET / HTTP/1.10\r\nHost: a\r\n\r\n"),
  .refused(.badVersion, "RFC 9112 §2.3", "a zero before it", "GET / HTTP/01.1\r\nHost: a\r\n\r\n"),
  .refused(.badVersion, "RFC 9112 §2.3", "lower case", "GET / http/1.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badVersion, "RFC 9112 §2.3", "a letter for a digit", "GET / HTTP/x.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badVersion, "RFC 9112 §2.3", "a comma for the dot", "GET / HTTP/1,1\r\nHost: a\r\n\r\n"),
  .refused(.badVersion, "RFC 9112 §2.3", "another protocol", "GET / ICY/1.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badVersion, "RFC 9112 §2.3", "the protocol cut short", "GET / HTT/1.1\r\nHost: a\r\n\r\n"),
]

/// Whether the connection stays (RFC 9112 §9.3), and what its end means (§9.6, §8).
let persistenceCases: [WireCase] = [
  .taken("RFC 9112 §9.3", "HTTP/1.1 keeps the connection", head(), "GET|/||a"),
  .taken(
    "RFC 9112 §9.3", "keep-alive says nothing new", head("Connection: keep-alive"), "GET|/||a"),
  .taken("RFC 9112 §9.6", "close", head("Connection: close"), "GET|/||a", end: .closed),
  .taken(
    "RFC 9110 §7.6.1", "close in a list, in capitals", head("Connection: x, CLOSE ,y"), "GET|/||a",
    end: .closed),
  .taken(
    "RFC 9112 §9.3", "close wins over keep-alive", head("Connection: keep-alive, close"),
    "GET|/||a", end: .closed),
  .taken(
    "RFC 9110 §5.3", "close in a second line",
    head("Connection: keep-alive", "Connection: close"), "GET|/||a", end: .closed),
  .taken(
    "RFC 9110 §7.6.1", "an option that only begins like close", head("Connection: closed"),
    "GET|/||a"),
  .taken("RFC 9110 §7.6.1", "an empty list", head("Connection: , ,"), "GET|/||a"),
  .taken("RFC 9112 §9.3", "HTTP/1.0 closes", "GET / HTTP/1.0\r\n\r\n", "GET|/||", end: .closed),
  .taken(
    "RFC 9112 §9.3", "HTTP/1.0 with keep-alive stays",
    "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", "GET|/||"),
  .taken(
    "RFC 9112 §9.3", "HTTP/1.0 with both closes",
    "GET / HTTP/1.0\r\nConnection: keep-alive, close\r\n\r\n", "GET|/||", end: .closed),
  .answered(
    200, "RFC 9112 §C.2.2", "HTTP/1.0 is told that the connection stays",
    "GET /sivu HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "connection: keep-alive"),
  .answered(200, "RFC 9112 §9.3", "HTTP/1.1 need not be told", get("/sivu"), "!connection"),
  .answered(
    200, "RFC 9112 §9.6", "who closes is told so", get("/sivu", "Connection: close"),
    "connection: close", end: .closed),
  .taken(
    "RFC 9112 §9.6", "a client that ends its side still gets its answer", head(), "GET|/||a",
    end: .closed, endsSide: true),
  .taken(
    "RFC 9112 §9.6", "a client that ends its side gets all its answers", head() + get("/2"),
    "GET|/||a", "GET|/2||a", end: .closed, endsSide: true),
  .taken("RFC 9112 §8", "a client that ends within a request line", "GET / HT", end: .unfinished),
  .taken(
    "RFC 9112 §8", "a client that ends within a field", "GET / HTTP/1.1\r\nHost: a\r\nX:",
    end: .unfinished),
  .taken(
    "RFC 9112 §8", "a client that ends before the empty line", "GET / HTTP/1.1\r\nHost: a\r\n",
    end: .unfinished),
  .taken(
    "RFC 9112 §8", "a client that ends with half an empty line", "GET / HTTP/1.1\r\nHost: a\r\n\r",
    end: .unfinished),
]

/// Several requests at once (RFC 9112 §9.3.2).
let pipeliningCases: [WireCase] = [
  .taken(
    "RFC 9112 §9.3.2", "answers in the order of requests", get("/1") + get("/2") + get("/3"),
    "GET|/1||a", "GET|/2||a", "GET|/3||a"),
  .taken(
    "RFC 9112 §9.3.2", "a body between two requests",
    head() + head("Content-Length: 1") + "x" + get("/3"),
    "GET|/||a", "GET|/||a|x", "GET|/3||a"),
  .taken(
    "RFC 9112 §9.3.2", "a chunked body between two requests",
    chunked("1\r\na\r\n0\r\n\r\n") + get("/2"),
    "POST|/||a|a", "GET|/2||a"),
  .taken(
    "RFC 9112 §2.2", "an empty line between two requests", head() + "\r\n" + head(), "GET|/||a",
    "GET|/||a"),
  .taken(
    "RFC 9112 §9.3.2", "HEAD among them, without a body", get("/1", method: "HEAD") + get("/2"),
    "HEAD|/1||a", "GET|/2||a"),
  .taken(
    "RFC 9112 §9.3.2", "one complete and one not", head() + "GET / HT", "GET|/||a", end: .unfinished
  ),
  .taken(
    "RFC 9112 §9.6", "nothing is answered after close", head("Connection: close") + get("/2"),
    "GET|/||a", end: .closed),
  .refused(
    .badFieldName, "RFC 9112 §9.3.2", "one bad request ends it", head() + head("X : 1") + get("/3"),
    after: "GET|/||a"),
  .refused(
    .badRequestLine, "RFC 9112 §6.3", "a body without a length is taken for the next request",
    get("/", method: "POST") + "{\"a\": 1}\r\n\r\n", after: "POST|/||a"),
  .refused(
    .badRequestLine, "RFC 9112 §11.2", "bytes behind a body are no second body",
    head("Content-Length: 1") + "x" + "\u{0}" + head(), after: "GET|/||a|x"),
  .refused(
    .badRequestLine, "RFC 9112 §11.2", "two empty lines between two requests",
    head() + "\r\n\r\n" + head(), after: "GET|/||a"),
]

/// `Expect` (RFC 9110 §10.1.1).
let expectationCases: [WireCase] = [
  WireCase(
    section: "RFC 9110 §10.1.1", title: "100-continue is answered before the body",
    sends: Array(get("/", "Expect: 100-continue", "Content-Length: 3", method: "POST").utf8),
    outcomes: [.continued(then: "abc"), .understood("POST|/||a|abc")], end: .open),
  WireCase(
    section: "RFC 9110 §10.1.1", title: "100-continue is answered before the chunks",
    sends: Array(
      get("/", "Expect: 100-Continue", "Transfer-Encoding: chunked", method: "POST").utf8),
    outcomes: [.continued(then: "1\r\na\r\n0\r\n\r\n"), .understood("POST|/||a|a")], end: .open),
  .taken(
    "RFC 9110 §10.1.1", "it is not answered when the body is here",
    head("Expect: 100-Continue", "Content-Length: 1") + "x", "GET|/||a|x"),
  .taken(
    "RFC 9110 §10.1.1", "it is not answered when there is no body", head("Expect: 100-continue"),
    "GET|/||a"),
  .taken(
    "RFC 9110 §10.1.1", "HTTP/1.0 cannot expect anything",
    "POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\nx", "POST|/|||x",
    end: .closed),
  .taken(
    "RFC 9110 §10.1.1", "HTTP/1.0 may ask in vain", "GET / HTTP/1.0\r\nExpect: x\r\n\r\n",
    "GET|/||", end: .closed),
  .refused(
    .bodyTooLarge, "RFC 9110 §10.1.1", "a body that is too long is not asked for",
    get("/", "Expect: 100-continue", "Content-Length: 99999999", method: "POST")),
  .refused(.unknownExpectation, "RFC 9110 §15.5.18", "another expectation", head("Expect: 200-ok")),
  .refused(.unknownExpectation, "RFC 9110 §15.5.18", "an empty expectation", head("Expect: ")),
  .refused(
    .unknownExpectation, "RFC 9110 §15.5.18", "100-continue and another",
    head("Expect: 100-continue, x")),
]
