import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Interchange

@Suite struct ListingExportTests {
  private func export(_ change: (inout ServiceDetails) -> Void = { _ in }) throws -> ListingExport {
    let story = try Story()
    let services = story.seeds.services.filter { $0.publication == .published }
      .enumerated().map { index, details in
        var details = details
        if index == 0 { change(&details) }
        return Service(
          id: ID(rawValue: Int64(index + 1)), revision: 1, assuredDate: nil, details: details)
      }
    return ListingExport(
      services, of: story.snapshot(), language: .finnish, generatedOn: Story.today
    ) { "https://x.example/palvelu/\($0.rawValue)" }
  }

  private func rows(_ bytes: [UInt8]) throws -> [CSVRow] {
    try CSVTable(CSVFile(name: "t.csv", bytes: bytes), columns: ListingExport.columns).rows
  }

  @Test(arguments: [CSVDialect.standard, .spreadsheet])
  func `both tables read back as the same listings`(dialect: CSVDialect) throws {
    let export = try export {
      $0.name = LocalizedText(finnish: "=HYPERLINK(\"x\";1), 'ero'")
      $0.contactPoints = ["+358 (0)40 000 0000", "0800-APUA"].map {
        ContactPoint.former(reading: $0, note: LocalizedText([:]))
      }
    }
    let rows = try rows(export.csv(dialect))
    #expect(rows.count == export.services.count)
    #expect(rows[0]["name"].text == "=HYPERLINK(\"x\";1), 'ero'")
    #expect(rows[0]["phones"].text == "+358 40 000 0000")
    #expect(rows[0]["places"].text == "Esimerkkitie 1, Inari")
    #expect(rows.allSatisfy { $0["licence"].text == "CC BY 4.0" })
    #expect(rows.allSatisfy { $0["generated_on"].text == "2026-03-02" })
    #expect(rows.allSatisfy { $0["sources"].text.contains("Tilastokeskus") })
    #expect(rows[0]["page"].text == "https://x.example/palvelu/ivalon-eroneuvola")
  }

  @Test func `JSON has licence and sources once, and what is not known is null`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(export().json())) as? [String: Any]
    let items = try #require(json?["items"] as? [[String: Any]])
    #expect(json?["licence"] as? String == "CC BY 4.0")
    #expect(json?["count"] as? Int == items.count)
    #expect(items[0]["slug"] as? String == "ivalon-eroneuvola")
    #expect(items[0]["service_types"] as? [String] == ["eroneuvonta"])
    #expect(items[0]["waiting_days"] is NSNull)
    #expect(items.allSatisfy { Set($0.keys).isSubset(of: ListingExport.columns) })
  }

  @Test(arguments: [
    (Whereabouts.confidentialMunicipalityPublic, "Inari"), (.confidential, ""),
  ])
  func `of a confidential place there is no street`(whereabouts: Whereabouts, place: String) throws
  {
    let export = try export { $0.whereabouts = whereabouts }
    #expect(try rows(export.csv(.standard))[0]["places"].text == place)
    for bytes in [export.csv(.standard), export.csv(.spreadsheet), export.json()] {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Esimerkkitie"))
    }
  }
}

@Suite struct CSVWriterTests {
  private func text(_ dialect: CSVDialect, _ fields: [String]) -> String {
    var writer = CSVWriter(dialect, columns: fields.map { _ in "x" })
    let head = writer.bytes.count
    writer.add(fields)
    return String(decoding: writer.bytes[head...], as: UTF8.self)
  }

  @Test func `a table for programs has texts as they are, one for Excel guards formulas`() {
    let fields = ["=1+1", "+a", "-b", "@a", "\tb", "\rc", "a;b", "a,b", "'x", "'=x", ""]
    #expect(
      text(.standard, fields)
        == "=1+1,+a,-b,@a,\tb,\"\rc\",\"a;b\",\"a,b\",'x,'=x,\r\n")
    #expect(
      text(.spreadsheet, fields)
        == "'=1+1;'+a;'-b;'@a;'\tb;\"'\rc\";\"a;b\";\"a,b\";'x;''=x;\r\n")
  }

  @Test func `what looks like a number is kept as text, but in columns of numbers and for days`() {
    let fields = ["047", "890", "+358 40 000 0000", "1-2", "2026-03-02", "5 km"]
    #expect(text(.standard, fields) == "047,890,+358 40 000 0000,1-2,2026-03-02,5 km\r\n")
    #expect(
      text(.spreadsheet, fields) == """
        "=""047""\";"=""890""\";"=""+358 40 000 0000""\";"=""1-2""\";2026-03-02;5 km\r\n
        """)
    var writer = CSVWriter(.spreadsheet, columns: ["code", "count"], numbers: ["count"])
    writer.add(["890", "890"])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "\u{FEFF}code;count\r\n\"=\"\"890\"\"\";890\r\n")
  }

  @Test(arguments: ["=1", "'=1", "''=1", "'", "''", "'a", "+", "-5", "@", "a=1", "", "’=1"])
  func `what was guarded is read as it was written`(text: String) throws {
    var writer = CSVWriter(.spreadsheet, columns: ["name", "note"])
    writer.add([text, "x"])
    let table = try CSVTable(
      CSVFile(name: "t.csv", bytes: writer.bytes), columns: ["name", "note"])
    #expect(table.rows.map { $0["name"].text } == [text])
  }
}

@Suite struct FeedTests {
  private static let uuid = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))

  @Test func `a feed escapes what its texts hold and has no entry without a name`() {
    let entry = AtomFeed.Entry(
      uuid: Self.uuid, title: "A & <b> \"c\"\u{1}", summary: "d\ne",
      url: "https://x.example/?a=1&b=2",
      author: "Ääni", categories: [(term: "x", label: "<y>")],
      publishedAt: Date(timeIntervalSince1970: 0), updatedAt: Date(timeIntervalSince1970: 86_400))
    let feed = AtomFeed(
      title: "T", subtitle: "S", selfURL: "https://x.example/uutta.atom?alue=a&aihe=b",
      pageURL: "https://x.example/uutta", language: .finnish, rights: "R", entries: [entry])
    let text = String(decoding: feed.bytes, as: UTF8.self)
    #expect(text.contains("<title>A &amp; &lt;b&gt; &quot;c&quot; </title>"))
    #expect(text.contains("href=\"https://x.example/?a=1&amp;b=2\""))
    #expect(text.contains("<id>https://x.example/uutta.atom?alue=a&amp;aihe=b</id>"))
    #expect(text.contains("<updated>1970-01-02T00:00:00Z</updated>\n<rights>"))
    #expect(text.contains("<published>1970-01-01T00:00:00Z</published>"))
  }
}
