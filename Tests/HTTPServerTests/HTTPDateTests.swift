import Testing

@testable import HTTPServer

@Suite struct HTTPDateTests {
  /// 6 November 1994, 08:49:37 UTC: the example of RFC 9110 §5.6.7.
  private static let example = 784_111_777
  /// Some day of 2026.
  private static let now = 1_780_000_000

  @Test(arguments: [
    (example, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (-1, "Wed, 31 Dec 1969 23:59:59 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
    (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
    (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"), (Int.max, "Fri, 31 Dec 9999 23:59:59 GMT"),
    (Int.min, "Sat, 01 Jan 0000 00:00:00 GMT"),
  ])
  func `a date is written as HTTP wants it`(seconds: Int, text: String) {
    #expect(HTTPDate.format(seconds) == text)
  }

  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func `the three forms of a date are read`(text: String) {
    #expect(HTTPDate.parse(text, nowSeconds: Self.now) == Self.example)
  }

  @Test(arguments: [
    "", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
    "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
    "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
    "Sun, 06 Nov 1994 08:49 GMT", "Sun, 06 Nov 1994 +8:49:37 GMT", "Xxx, 06 Nov 1994 08:49:37 GMT",
    "Sun,  06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT",
    "Sun, 06-Nov-94 08:49:37 GMT", "Sun Nov 6 08:49:37 1994", "Sun Nov  6 08:49:37 94",
    "Sun Nov  6 08:49:37 1994 GMT",
  ])
  func `what is no date is none`(text: String) {
    #expect(HTTPDate.parse(text, nowSeconds: Self.now) == nil)
  }

  @Test func `two digits of a year mean at most fifty years ahead`() {
    let near = HTTPDate.parse("Wednesday, 01-Jan-76 00:00:00 GMT", nowSeconds: Self.now)
    let far = HTTPDate.parse("Friday, 01-Jan-77 00:00:00 GMT", nowSeconds: Self.now)
    #expect(near.map(HTTPDate.format)?.contains("2076") == true)
    #expect(far.map(HTTPDate.format)?.contains("1977") == true)
  }

  @Test(arguments: Array(stride(from: -90_000_000_000, to: 200_000_000_000, by: 7_919_999_983)))
  func `a written date is read back`(seconds: Int) {
    let isInRange = seconds >= -62_167_219_200
    #expect(
      HTTPDate.parse(HTTPDate.format(seconds), nowSeconds: Self.now)
        == (isInRange ? seconds : -62_167_219_200))
  }
}
