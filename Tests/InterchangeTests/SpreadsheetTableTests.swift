import TestSupport
import Testing

@testable import Interchange

/// Tables as spreadsheets save them, for every import.
@Suite struct SpreadsheetTableTests {
  @Test(arguments: ImportedTable.allCases)
  func `the table that our documents ask for is read`(table: ImportedTable) throws {
    let bytes = Array(SpreadsheetSave.text(table.rows, separator: ",").utf8)
    #expect(try table.read(bytes).count == table.rows.count - 1)
  }

  @Test(arguments: ImportedTable.allCases, SpreadsheetSave.all)
  func `however a spreadsheet saves it, the same is read`(
    table: ImportedTable, save: SpreadsheetSave
  ) throws {
    let plain = Array(SpreadsheetSave.text(table.rows, separator: ",").utf8)
    #expect(try table.read(save.bytes(table.rows)) == table.read(plain))
  }

  /// What is no ordinary save is refused with its line, never guessed.
  @Test(arguments: [
    ("047;698;95;THL;huomaa", "t.csv:2: has a field under no column's name"),
    ("047;698;95", "t.csv:2: has 3 fields; the columns reach to 4"),
    ("47x;698;95;THL", "t.csv:2: from: '47x' is no municipality code"),
    ("0047;698;95;THL", "t.csv:2: from: '0047' is no municipality code"),
    ("-47;698;95;THL", "t.csv:2: from: '-47' is no municipality code"),
    ("4 7;698;95;THL", "t.csv:2: from: '4 7' is no municipality code"),
    ("47,0;698;95;THL", "t.csv:2: from: '47,0' is no municipality code"),
    ("912;698;95;THL", "t.csv:2: from: the directory has no municipality 912; it may be in "),
    ("047;698;1 1;THL", "t.csv:2: minutes: '1 1' is not a whole number"),
    ("047;698;14 40;THL", "t.csv:2: minutes: '14 40' is not a whole number"),
    ("047;698;1 44 0;THL", "t.csv:2: minutes: '1 44 0' is not a whole number"),
    ("047;698;0 095;THL", "t.csv:2: minutes: '0 095' is not a whole number"),
    ("047;698;1 44x;THL", "t.csv:2: minutes: '1 44x' is not a whole number"),
    ("047;698;95,0;THL", "t.csv:2: minutes: '95,0' is not a whole number"),
    ("047;698;\"=\"\"9\"\"5\";THL", "t.csv:2: minutes: '=\"9\"5' is not a whole number"),
    ("047;698;=95;THL", "t.csv:2: minutes: '=95' is not a whole number"),
    ("047;698;=\"95;THL", "t.csv:2:10: a quotation mark inside a field"),
    ("047;698;=\"95\"x;THL", "t.csv:2:10: a quotation mark inside a field"),
    ("047;698;;THL", "t.csv:2: minutes: is empty"),
  ])
  func `what is no ordinary save is refused`(row: String, problem: String) throws {
    let problems = try ImportedTable.travelTimes.problems(
      Array("from;to;minutes;source\n\(row)\n".utf8))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test(arguments: [
    ("31.2.2026", "'31.2.2026' is not a day"), ("1.1.26", "'1.1.26' is not a day"),
    ("3.3.2026", "3.3.2026 is after today, 2026-03-02"), ("20.11", "'20.11' is not a day"),
    ("46000", "'46000' is not a day; write YYYY-MM-DD or d.m.yyyy"),
  ])
  func `a day that is none is refused`(day: String, problem: String) throws {
    let problems = try ImportedTable.inventory.problems(
      Array("\(InventoryFile.columns.joined(separator: ";"))\n890;turvakoti;\(day);k\n".utf8))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("t.csv:2: confirmed_on: \(problem)") == true, "\(problems)")
  }

  @Test(arguments: [
    // A file of UTF-8 that was spoilt in one place is not Windows-1252.
    ([0xC3, 0xA4, 0x0A, 0xC3, 0xB6, 0x0A, 0xE4, 0x0A], "t.csv:3: is not UTF-8"),
    ([0xC3, 0xA4, 0x0A, 0xC3], "t.csv:2: is not UTF-8"),
    ([0xEF, 0xBB, 0xBF, 0x6E, 0x0A, 0xE4, 0x0A], "t.csv:2: is not UTF-8"),
    // Windows-1252 has no such signs.
    ([0x6E, 0x0A, 0xE4, 0x81, 0x0A], "t.csv:2: is neither UTF-8 nor Windows-1252"),
    ([0x6E, 0x0A, 0x9D, 0x0A], "t.csv:2: is neither UTF-8 nor Windows-1252"),
    ([0xFF, 0xFE, 0x6E, 0x00, 0x0A, 0x00, 0x6E], "t.csv:2: is not UTF-16"),
    ([0xFF, 0xFE, 0x6E, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x6E, 0x00], "t.csv:2: is not UTF-16"),
    ([0xFE, 0xFF, 0x00, 0x6E, 0x00, 0x0A, 0xDC, 0x00], "t.csv:2: is not UTF-16"),
    ([0xFF, 0xFE], "t.csv: is empty"), ([0xFE, 0xFF], "t.csv: is empty"),
  ])
  func `bytes that are no text are told with their line`(bytes: [UInt8], problem: String) throws {
    for table in ImportedTable.allCases {
      let problems = try table.problems(bytes)
      #expect(problems.count == 1)
      #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
    }
  }

  @Test(arguments: [
    ("sep=|\nfrom|to|minutes|source\n", "t.csv:1: names '|' as the separator"),
    ("sep=\nfrom;to;minutes;source\n", "t.csv:1: names '' as the separator"),
    ("sep=;\n", "t.csv: names no columns"), ("\n;;\n", "t.csv: names no columns"),
    ("\"from,to,minutes,source\"\n\"047,698,95,THL\"\n", "t.csv:1: has all its names in one field"),
  ])
  func `a head that names no columns is told`(text: String, problem: String) throws {
    let problems = try ImportedTable.travelTimes.problems(Array(text.utf8))
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `lines are counted as the file has them`() throws {
    let text = "sep=;\n\nfrom;to;minutes;source\n;;;\n\n047;698;x;THL\n"
    #expect(
      try ImportedTable.travelTimes.problems(Array(text.utf8)).first?.hasPrefix(
        "t.csv:6: minutes: ") == true)
  }
}
