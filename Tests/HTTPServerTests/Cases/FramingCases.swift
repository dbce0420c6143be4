@testable import HTTPServer

/// Where a body ends: what two servers read differently is how requests are smuggled
/// (RFC 9112 §6, §11.2).
let lengthCases: [WireCase] = [
  .taken("RFC 9112 §6.2", "a length", head("Content-Length: 3") + "abc", "GET|/||a|abc"),
  .taken(
    "RFC 9110 §8.6", "a length with zeros before it", head("Content-Length: 003") + "abc",
    "GET|/||a|abc"),
  .taken("RFC 9112 §6.3", "a length of zero", head("Content-Length: 0"), "GET|/||a"),
  .taken(
    "RFC 9110 §8.6", "blanks around a length", head("Content-Length: \t1 ") + "x", "GET|/||a|x"),
  .taken(
    "RFC 9112 §6.3", "neither length nor coding: no body", get("/", method: "POST"), "POST|/||a"),
  .taken(
    "RFC 9112 §6.2", "a body that is a request",
    head("Content-Length: \(head().utf8.count)") + head(), "GET|/||a|\(head())"),
  .taken(
    "RFC 9112 §6.3", "a body that is not complete", head("Content-Length: 4") + "abc",
    end: .unfinished),
  .taken(
    "RFC 9112 §8", "a client that ends before its body", head("Content-Length: 4") + "ab",
    end: .unfinished),
  .refused(
    .badContentLength, "RFC 9110 §8.6", "a length with a plus sign", head("Content-Length: +5")),
  .refused(.badContentLength, "RFC 9110 §8.6", "a negative length", head("Content-Length: -1")),
  .refused(.badContentLength, "RFC 9110 §8.6", "a hexadecimal length", head("Content-Length: 0x5")),
  .refused(
    .badContentLength, "RFC 9110 §8.6", "a length with a fraction", head("Content-Length: 1.0")),
  .refused(
    .badContentLength, "RFC 9110 §8.6", "a length with an exponent", head("Content-Length: 1e1")),
  .refused(
    .badContentLength, "RFC 9110 §8.6", "a length with a space", head("Content-Length: 5 5")),
  .refused(
    .badContentLength, "RFC 9110 §8.6", "a length with a thousands mark",
    head("Content-Length: 1_0")),
  .refused(
    .badContentLength, "RFC 9110 §8.6", "a length in other digits", head("Content-Length: ٥")),
  .refused(.badContentLength, "RFC 9110 §8.6", "an empty length", head("Content-Length:")),
  .refused(
    .badContentLength, "RFC 9112 §6.3", "a list of lengths, even of equal ones",
    head("Content-Length: 5, 5")),
  .refused(
    .badContentLength, "RFC 9110 §8.6", "a length that no machine can hold",
    head("Content-Length: 9223372036854775808")),
  .refused(
    .badContentLength, "RFC 9110 §8.6", "a length of many digits",
    head("Content-Length: 99999999999999999999999")),
  .refused(
    .duplicateContentLength, "RFC 9112 §6.3", "two equal lengths",
    head("Content-Length: 5", "Content-Length: 5")),
  .refused(
    .duplicateContentLength, "RFC 9112 §6.3", "two lengths that differ",
    head("Content-Length: 5", "content-length: 6")),
  .refused(
    .lengthAndTransferEncoding, "RFC 9112 §6.1", "a length and a coding",
    head("Content-Length: 5", "Transfer-Encoding: chunked")),
  .refused(
    .lengthAndTransferEncoding, "RFC 9112 §6.1", "a coding and a length of zero",
    head("Transfer-Encoding: chunked", "Content-Length: 0")),
  .refused(
    .transferEncodingInOldVersion, "RFC 9112 §6.1", "a coding in HTTP/1.0",
    "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §6.1", "an unknown coding",
    head("Transfer-Encoding: gzip")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §7", "identity, which is no coding any more",
    head("Transfer-Encoding: identity")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §6.1", "a coding below chunked",
    head("Transfer-Encoding: gzip, chunked")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §6.3", "chunked that is not the last",
    head("Transfer-Encoding: chunked, gzip")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §6.1", "chunked twice",
    head("Transfer-Encoding: chunked, chunked")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §6.1", "chunked in two lines",
    head("Transfer-Encoding: chunked", "Transfer-Encoding: chunked")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §7", "chunked with a parameter",
    head("Transfer-Encoding: chunked;q=1")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §7", "a name that ends like chunked",
    head("Transfer-Encoding: xchunked")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §7", "chunked in quotation marks",
    head("Transfer-Encoding: \"chunked\"")),
  .refused(
    .unsupportedTransferEncoding, "RFC 9112 §6.1", "an empty coding", head("Transfer-Encoding: ")),
  .refused(
    .badFieldValue, "RFC 9110 §5.5", "a coding hidden behind a vertical tab",
    head("Transfer-Encoding: \u{0B}chunked")),
]

/// Chunks, their extensions and trailers (RFC 9112 §7.1).
let chunkCases: [WireCase] = [
  .taken("RFC 9112 §7.1", "no chunk but the last", chunked("0\r\n\r\n"), "POST|/||a"),
  .taken("RFC 9112 §7.1", "a chunk", chunked("3\r\nabc\r\n0\r\n\r\n"), "POST|/||a|abc"),
  .taken(
    "RFC 9112 §7.1", "chunks with zeros before their sizes, and a last one of zeros",
    chunked("1\r\na\r\n00A\r\n0123456789\r\n000\r\n\r\n"), "POST|/||a|a0123456789"),
  .taken(
    "RFC 9112 §7.1", "hexadecimal digits in either case",
    chunked("a\r\n0123456789\r\nB\r\n01234567890\r\n0\r\n\r\n"), "POST|/||a|012345678901234567890"),
  .taken(
    "RFC 9112 §7.1", "line ends within a chunk", chunked("4\r\n\r\n\r\n\r\n0\r\n\r\n"),
    "POST|/||a|\r\n\r\n"),
  .taken(
    "RFC 9112 §7", "the coding in capitals",
    head("Transfer-Encoding: CHUNKED") + "1\r\n\n\r\n0\r\n\r\n", "GET|/||a|\n"),
  .taken(
    "RFC 9112 §7.1.1", "extensions", chunked("1;x=\"y z\"\r\na\r\n1 ; q\r\nb\r\n0;last\r\n\r\n"),
    "POST|/||a|ab"),
  .taken(
    "RFC 9112 §7.1.2", "a trailer section, which is dropped",
    chunked("1\r\na\r\n0\r\nContent-Length: 5\r\nX: y\r\n\r\n"), "POST|/||a|a"),
  .taken(
    "RFC 9112 §7.1", "a last chunk whose end has not come", chunked("3\r\nabc\r\n0\r\n"),
    end: .unfinished),
  .taken("RFC 9112 §8", "a client that ends within a chunk", chunked("3\r\nab"), end: .unfinished),
  .refused(.badChunk, "RFC 9112 §7.1", "no size", chunked("\r\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "a size that is no number", chunked("g\r\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "a negative size", chunked("-1\r\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "a size with a plus sign", chunked("+1\r\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "a size with 0x", chunked("0x1\r\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "a blank before the size", chunked(" 1\r\n")),
  .refused(
    .badChunk, "RFC 9112 §7.1", "a blank behind the size and no extension", chunked("1 \r\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "a size of two numbers", chunked("1 2\r\n")),
  .refused(
    .badChunk, "RFC 9112 §7.1", "a size of more digits than any number has",
    chunked("00000000000000000\r\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "a size line that ends in LF alone", chunked("1\na\r\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "a size line that ends in CR alone", chunked("1\rx")),
  .refused(.badChunk, "RFC 9112 §7.1", "data longer than its size", chunked("1\r\nab")),
  .refused(.badChunk, "RFC 9112 §7.1", "data that ends in LF alone", chunked("1\r\na\n")),
  .refused(.badChunk, "RFC 9112 §7.1", "data that ends in CR alone", chunked("1\r\na\rx")),
  .refused(.badChunk, "RFC 9112 §7.1.1", "a NUL in an extension", chunked("1;a\u{00}\r\n")),
  .refused(.badChunk, "RFC 9112 §7.1.1", "a lone LF in an extension", chunked("1;a\nb\r\n")),
  .refused(.badTrailer, "RFC 9112 §7.1.2", "a folded trailer", chunked("0\r\n X: 1\r\n\r\n")),
  .refused(
    .badTrailer, "RFC 9112 §7.1.2", "a lone LF in a trailer", chunked("0\r\nX: a\nb\r\n\r\n")),
  .refused(
    .badTrailer, "RFC 9112 §7.1.2", "a lone CR in a trailer", chunked("0\r\nX: a\rb\r\n\r\n")),
  .refused(
    .badTrailer, "RFC 9112 §7.1.2", "a trailer section that ends in CR alone", chunked("0\r\n\rx")),
  .refused(
    .bodyTooLarge, "RFC 9112 §7.1", "a size as large as a number can be",
    chunked("ffffffffffffffff\r\n")),
  .refused(
    .bodyTooLarge, "RFC 9112 §7.1", "a size as large as a length can be",
    chunked("7fffffffffffffff\r\n")),
]
