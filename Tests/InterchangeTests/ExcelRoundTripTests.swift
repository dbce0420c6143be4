import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Interchange

/// Tables of ours for spreadsheets, opened and saved by Excel.
@Suite struct ExcelRoundTripTests {
  @Test(arguments: ImportedTable.allCases)
  func `a table that we write can be imported after Excel has saved it`(
    table: ImportedTable
  ) throws {
    var writer = CSVWriter(.spreadsheet, columns: table.rows[0])
    for row in table.rows.dropFirst() { writer.add(row) }
    let plain = Array(SpreadsheetSave.text(table.rows, separator: ",").utf8)
    #expect(try table.read(writer.bytes) == table.read(plain))
    #expect(try table.read(ExcelRoundTrip.saved(writer.bytes)) == table.read(plain))
  }

  @Test(arguments: ImportedTable.allCases)
  func `a table made by hand can be imported after Excel has saved it`(table: ImportedTable) throws
  {
    let plain = SpreadsheetSave.text(table.rows)
    let saved = try ExcelRoundTrip.saved(Array("\u{FEFF}\(plain)".utf8))
    #expect(!saved.elementsEqual(plain.utf8))
    #expect(try table.read(saved) == table.read(Array(plain.utf8)))
  }

  @Test(arguments: [
    "+358 40 000 0000", "+358400000000", "0800 123 123", "0800123123", "020", "116 117", "112",
    "(02) 123 4567",
  ])
  func `a telephone number stays as it was`(number: String) throws {
    let story = try Story()
    let details = story.seeds.services.filter { $0.publication == .published }
    let services = details.enumerated().map { index, details in
      var details = details
      details.contactPoints = [
        ContactPoint(
          uuid: details.uuid, kind: .phone,
          target: .number(PhoneNumber(dialled: "112", shown: number)))
      ]
      details.name = LocalizedText(finnish: number)
      return Service(
        id: ID(rawValue: Int64(index + 1)), revision: 1, assuredDate: nil, details: details)
    }
    let export = ListingExport(
      services, of: story.snapshot(), language: .finnish, generatedOn: Story.today
    ) { "https://x.example/palvelu/\($0.rawValue)" }
    let saved = try ExcelRoundTrip.saved(export.csv(.spreadsheet))
    let rows = try CSVTable(CSVFile(name: "t.csv", bytes: saved), columns: ListingExport.columns)
      .rows
    #expect(rows.count == services.count)
    #expect(rows.allSatisfy { $0["phones"].text == number && $0["name"].text == number })
    #expect(rows.map { $0["uuid"].text } == details.map { $0.uuid.uuidString.lowercased() })
  }

  /// What somebody may write in a public text, to be run on the computer of whoever opens the table.
  @Test(arguments: [
    "=1+1", "=HYPERLINK(\"http://x.example\";\"a\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)",
    "\t=1", "\r=1", "=\"a\"&HYPERLINK(\"x\")&\"", "=\"5\"&A1&\"5\"", "=\"\"", "=\"5", "5\"=1",
    "+358\"&A1", "'=1+1", "''=1", "=\"047\"", "+" + String(repeating: "1", count: 300),
    "1-2", "12.1", "3/4", "1e5", "0", "007", "-5", "+5", "9:00",
  ])
  func `nothing is run, and each text comes back`(text: String) throws {
    var writer = CSVWriter(.spreadsheet, columns: ["name", "note"])
    writer.add([text, "x"])
    func read(_ bytes: [UInt8]) throws -> [String] {
      try CSVTable(CSVFile(name: "t.csv", bytes: bytes), columns: ["name", "note"]).rows
        .map { $0["name"].text }
    }
    #expect(try read(writer.bytes) == [text])
    let saved = try ExcelRoundTrip.saved(writer.bytes)
    // Excel itself takes a carriage return out of a line's cells.
    if text.first != "\r" { #expect(try read(saved) == [text]) }
  }
}
