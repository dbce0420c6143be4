import Testing

/// A brace too few nests the rest of a sheet in one rule, and browsers say nothing.
@Suite struct StyleSheetTests {
  @Test func `every rule of a style sheet is closed, and only queries hold rules`() throws {
    let sheets = try Project.textFiles(in: "Resources/Assets").filter {
      $0.path.hasSuffix(".css")
    }
    #expect(sheets.count >= 3)
    for sheet in sheets {
      var depth = 0
      var insideQuery = false
      for (number, line) in sheet.lines.enumerated() {
        if line.hasSuffix("{") {
          if depth == 0 { insideQuery = line.hasPrefix("@media") || line.hasPrefix("@container") }
          depth += 1
          #expect(depth <= (insideQuery ? 2 : 1), "\(sheet.path):\(number + 1): \(line)")
        }
        if line.drop(while: { $0 == " " }) == "}" { depth -= 1 }
        #expect(depth >= 0, "\(sheet.path):\(number + 1): \(line)")
      }
      #expect(depth == 0, "\(sheet.path)")
    }
  }
}
