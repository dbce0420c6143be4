@testable import HTTPServer

/// A GET of the page with this value of Accept-Encoding.
private func page(_ accept: String, path: String = "/sivu") -> String {
  get(path, "Accept-Encoding: \(accept)")
}

private func gzip(_ title: String, _ accept: String) -> WireCase {
  .answered(
    200, "RFC 9110 §12.5.3", title, page(accept), "content-encoding: gzip",
    "vary: Accept-Encoding", "etag: \"v1-gz\"")
}

private func plain(_ title: String, _ accept: String) -> WireCase {
  .answered(
    200, "RFC 9110 §12.5.3", title, page(accept), "!content-encoding", "vary: Accept-Encoding",
    "etag: \"v1\"", body: CasePages.text)
}

/// `Accept-Encoding` and its weights (RFC 9110 §12.5.3, §12.4.2).
let codingCases: [WireCase] = [
  .answered(
    200, "RFC 9110 §12.5.3", "no field: as it is", get("/sivu"), "!content-encoding",
    "vary: Accept-Encoding", body: CasePages.text),
  gzip("gzip", "gzip"), gzip("gzip in capitals", "GZIP"), gzip("its old name", "x-gzip"),
  gzip("among others", "deflate, gzip;q=1.0, *;q=0.5"), gzip("anything", "*"),
  gzip("behind one that we do not have", "br, gzip"), gzip("with the least weight", "gzip;q=0.001"),
  gzip("with blanks around the weight", "gzip ; q=0.5"),
  gzip("weighted like identity", "identity;q=0.5, gzip;q=0.5"),
  gzip("where identity is refused", "identity;q=0, gzip"),
  gzip("where all else is refused", "gzip, *;q=0"),
  plain("gzip refused", "gzip;q=0"), plain("gzip refused with three zeros", "gzip;q=0.000"),
  plain("gzip refused, all else welcome", "gzip;q=0, *"), plain("identity", "identity"),
  plain("codings that we do not have", "br, zstd"), plain("an empty value", ""),
  plain("a name that begins like gzip", "gzipx"),
  plain("identity preferred", "identity, gzip;q=0.5"),
  plain("a weight that is none", "gzip;q=x"), plain("a weight of nothing", "gzip;q="),
  plain("a parameter that is no weight", "gzip;level=1"),
  plain("a weight of too many digits", "gzip;q=0.0000001"),
  plain("a weight beyond one", "gzip;q=2"),
  plain("a weight without a coding", ";q=1,,"),
  .answered(
    406, "RFC 9110 §12.5.3", "identity refused and nothing else welcome", page("identity;q=0"),
    "!content-encoding", "!etag", body: "406 Not Acceptable\n"),
  .answered(406, "RFC 9110 §12.5.3", "everything refused", page("*;q=0")),
  .answered(
    406, "RFC 9110 §12.5.3", "identity refused, only unknown codings", page("br, identity;q=0")),
  .answered(
    200, "RFC 9110 §12.5.3", "everything refused but identity", page("identity, *;q=0"),
    body: CasePages.text),
  .answered(
    200, "RFC 9110 §12.5.3", "identity refused, and the page is short",
    page("gzip, identity;q=0", path: "/lyhyt"),
    "content-encoding: gzip"),
  .answered(
    406, "RFC 9110 §12.5.3", "identity refused, and a picture has no other form",
    page("gzip, identity;q=0", path: "/kuva")),
  .answered(
    406, "RFC 9110 §12.5.3", "identity refused, and the page must not be compressed",
    page("gzip, identity;q=0", path: "/salaisuus")),
  .answered(
    404, "RFC 9110 §12.5.3", "an error is told in any case", page("*;q=0", path: "/ei"),
    "!content-encoding"),
  .answered(
    200, "RFC 9110 §8.4", "a short page is not worth it", page("gzip", path: "/lyhyt"),
    "!content-encoding", "vary: Accept-Encoding", body: "lyhyt"),
  .answered(
    200, "RFC 9110 §8.4", "a picture does not vary", page("gzip", path: "/kuva"),
    "!content-encoding", "!vary"),
  .answered(
    200, "RFC 9110 §8.4", "a page with a secret is not compressed",
    page("gzip", path: "/salaisuus"),
    "!content-encoding", body: CasePages.text),
  .answered(
    200, "RFC 9110 §8.4", "what was compressed beforehand", page("gzip", path: "/tyyli"),
    "content-encoding: gzip", "etag: \"s1-gz\"", body: "gzip"),
  .answered(
    200, "RFC 9110 §8.4", "the same as it is", page("br", path: "/tyyli"), "!content-encoding",
    "etag: \"s1\"", body: "identity"),
]
