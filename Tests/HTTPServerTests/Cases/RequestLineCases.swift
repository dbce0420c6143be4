@testable import HTTPServer

/// `method SP target SP version` (RFC 9112 §3), and what comes before it.
let requestLineCases: [WireCase] = [
  .taken("RFC 9112 §2.1", "a request and nothing else", head(), "GET|/||a"),
  .taken("RFC 9112 §2.2", "one empty line before a request", "\r\n" + head(), "GET|/||a"),
  .refused(
    .badRequestLine, "RFC 9112 §2.2", "two empty lines before a request", "\r\n\r\n" + head()),
  .refused(.badRequestLine, "RFC 9112 §2.2", "a lone CR before a request", "\r" + head()),
  .refused(.badRequestLine, "RFC 9112 §2.2", "a lone LF before a request", "\n" + head()),
  .refused(.badRequestLine, "RFC 9112 §2.2", "a blank before a request", " " + head()),
  .refused(.badRequestLine, "RFC 9112 §2.2", "a NUL before a request", "\u{0}" + head()),
  .refused(
    .badRequestLine, "RFC 9112 §2.2", "a byte order mark before a request", "\u{FEFF}" + head()),
  .refused(
    .badRequestLine, "RFC 9112 §2.2", "the beginning of a TLS handshake",
    bytes: [0x16, 0x03, 0x01, 0x02, 0x00]),
  .refused(
    .bareLineFeed, "RFC 9112 §2.2", "a request line that ends in LF alone",
    "GET / HTTP/1.1\nHost: a\r\n\r\n"),
  .refused(
    .bareLineFeed, "RFC 9112 §2.2", "lines that all end in LF alone", "GET / HTTP/1.1\nHost: a\n\n"),
  .refused(
    .bareLineFeed, "RFC 9112 §2.2", "a field line that ends in LF alone",
    "GET / HTTP/1.1\r\nHost: a\n\r\n"),
  .refused(
    .bareLineFeed, "RFC 9112 §2.2", "an empty line that ends in LF alone",
    "GET / HTTP/1.1\r\nHost: a\r\n\n"),
  .refused(
    .foldedLine, "RFC 9112 §2.2", "a blank line start between request line and fields",
    "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
  .refused(.badRequestLine, "RFC 9112 §3", "a method and a target only", "GET /\r\n\r\n"),
  .refused(.badRequestLine, "RFC 9112 §3", "a method only", "GET\r\n\r\n"),
  .refused(.badRequestLine, "RFC 9112 §3", "no target", "GET  HTTP/1.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badRequestLine, "RFC 9112 §3", "two spaces behind the method",
    "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badRequestLine, "RFC 9112 §3", "tabs for spaces", "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badVersion, "RFC 9112 §3", "two spaces behind the target",
    "GET /  HTTP/1.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badVersion, "RFC 9112 §3", "a space within the target",
    "GET / x HTTP/1.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badVersion, "RFC 9112 §3", "a space at the end of the line",
    "GET / HTTP/1.1 \r\nHost: a\r\n\r\n"),
  .refused(
    .badVersion, "RFC 9112 §3", "a CR too many at the end of the line",
    "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n"),
  .refused(
    .badRequestLine, "RFC 9110 §9.1", "a method that is no token",
    "G@T / HTTP/1.1\r\nHost: a\r\n\r\n"),
  .refused(
    .badRequestLine, "RFC 9110 §9.1", "a method with a letter beyond ASCII",
    "GÄT / HTTP/1.1\r\nHost: a\r\n\r\n"),
  .refused(.unknownMethod, "RFC 9110 §9.1", "a method nobody registered", get("/", method: "BREW")),
  .refused(.unknownMethod, "RFC 9110 §9.1", "a method in lower case", get("/", method: "get")),
  .refused(
    .unknownMethod, "RFC 9110 §9.1", "a method that only begins like one",
    get("/", method: "GETS")),
  .refused(
    .unknownMethod, "RFC 9110 §16.1", "a registered method of WebDAV",
    get("/", method: "PROPFIND")),
]
