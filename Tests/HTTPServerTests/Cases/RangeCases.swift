@testable import HTTPServer

/// A GET of the ten octets 0123456789, whose tag is "t1".
private func part(_ range: String, _ lines: String..., path: String = "/tiedosto") -> String {
  (["GET \(path) HTTP/1.1", "Host: a", "Range: \(range)"] + lines).joined(separator: "\r\n")
    + "\r\n\r\n"
}

/// Parts of the content (RFC 9110 §14, §13.1.5, §15.3.7, §15.5.17).
let rangeCases: [WireCase] = [
  .answered(
    200, "RFC 9110 §14.3", "who asks for all is told that parts are given", get("/tiedosto"),
    "accept-ranges: bytes", "!content-range", body: "0123456789"),
  .answered(
    206, "RFC 9110 §15.3.7.1", "one range", part("bytes=2-4"), "content-range: bytes 2-4/10",
    "content-length: 3", "content-type: application/octet-stream", "etag: \"t1\"", body: "234"),
  .answered(
    206, "RFC 9110 §14.1.2", "the first octet", part("bytes=0-0"), "content-range: bytes 0-0/10",
    body: "0"),
  .answered(
    206, "RFC 9110 §14.1.2", "from one place to the end", part("bytes=7-"),
    "content-range: bytes 7-9/10", body: "789"),
  .answered(
    206, "RFC 9110 §14.1.2", "beyond the end", part("bytes=7-99"), "content-range: bytes 7-9/10",
    body: "789"),
  .answered(
    206, "RFC 9110 §14.1.2", "to a place no machine can count to",
    part("bytes=7-99999999999999999999"), body: "789"),
  .answered(
    206, "RFC 9110 §14.1.2", "all of it", part("bytes=0-"), "content-range: bytes 0-9/10",
    body: "0123456789"),
  .answered(
    206, "RFC 9110 §14.1.2", "the last octets", part("bytes=-3"), "content-range: bytes 7-9/10",
    body: "789"),
  .answered(
    206, "RFC 9110 §14.1.2", "more last octets than there are", part("bytes=-99"),
    "content-range: bytes 0-9/10"),
  .answered(206, "RFC 9110 §14.1", "the unit in capitals", part("BYTES=1-1"), body: "1"),
  .answered(206, "RFC 9110 §5.6.1", "blanks and empty elements", part("bytes= , 1-1 ,"), body: "1"),
  .answered(
    206, "RFC 9110 §14.6", "several ranges", part("bytes=0-1, 4-5,-2"), "!content-range",
    "content-type: multipart/byteranges; boundary=",
    body: """
      \r\n--\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes 0-1/10\r\n\r\n01\
      \r\n--\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes 4-5/10\r\n\r\n45\
      \r\n--\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes 8-9/10\r\n\r\n89\
      \r\n----\r\n
      """),
  .answered(
    206, "RFC 9110 §15.3.7.2", "several, of which one can be given", part("bytes=1-2, 20-30"),
    "content-range: bytes 1-2/10", body: "12"),
  .answered(
    200, "RFC 9110 §14.2", "ranges that overlap", part("bytes=0-5, 3-8"), body: "0123456789"),
  .answered(
    200, "RFC 9110 §14.2", "ranges that descend", part("bytes=5-6, 0-1"), body: "0123456789"),
  .answered(
    200, "RFC 9110 §14.2", "very many ranges", part("bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8"),
    body: "0123456789"),
  .answered(
    416, "RFC 9110 §15.5.17", "a range behind the end", part("bytes=10-"),
    "content-range: bytes */10", "!etag", body: "416 Range Not Satisfiable\n"),
  .answered(
    416, "RFC 9110 §14.1.2", "the last octets, none", part("bytes=-0"), "content-range: bytes */10"),
  .answered(
    416, "RFC 9110 §15.5.17", "only ranges behind the end", part("bytes=10-11, 20-"),
    "content-range: bytes */10"),
  .answered(
    200, "RFC 9110 §14.1.1", "a range that ends before it begins", part("bytes=4-2"),
    body: "0123456789"),
  .answered(200, "RFC 9110 §14.2", "another unit", part("lines=1-2"), body: "0123456789"),
  .answered(200, "RFC 9110 §14.1.1", "no number", part("bytes=a-b"), body: "0123456789"),
  .answered(200, "RFC 9110 §14.1.1", "a plus sign", part("bytes=+1-2"), body: "0123456789"),
  .answered(200, "RFC 9110 §14.1.1", "a dash alone", part("bytes=-"), body: "0123456789"),
  .answered(200, "RFC 9110 §14.1.1", "nothing", part("bytes="), body: "0123456789"),
  .answered(200, "RFC 9110 §14.1.1", "no unit", part("1-2"), body: "0123456789"),
  .answered(
    200, "RFC 9110 §14.1.1", "one malformed of two", part("bytes=1-2, x"), body: "0123456789"),
  .answered(
    200, "RFC 9110 §5.3", "two Range fields", part("bytes=1-2", "Range: bytes=3-4"),
    body: "0123456789"),
  .answered(
    200, "RFC 9110 §14.2", "HEAD has no ranges",
    get("/tiedosto", "Range: bytes=1-2", method: "HEAD"),
    "content-length: 10", "!content-range", body: ""),
  .answered(
    200, "RFC 9110 §14.2", "a page that gives no parts", get("/sivu", "Range: bytes=1-2"),
    "!content-range", "!accept-ranges"),
  .answered(
    404, "RFC 9110 §14.2", "an error has no ranges", part("bytes=1-2", path: "/ei"),
    "!content-range"),
  .answered(
    200, "RFC 9110 §14.1.2", "a range of nothing", part("bytes=0-", path: "/olematon"),
    "content-length: 0", body: ""),
  .answered(
    206, "RFC 9110 §13.1.5", "If-Range with the tag", part("bytes=1-2", "If-Range: \"t1\""),
    body: "12"),
  .answered(
    200, "RFC 9110 §13.1.5", "If-Range with another tag", part("bytes=1-2", "If-Range: \"t2\""),
    body: "0123456789"),
  .answered(
    200, "RFC 9110 §13.1.5", "If-Range with a weak tag", part("bytes=1-2", "If-Range: W/\"t1\""),
    body: "0123456789"),
  .answered(
    200, "RFC 9110 §13.1.5", "If-Range where the tag is weak itself",
    part("bytes=1-2", "If-Range: W/\"w1\"", path: "/heikko"), body: "0123456789"),
  .answered(
    206, "RFC 9110 §13.1.5", "If-Range with the date",
    part("bytes=1-2", "If-Range: \(CasePages.modified)", path: "/paivatty"), body: "12"),
  .answered(
    200, "RFC 9110 §13.1.5", "If-Range with a later date, which is not the same",
    part("bytes=1-2", "If-Range: Mon, 07 Nov 1994 08:49:37 GMT", path: "/paivatty"),
    body: "0123456789"),
  .answered(
    200, "RFC 9110 §8.8.2.2", "If-Range with a date that is not over, which proves nothing",
    part("bytes=1-2", "If-Range: Fri, 31 Dec 9999 23:59:59 GMT", path: "/tuore"), body: "0123456789"
  ),
  .answered(
    200, "RFC 9110 §13.1.5", "If-Range alone", get("/tiedosto", "If-Range: \"t1\""),
    body: "0123456789"),
  .answered(
    304, "RFC 9110 §13.2.2", "If-None-Match goes before a range",
    part("bytes=1-2", "If-None-Match: \"t1\""), body: ""),
  .answered(
    412, "RFC 9110 §13.2.2", "If-Match goes before a range", part("bytes=1-2", "If-Match: \"x\""),
    "!content-range"),
  .answered(
    206, "RFC 9110 §14.2", "a range of the coding that is sent",
    part("bytes=0-1", "Accept-Encoding: gzip", path: "/tyyli"), "content-encoding: gzip",
    "etag: \"s1-gz\"", "content-range: bytes 0-1/4", body: "gz"),
  .answered(
    200, "RFC 9110 §13.1.5", "If-Range with the tag of the other coding",
    part("bytes=0-1", "Accept-Encoding: gzip", "If-Range: \"s1\"", path: "/tyyli"),
    "content-encoding: gzip", body: "gzip"),
]
