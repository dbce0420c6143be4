@testable import HTTPServer

/// The four forms of a target, of which a server that is no proxy takes three (RFC 9112 §3.2).
let targetCases: [WireCase] = [
  .taken(
    "RFC 9112 §3.2.1", "a path and a query", get("/kunta/utsjoki?vaihe=ero&x"),
    "GET|/kunta/utsjoki|vaihe=ero&x|a"),
  .taken("RFC 9112 §3.2.1", "an empty query", get("/?"), "GET|/||a"),
  .taken("RFC 9112 §3.2.1", "a question mark in a query", get("/a?b?c"), "GET|/a|b?c|a"),
  .taken(
    "RFC 3986 §3.4", "a query whose percent signs mean nothing", get("/a?x=%zz%00/../"),
    "GET|/a|x=%zz%00/../|a"),
  .taken(
    "RFC 3986 §3.4", "a query with brackets, as forms make it", get("/a?x[]=1"), "GET|/a|x[]=1|a"),
  .refused(.badTarget, "RFC 9112 §3.2.1", "a path without its slash", get("kunta/utsjoki")),
  .refused(.badTarget, "RFC 9112 §3.2.1", "a query alone", get("?a=1")),
  .refused(.badTarget, "RFC 9110 §4.2.5", "a fragment", get("/kunta#vaihe")),
  .refused(.badTarget, "RFC 9110 §4.2.5", "a fragment in a query", get("/kunta?a#b")),
  .refused(.badTarget, "RFC 3986 §2", "letters beyond ASCII", get("/äkäslompolo")),
  .refused(.badTarget, "RFC 3986 §2", "a letter beyond ASCII in the query", get("/?q=ä")),
  .refused(.badTarget, "RFC 3986 §2", "a NUL", get("/a\u{00}b")),
  .refused(.badTarget, "RFC 3986 §2", "a tab", get("/a\tb")),
  .refused(.badTarget, "RFC 3986 §2", "a DEL", get("/a\u{7F}b")),
  .refused(.badTarget, "RFC 3986 §2", "a lone CR", get("/a\rb")),
  .taken("RFC 9112 §3.2.2", "an absolute form", get("http://b:80/x?y"), "GET|/x|y|b:80"),
  .taken("RFC 9112 §3.2.2", "an absolute form in capitals", get("HTTPS://B"), "GET|/||B"),
  .taken("RFC 9110 §4.2.3", "an absolute form without a path", get("http://b?y"), "GET|/|y|b"),
  .taken(
    "RFC 9112 §3.2.2", "an absolute form with an IPv6 host", get("http://[2001:db8::1]:8080/x"),
    "GET|/x||[2001:db8::1]:8080"),
  .taken(
    "RFC 9112 §3.2.2", "an absolute form that overrules Host, to another server's name",
    "GET http://b/ HTTP/1.1\r\nHost: c\r\n\r\n", "GET|/||b"),
  .refused(
    .missingHost, "RFC 9112 §3.2", "an absolute form without Host",
    "GET http://a/ HTTP/1.1\r\n\r\n"),
  .refused(.badTarget, "RFC 9110 §4.2.1", "an absolute form with no host", get("http:///x")),
  .refused(.badTarget, "RFC 9110 §4.2.1", "an absolute form with nothing", get("http://")),
  .refused(.badTarget, "RFC 9110 §4.2.4", "an absolute form with a user", get("http://user@a/x")),
  .refused(
    .badTarget, "RFC 9110 §4.2.4", "an absolute form with a user and a password",
    get("http://a:b@c/x")),
  .refused(
    .badTarget, "RFC 3986 §3.2.3", "an absolute form with an impossible port",
    get("http://a:99999/x")),
  .refused(.badTarget, "RFC 9112 §3.2.2", "an absolute form of another scheme", get("ftp://a/x")),
  .refused(.badTarget, "RFC 9112 §3.2.2", "a scheme without slashes", get("http:a/x")),
  .refused(.badPath, "RFC 3986 §5.2.4", "an absolute form with dot segments", get("http://a/../x")),
  .refused(.badTarget, "RFC 9112 §3.2.3", "an authority form without CONNECT", get("a:443")),
  .answered(
    204, "RFC 9112 §3.2.4", "an asterisk for OPTIONS", get("*", method: "OPTIONS"),
    "allow: GET, HEAD, OPTIONS, POST", "!content-length"),
  .refused(.badTarget, "RFC 9112 §3.2.4", "an asterisk for GET", get("*")),
  .refused(.badTarget, "RFC 9112 §3.2.4", "two asterisks", get("**", method: "OPTIONS")),
]

/// Percent-encoding, dot segments and double slashes (RFC 3986).
let pathCases: [WireCase] = [
  .taken("RFC 3986 §2.1", "percent-encoded letters", get("/%C3%A4k%c3%a4s%20l"), "GET|/äkäs l||a"),
  .taken("RFC 3986 §2.1", "a percent-encoded percent sign", get("/%252F"), "GET|/%2F||a"),
  .taken(
    "RFC 3986 §2.2", "percent-encoded delimiters", get("/a%2Bb%3Fc%23"), "GET|/a+b?c#||a"),
  .taken("RFC 3986 §2.2", "a plus sign, which is no space in a path", get("/a+b"), "GET|/a+b||a"),
  .taken(
    "RFC 3986 §3.3", "sub-delimiters, a colon and an at sign", get("/a;b=c,d:e@f!$&'()*"),
    "GET|/a;b=c,d:e@f!$&'()*||a"),
  .taken(
    "RFC 3986 §2.1", "a letter of four octets", get("/%F0%9F%98%80"), "GET|/\u{1F600}||a"),
  .refused(.badPath, "RFC 3986 §2.1", "a percent sign alone", get("/%")),
  .refused(.badPath, "RFC 3986 §2.1", "one hexadecimal digit", get("/%4")),
  .refused(.badPath, "RFC 3986 §2.1", "digits that are not hexadecimal", get("/%zz")),
  .refused(.badPath, "RFC 3986 §2.1", "a sign for a digit", get("/%+5")),
  .refused(.badPath, "RFC 3986 §2.1", "a percent sign within an escape", get("/%%34")),
  .refused(.badPath, "RFC 3986 §7.3", "a percent-encoded NUL", get("/%00")),
  .refused(.badPath, "RFC 3986 §7.3", "a percent-encoded line end", get("/a%0D%0Ab")),
  .refused(.badPath, "RFC 3986 §7.3", "a percent-encoded DEL", get("/a%7f")),
  .refused(.badPath, "RFC 3629 §3", "an octet that begins no UTF-8", get("/%E4")),
  .refused(.badPath, "RFC 3629 §3", "UTF-8 cut off", get("/%C3")),
  .refused(.badPath, "RFC 3629 §10", "a slash in overlong UTF-8", get("/%C0%AF")),
  .refused(.badPath, "RFC 3629 §3", "half of a surrogate pair", get("/%ED%A0%80")),
  .refused(.badPath, "RFC 3629 §3", "a number beyond Unicode", get("/%F4%90%80%80")),
  .refused(.badPath, "RFC 3986 §2.2", "an encoded slash", get("/kunta%2Futsjoki")),
  .refused(.badPath, "RFC 3986 §2.2", "an encoded slash in lower case", get("/kunta%2futsjoki")),
  .refused(.badPath, "RFC 3986 §5.2.4", "two dots", get("/..")),
  .refused(.badPath, "RFC 3986 §5.2.4", "one dot", get("/.")),
  .refused(.badPath, "RFC 3986 §5.2.4", "two dots within", get("/kunta/../yllapito")),
  .refused(.badPath, "RFC 3986 §5.2.4", "one dot within", get("/kunta/./utsjoki")),
  .refused(.badPath, "RFC 3986 §5.2.4", "two dots and a slash", get("/kunta/../")),
  .refused(.badPath, "RFC 3986 §6.2.2.2", "encoded dots", get("/%2e%2E/yllapito")),
  .refused(.badPath, "RFC 3986 §6.2.2.2", "a dot and an encoded one", get("/.%2e")),
  .taken(
    "RFC 3986 §3.3", "dots that are no dot segments", get("/.../.a/a./..a"), "GET|/.../.a/a./..a||a"
  ),
  .taken(
    "RFC 3986 §3.3", "double slashes stay: they name another path", get("//a//"), "GET|//a//||a"),
  .taken(
    "RFC 3986 §3.3", "two slashes are no authority", get("//evil.example"), "GET|//evil.example||a"),
  .taken("RFC 3986 §3.3", "a backslash is no slash", get("/a\\b"), "GET|/a\\b||a"),
]
