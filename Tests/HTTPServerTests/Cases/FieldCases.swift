@testable import HTTPServer

/// Field lines (RFC 9112 §5, RFC 9110 §5).
let fieldCases: [WireCase] = [
  .taken(
    "RFC 9110 §5.1", "every character of a token in a name", head("!#$%&'*+-.^_`|~09azAZ: 1"),
    "GET|/||a"),
  .taken("RFC 9112 §5.1", "no blank behind the colon", head("X:1"), "GET|/||a"),
  .taken("RFC 9112 §5.1", "blanks around a value", head("X: \t 1 \t"), "GET|/||a"),
  .taken("RFC 9110 §5.5", "an empty value", head("X:"), "GET|/||a"),
  .taken("RFC 9110 §5.5", "a value of blanks", head("X:  \t"), "GET|/||a"),
  .taken("RFC 9110 §5.5", "8-bit octets in a value", head("X: ä\t€"), "GET|/||a"),
  .taken("RFC 9110 §5.5", "a colon in a value", head("X: a:b"), "GET|/||a"),
  .taken(
    "RFC 9110 §5.2", "a field twice, where nothing forbids it", head("X: 1", "X: 2"), "GET|/||a"),
  .taken("RFC 9110 §5.1", "names in any case", "GET / HTTP/1.1\r\nhOsT: a\r\n\r\n", "GET|/||a"),
  .refused(.foldedLine, "RFC 9112 §5.2", "a line folded with a space", head("X: 1", " 2")),
  .refused(.foldedLine, "RFC 9112 §5.2", "a line folded with a tab", head("X: 1", "\t2")),
  .refused(.foldedLine, "RFC 9112 §5.2", "a fold of nothing", head("X: 1", " ")),
  .refused(.badFieldName, "RFC 9112 §5.1", "a space before the colon", head("X : 1")),
  .refused(.badFieldName, "RFC 9112 §5.1", "a tab before the colon", head("X\t: 1")),
  .refused(
    .badFieldName, "RFC 9112 §5.1", "a space before the colon of a length",
    head("Content-Length : 5")),
  .refused(.badFieldName, "RFC 9110 §5.1", "no name", head(": 1")),
  .refused(.badFieldName, "RFC 9112 §5", "no colon", head("X")),
  .refused(.badFieldName, "RFC 9110 §5.6.2", "parentheses in a name", head("X(y): 1")),
  .refused(.badFieldName, "RFC 9110 §5.6.2", "a slash in a name", head("X/y: 1")),
  .refused(.badFieldName, "RFC 9110 §5.6.2", "a quotation mark in a name", head("\"X\": 1")),
  .refused(.badFieldName, "RFC 9110 §5.6.2", "8-bit octets in a name", head("Ä: 1")),
  .refused(.badFieldName, "RFC 9110 §5.6.2", "a NUL in a name", head("X\u{00}: 1")),
  .refused(.badFieldName, "RFC 9110 §5.6.2", "a CR in a name", head("X\rY: 1")),
  .refused(.badFieldValue, "RFC 9110 §5.5", "a NUL in a value", head("X: a\u{00}b")),
  .refused(.badFieldValue, "RFC 9110 §5.5", "a lone CR in a value", head("X: a\rb")),
  .refused(.badFieldValue, "RFC 9110 §5.5", "a CR before the line end", head("X: a\r")),
  .refused(.badFieldValue, "RFC 9110 §5.5", "a control in a value", head("X: a\u{01}")),
  .refused(.badFieldValue, "RFC 9110 §5.5", "a DEL in a value", head("X: a\u{7F}")),
  .refused(.badFieldValue, "RFC 9110 §5.5", "a vertical tab in a value", head("X: a\u{0B}b")),
]

/// Host, exactly once and well-formed (RFC 9112 §3.2, RFC 9110 §7.2).
let hostCases: [WireCase] = [
  .taken(
    "RFC 9110 §7.2", "a name and a port", host("palvelut.example:8080"),
    "GET|/||palvelut.example:8080"),
  .taken("RFC 3986 §3.2.2", "an IPv4 address", host("127.0.0.1"), "GET|/||127.0.0.1"),
  .taken(
    "RFC 3986 §3.2.2", "an IPv6 address and a port", host("[2001:db8::1]:80"),
    "GET|/||[2001:db8::1]:80"),
  .taken(
    "RFC 3986 §3.2.2", "an IPv4 address within an IPv6 one", host("[::ffff:192.0.2.1]"),
    "GET|/||[::ffff:192.0.2.1]"),
  .taken("RFC 3986 §3.2.2", "unreserved characters", host("a_b~c-d"), "GET|/||a_b~c-d"),
  .taken("RFC 3986 §3.2.3", "a colon without a port", host("a:"), "GET|/||a:"),
  .taken("RFC 9110 §5.5", "blanks around it", host("  a  "), "GET|/||a"),
  .taken("RFC 9112 §3.2", "none in HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "GET|/||", end: .closed),
  .refused(.missingHost, "RFC 9112 §3.2", "none in HTTP/1.1", "GET / HTTP/1.1\r\n\r\n"),
  .refused(
    .missingHost, "RFC 9112 §3.2", "a name that only begins like it",
    "GET / HTTP/1.1\r\nHosts: a\r\n\r\n"),
  .refused(.duplicateHost, "RFC 9112 §3.2", "two of the same", head("Host: a")),
  .refused(.duplicateHost, "RFC 9112 §3.2", "two that differ, in other case", head("hOST: b")),
  .refused(
    .duplicateHost, "RFC 9112 §3.2", "two in HTTP/1.0",
    "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n"),
  .refused(.badHost, "RFC 9112 §3.2", "an empty one", host("")),
  .refused(.badHost, "RFC 9112 §3.2", "two in one line", host("a, b")),
  .refused(.badHost, "RFC 9110 §7.2", "a space", host("a b")),
  .refused(.badHost, "RFC 9110 §7.2", "a path", host("a/b")),
  .refused(.badHost, "RFC 9110 §7.2", "a scheme", host("http://a")),
  .refused(.badHost, "RFC 9110 §4.2.4", "user information", host("user@a")),
  .refused(.badHost, "RFC 9110 §7.2", "a query", host("a?b")),
  .refused(.badHost, "RFC 9110 §7.2", "a port and no name", host(":80")),
  .refused(.badHost, "RFC 3986 §3.2.3", "a port that is no number", host("a:b")),
  .refused(.badHost, "RFC 3986 §3.2.3", "a negative port", host("a:-1")),
  .refused(.badHost, "RFC 3986 §3.2.3", "a port beyond 65535", host("a:65536")),
  .refused(.badHost, "RFC 3986 §3.2.3", "two ports", host("a:80:80")),
  .refused(.badHost, "RFC 3986 §3.2.2", "a bracket that does not close", host("[::1")),
  .refused(.badHost, "RFC 3986 §3.2.2", "brackets around nothing", host("[]")),
  .refused(.badHost, "RFC 3986 §3.2.2", "brackets around no address", host("[::g]")),
  .refused(.badHost, "RFC 3986 §3.2.2", "something behind the brackets", host("[::1]x")),
  .refused(.badHost, "RFC 3986 §3.2.2", "an IPv6 address without brackets", host("2001:db8::1")),
  .refused(.badHost, "RFC 3986 §3.2.2", "letters beyond ASCII", host("ä")),
  .refused(.badHost, "RFC 3986 §3.2.2", "percent-encoding, which no name needs", host("%61")),
]
