@testable import HTTPServer

/// Methods and the addresses that take them (RFC 9110 §9).
let methodCases: [WireCase] = [
  .taken("RFC 9110 §9.3.1", "GET", get("/"), "GET|/||a"),
  .taken("RFC 9110 §9.3.2", "HEAD has no content", get("/", method: "HEAD"), "HEAD|/||a"),
  .taken("RFC 9110 §9.3.3", "POST", get("/", method: "POST"), "POST|/||a"),
  .taken("RFC 9110 §9.3.4", "PUT", get("/", method: "PUT"), "PUT|/||a"),
  .taken("RFC 9110 §9.3.5", "DELETE", get("/", method: "DELETE"), "DELETE|/||a"),
  .taken("RFC 5789 §2", "PATCH", get("/", method: "PATCH"), "PATCH|/||a"),
  .taken(
    "RFC 9110 §9.3.1", "GET with a body, which means nothing", head("Content-Length: 1") + "x",
    "GET|/||a|x"),
  .refused(
    .unknownMethod, "RFC 9110 §9.3.6", "CONNECT", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n"),
  .refused(.unknownMethod, "RFC 9110 §9.3.6", "CONNECT with a path", get("/", method: "CONNECT")),
  .refused(.unknownMethod, "RFC 9110 §9.3.8", "TRACE", get("/", method: "TRACE")),
  .answered(
    200, "RFC 9110 §9.3.2", "HEAD has the length that GET has", get("/sivu", method: "HEAD"),
    "content-length: \(CasePages.page.count)", "etag: \"v1\"", body: ""),
  .answered(
    200, "RFC 9110 §9.3.2", "HEAD has the coding that GET has",
    get("/sivu", "Accept-Encoding: gzip", method: "HEAD"), "content-encoding: gzip",
    "etag: \"v1-gz\"", body: ""),
  .answered(
    405, "RFC 9110 §15.5.6", "POST where only GET is", get("/sivu", method: "POST"),
    "allow: GET, HEAD, OPTIONS"),
  .answered(
    405, "RFC 9110 §15.5.6", "DELETE where only GET is", get("/sivu", method: "DELETE"),
    "allow: GET, HEAD, OPTIONS"),
  .answered(
    405, "RFC 9110 §15.5.6", "GET where only POST is", get("/lomake"), "allow: OPTIONS, POST"),
  .answered(
    405, "RFC 9110 §15.5.6", "HEAD where only POST is", get("/lomake", method: "HEAD"),
    "allow: OPTIONS, POST", body: ""),
  .answered(
    405, "RFC 9110 §15.5.6", "a refused body is read, and the connection stays",
    get("/sivu", "Content-Length: 3", method: "PUT") + "abc", "allow: GET, HEAD, OPTIONS"),
  .answered(
    204, "RFC 9110 §9.3.7", "OPTIONS of an address", get("/sivu", method: "OPTIONS"),
    "allow: GET, HEAD, OPTIONS", "!content-length"),
  .answered(
    204, "RFC 9110 §9.3.7", "OPTIONS of an address that takes POST",
    get("/lomake", method: "OPTIONS"), "allow: OPTIONS, POST"),
  .answered(
    200, "RFC 9110 §6.6.1", "every answer has a date", get("/sivu"), "date",
    "!server"),
  .answered(
    204, "RFC 9110 §8.6", "204 has no length", get("/tyhja"), "!content-length", body: ""),
  .answered(
    303, "RFC 9110 §15.4.4", "a form is answered with where to look",
    get("/lomake", "Content-Length: 3", method: "POST") + "a=1", "location: /kiitos",
    "content-length: 0", body: ""),
]

/// Limits of one request, each at its edge (RFC 9110 §2.3: a server may set them).
let limitCases: [WireCase] = [
  .taken(
    "RFC 9112 §3", "the longest target", get("/" + String(repeating: "a", count: 7999)),
    "GET|/" + String(repeating: "a", count: 7999) + "||a"),
  .refused(
    .targetTooLong, "RFC 9110 §15.5.15", "a target one octet longer",
    get("/" + String(repeating: "a", count: 8000))),
  .refused(
    .targetTooLong, "RFC 9112 §3", "a request line that does not end",
    "GET /" + String(repeating: "a", count: 9000)),
  .refused(
    .targetTooLong, "RFC 9112 §3", "a method that does not end",
    String(repeating: "A", count: 9000)),
  .taken(
    "RFC 9110 §5.4", "the longest field line", head("X: " + String(repeating: "a", count: 8189)),
    "GET|/||a"),
  .refused(
    .fieldTooLarge, "RFC 6585 §5", "a field line one octet longer",
    head("X: " + String(repeating: "a", count: 8190))),
  .refused(
    .fieldTooLarge, "RFC 6585 §5", "a name that is too long",
    head(String(repeating: "a", count: 8192) + ": 1")),
  .taken(
    "RFC 9110 §5.4", "as many field lines as there may be",
    "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: 1\r\n", count: 99) + "\r\n",
    "GET|/||a"),
  .refused(
    .tooManyFields, "RFC 6585 §5", "one field line more",
    "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: 1\r\n", count: 100) + "\r\n"),
  .refused(
    .headTooLarge, "RFC 6585 §5", "a head that is too long, whole",
    head("X: " + String(repeating: "a", count: 8000), "Y: " + String(repeating: "a", count: 8400))),
  .refused(
    .headTooLarge, "RFC 6585 §5", "a head that does not end",
    "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 16384)),
  .refused(
    .bodyTooLarge, "RFC 9110 §15.5.14", "a length beyond the limit",
    head("Content-Length: 1048577")),
  .refused(
    .bodyTooLarge, "RFC 9110 §15.5.14", "a length beyond anything",
    head("Content-Length: 9223372036854775807")),
  .refused(.bodyTooLarge, "RFC 9110 §15.5.14", "a chunk beyond the limit", chunked("100001\r\n")),
  .refused(
    .bodyTooLarge, "RFC 9110 §15.5.14", "chunks that are together beyond the limit",
    chunked("1\r\na\r\n100000\r\n")),
  .taken(
    "RFC 9110 §8.6", "as much as a route takes, though it is little",
    get("/kapea", "Content-Length: 8", method: "POST") + "12345678", "POST|/kapea||a|12345678"),
  .refused(
    .bodyTooLarge, "RFC 9110 §15.5.14", "more than a route takes, though it is little",
    get("/kapea", "Content-Length: 9", method: "POST") + "123456789"),
  .refused(
    .bodyTooLarge, "RFC 9110 §15.5.14", "more than a route takes, in chunks",
    get("/kapea", "Transfer-Encoding: chunked", method: "POST") + "8\r\n12345678\r\n1\r\n9\r\n"),
  .refused(
    .badChunk, "RFC 9112 §7.1.1", "extensions that are too long",
    chunked("1;" + String(repeating: "a", count: 1024) + "\r\n")),
  .refused(
    .badChunk, "RFC 9112 §7.1.1", "extensions that are too long together",
    chunked(String(repeating: "1;aaaaaaaaaaaaaaa\r\na\r\n", count: 65))),
  .refused(
    .trailerTooLarge, "RFC 9112 §7.1.2", "trailers that are too long",
    chunked("0\r\nX: " + String(repeating: "a", count: 4096) + "\r\n\r\n")),
]
