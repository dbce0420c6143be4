import Testing

@testable import Interchange

@Suite struct CSVTableTests {
  private static let columns = ["name", "note"]

  private func rows(_ text: String) throws -> [[String]] {
    try CSVTable(file(Array(text.utf8)), columns: CSVTableTests.columns).rows
      .map { row in CSVTableTests.columns.map { row[$0].text } }
  }

  private func problems(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try CSVTable(file(bytes), columns: CSVTableTests.columns)
      return []
    } catch let error as CSVError {
      return error.problems.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  private func file(_ bytes: [UInt8]) -> CSVFile { CSVFile(name: "t.csv", bytes: bytes) }

  @Test(arguments: [
    ("name,note\r\na,b\r\n", [["a", "b"]]),
    ("name,note\na,b", [["a", "b"]]),
    ("\u{FEFF}name,note\na,b\n", [["a", "b"]]),
    ("name;note\na,b;c\n", [["a,b", "c"]]),
    ("note,name\na,b\n", [["b", "a"]]),
    ("\"name\",\"note\"\n\"a\",\"b\"\n", [["a", "b"]]),
    ("name,note\n\"a,b\",\"c;d\"\n", [["a,b", "c;d"]]),
    ("name,note\n\"say \"\"hi\"\"\",\"\"\"\"\n", [["say \"hi\"", "\""]]),
    ("name,note\n\"a\r\nb\",\"c\nd\"\n", [["a\r\nb", "c\nd"]]),
    ("name,note\n,\n", []), ("name,note\n\"\",\"\"", []), ("name,note\n\na,b\n\n", [["a", "b"]]),
    ("\r\n\r\nname,note\na,b", [["a", "b"]]), ("name, note\na,b\n", [["a", "b"]]),
    ("name,,note,\na,,b,\n", [["a", "b"]]), ("name\tnote\na\tb,c;d\n", [["a", "b,c;d"]]),
    ("name,note\n=\"047\",\"=\"\"12\"\"\"\n", [["047", "12"]]),
    ("name,note\n=\"a\",\"=\"\"\"\"\"\n", [["=\"a\"", "=\"\""]]),
    ("name,note\na,", [["a", ""]]),
    ("name,note\n a , b \n", [[" a ", " b "]]),
    ("name,note\nÄmmä,đŋ😀\t\n", [["Ämmä", "đŋ😀\t"]]),
    ("name,note\n", []), ("name,note", []),
  ])
  func `a table is read as RFC 4180 has it`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: [
    ("", "t.csv: is empty"), ("\u{FEFF}", "t.csv: is empty"),
    ("\n", "t.csv: names no columns"), (" ;\r\n", "t.csv: names no columns"),
    ("name\na\n", "t.csv:1: note: is missing"),
    ("name,note,name\na,b,c\n", "t.csv:1: name: stands twice"),
    ("name,note,x\na,b,c\n", "t.csv:1: x: is no column here; the columns are name, note"),
    ("Name,note\n", "t.csv:1: name: is missing"),
    ("\n\nname\na\n", "t.csv:3: note: is missing"),
    ("name,note;x\n", "t.csv:1: has more than one of , ; and tab between names; use one of them"),
    ("name,note\na\n", "t.csv:2: has 1 fields; the columns reach to 2"),
    ("name,note\na,b\na,b,c\n", "t.csv:3: has a field under no column's name"),
    ("name,note,\n\na,b,c\n", "t.csv:3: has a field under no column's name"),
    ("name,note\na;b\n", "t.csv:2: has 1 fields; the columns reach to 2"),
    ("name,note\na,b\"c\n", "t.csv:2:4: a quotation mark inside a field"),
    ("name,note\nöö,b\"c\n", "t.csv:2:5: a quotation mark inside a field"),
    ("name,note\n\"a\"b,c\n", "t.csv:2:4: after a closing quotation mark"),
    ("name,note\n\"a\" ,c\n", "t.csv:2:4: after a closing quotation mark"),
    ("name,note\na,\"b\nc\nd,e\n", "t.csv:2:3: this quotation mark is never closed"),
    ("name,note\na,\"", "t.csv:2:3: this quotation mark is never closed"),
    ("name,note\ra,b\r", "t.csv:1:10: a carriage return without a line feed"),
    ("name,note\na,b\r", "t.csv:2:4: a carriage return without a line feed"),
    ("name,note\na,b\u{0}\n", "t.csv:2:4: a control character"),
    ("name,note\na,\"b\u{1B}[2J\"\n", "t.csv:2:5: a control character"),
    ("name,note\n\"a\nb\",c\"\n", "t.csv:3:5: a quotation mark inside a field"),
  ])
  func `what two programs could read differently is told with its line`(
    text: String, problem: String
  ) {
    let problems = problems(Array(text.utf8))
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }

  @Test func `after a fault the next lines are read, and all faults are told in order`() {
    let text = "name,note\na\"b,c\nd\ni,j,k\ne,f\"\ng,h\n"
    #expect(
      problems(Array(text.utf8)).map { $0.prefix(9) } == [
        "t.csv:2:2", "t.csv:3: ", "t.csv:4: ", "t.csv:5:4",
      ])
  }

  @Test func `a row in quotation marks is known by the line it begins on`() throws {
    let text = "name,note\n\"a\nb\",c\nd,e\n"
    let table = try CSVTable(file(Array(text.utf8)), columns: CSVTableTests.columns)
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.rows[0]["note"].line == 3)
  }

  @Test func `what our own writer writes is read back as it was`() throws {
    let fields = [["a\"b", "c,d"], ["e\r\nf", "g;h"], ["", "ä"], ["\n", "\""]]
    var writer = CSVWriter(.standard, columns: CSVTableTests.columns)
    for record in fields { writer.add(record) }
    #expect(try rows(String(decoding: writer.bytes, as: UTF8.self)) == fields)
  }
}
