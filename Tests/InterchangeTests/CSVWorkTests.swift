import Testing

@testable import Interchange

/// How the work of reading a table grows with it: counted in bytes looked at, not timed.
@Suite struct CSVWorkTests {
  /// Looks at a byte, faults told included.
  private static let looksOfByte = 4

  @Test(arguments: [
    "\"a\",", "a,", "\"", "\"\"", "a\"", ",", "\n", "\"a\"x\n", "\"a\nb\",", "\r", "ä,",
    "\u{1}", "\"\"\"\",", "=\"", "=\"a,", "=\"a\",", "=\"a\"b,",
  ])
  func `each byte is looked at a fixed number of times`(unit: String) {
    for length in [2_000, 20_000, 200_000] {
      let bytes = Array(String(repeating: unit, count: length / unit.utf8.count).utf8)
      var scanner = CSVScanner(bytes, separator: 0x2C)
      var records = 0
      while scanner.next() != nil { records += 1 }
      #expect(scanner.looks >= bytes.count, "the looks are counted")
      #expect(
        scanner.looks <= Self.looksOfByte * bytes.count, "\(unit.debugDescription), \(length)")
      #expect(records > 0)
    }
  }
}
