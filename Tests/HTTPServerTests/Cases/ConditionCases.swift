@testable import HTTPServer

private let before = "Sat, 05 Nov 1994 08:49:37 GMT"
private let same = CasePages.modified
private let after = "Mon, 07 Nov 1994 08:49:37 GMT"

/// A GET of the page whose tag is "v1" and that was changed on 6 November 1994.
private func page(_ lines: String..., method: String = "GET") -> String {
  (["\(method) /sivu HTTP/1.1", "Host: a"] + lines).joined(separator: "\r\n") + "\r\n\r\n"
}

/// Conditions and their order (RFC 9110 §13).
let conditionCases: [WireCase] = [
  .answered(
    304, "RFC 9110 §13.1.2", "the tag the client has", page("If-None-Match: \"v1\""),
    "etag: \"v1\"", "cache-control: no-cache", "vary: Accept-Encoding", "!content-type",
    "!content-length",
    "!last-modified", body: ""),
  .answered(
    304, "RFC 9110 §13.1.2", "HEAD too", page("If-None-Match: \"v1\"", method: "HEAD"), body: ""),
  .answered(200, "RFC 9110 §13.1.2", "another tag", page("If-None-Match: \"v2\"")),
  .answered(
    304, "RFC 9110 §13.1.2", "a weak tag, compared weakly", page("If-None-Match: W/\"v1\"")),
  .answered(
    304, "RFC 9110 §13.1.2", "one of a list", page("If-None-Match: \"x\", W/\"y\" , \"v1\"")),
  .answered(304, "RFC 9110 §13.1.2", "a comma within a tag", page("If-None-Match: \"x,\", \"v1\"")),
  .answered(
    304, "RFC 9110 §5.6.1.2", "empty elements in the list", page("If-None-Match: , ,\"v1\",")),
  .answered(
    304, "RFC 9110 §5.3", "a list in two lines",
    page("If-None-Match: \"x\"", "If-None-Match: \"v1\"")),
  .answered(304, "RFC 9110 §13.1.2", "an asterisk", page("If-None-Match: *")),
  .answered(200, "RFC 9110 §8.8.3", "a tag without its quotation marks", page("If-None-Match: v1")),
  .answered(
    200, "RFC 9110 §8.8.3", "a tag whose quotation mark does not end", page("If-None-Match: \"v1")),
  .answered(200, "RFC 9110 §8.8.3", "weak in lower case", page("If-None-Match: w/\"v1\"")),
  .answered(200, "RFC 9110 §8.8.3", "a tag in other case", page("If-None-Match: \"V1\"")),
  .answered(
    200, "RFC 9110 §8.8.3.3", "the tag of the other coding", page("If-None-Match: \"v1-gz\"")),
  .answered(
    304, "RFC 9110 §8.8.3.3", "the tag of the coding that is sent",
    page("Accept-Encoding: gzip", "If-None-Match: \"v1-gz\""), "etag: \"v1-gz\""),
  .answered(
    304, "RFC 9110 §13.1.3", "not modified since a later day", page("If-Modified-Since: \(after)")),
  .answered(
    304, "RFC 9110 §13.1.3", "not modified since that very second",
    page("If-Modified-Since: \(same)")),
  .answered(
    200, "RFC 9110 §13.1.3", "modified since an earlier day", page("If-Modified-Since: \(before)")),
  .answered(
    304, "RFC 9110 §5.6.7", "the date in the form of RFC 850",
    page("If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT")),
  .answered(
    304, "RFC 9110 §5.6.7", "the date in C's form",
    page("If-Modified-Since: Sun Nov  6 08:49:37 1994")),
  .answered(
    200, "RFC 9110 §5.6.7", "an earlier date in the form of RFC 850",
    page("If-Modified-Since: Saturday, 05-Nov-94 08:49:37 GMT")),
  .answered(200, "RFC 9110 §13.1.3", "a date that is none", page("If-Modified-Since: yesterday")),
  .answered(
    200, "RFC 9110 §13.1.3", "an impossible date",
    page("If-Modified-Since: Sun, 31 Feb 2094 08:49:37 GMT")),
  .answered(
    200, "RFC 9110 §13.1.3", "a page without Last-Modified",
    get("/heikko", "If-Modified-Since: \(after)")),
  .answered(
    200, "RFC 9110 §13.2.2", "If-None-Match goes before If-Modified-Since",
    page("If-None-Match: \"x\"", "If-Modified-Since: \(after)")),
  .answered(
    304, "RFC 9110 §13.2.2", "If-None-Match goes before an older date",
    page("If-None-Match: \"v1\"", "If-Modified-Since: \(before)")),
  .answered(200, "RFC 9110 §13.1.1", "If-Match with the tag", page("If-Match: \"v1\"")),
  .answered(200, "RFC 9110 §13.1.1", "If-Match with an asterisk", page("If-Match: *")),
  .answered(200, "RFC 9110 §13.1.1", "If-Match with a list", page("If-Match: \"x\", \"v1\"")),
  .answered(
    412, "RFC 9110 §13.1.1", "If-Match with another tag", page("If-Match: \"x\""), "!etag",
    "cache-control: no-cache", body: "412 Precondition Failed\n"),
  .answered(
    412, "RFC 9110 §13.1.1", "If-Match with a weak tag, compared strongly",
    page("If-Match: W/\"v1\"")),
  .answered(
    412, "RFC 9110 §13.1.1", "If-Match where the page's own tag is weak",
    get("/heikko", "If-Match: W/\"w1\"")),
  .answered(
    412, "RFC 9110 §13.2.2", "If-Match goes before If-None-Match",
    page("If-Match: \"x\"", "If-None-Match: \"v1\"")),
  .answered(
    304, "RFC 9110 §13.2.2", "If-None-Match counts once If-Match is met",
    page("If-Match: \"v1\"", "If-None-Match: \"v1\"")),
  .answered(
    200, "RFC 9110 §13.1.4", "unmodified since a later day", page("If-Unmodified-Since: \(after)")),
  .answered(
    200, "RFC 9110 §13.1.4", "unmodified since that very second",
    page("If-Unmodified-Since: \(same)")),
  .answered(412, "RFC 9110 §13.1.4", "modified meanwhile", page("If-Unmodified-Since: \(before)")),
  .answered(200, "RFC 9110 §13.1.4", "a date that is none", page("If-Unmodified-Since: x")),
  .answered(
    200, "RFC 9110 §13.2.2", "If-Match goes before If-Unmodified-Since",
    page("If-Match: \"v1\"", "If-Unmodified-Since: \(before)")),
  .answered(
    404, "RFC 9110 §13.2.1", "what is not there has no conditions", get("/ei", "If-Match: \"x\"")),
  .answered(
    412, "RFC 9110 §13.1.1", "a change of what has another tag is not made",
    get("/lomake", "If-Match: \"v1\"", method: "POST")),
  .answered(
    303, "RFC 9110 §13.1.1", "a change of whatever is there is made",
    get("/lomake", "If-Match: *", method: "POST")),
  .answered(
    412, "RFC 9110 §13.1.2", "a change where nothing should be is not made",
    get("/lomake", "If-None-Match: *", method: "POST")),
  .answered(
    303, "RFC 9110 §13.1.3", "If-Modified-Since is for GET only",
    get("/lomake", "If-Modified-Since: \(after)", method: "POST")),
]
