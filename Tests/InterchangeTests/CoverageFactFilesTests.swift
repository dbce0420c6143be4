import HumanServices
import TestSupport
import Testing

@testable import Interchange

@Suite struct CoverageFactFilesTests {
  private let story: Story

  init() throws { story = try Story() }

  private func inventory(_ rows: String) throws -> [InventoryEntry] {
    let text = "municipality_code,need_code,confirmed_on,confirmed_by\n" + rows
    return try InventoryFile(
      reading: CSVFile(name: "i.csv", bytes: Array(text.utf8)), story.geography, story.vocabulary,
      today: Story.today
    ).entries
  }

  private func travelTimes(_ rows: String) throws -> [TravelTimeEntry] {
    let text = "from;to;minutes;source\n" + rows
    return try TravelTimeFile(
      reading: CSVFile(name: "t.csv", bytes: Array(text.utf8)), story.geography
    ).entries
  }

  private func under18(_ rows: String) throws -> [Under18Count] {
    let text = "municipality_code,under_18,counted_on,source\n" + rows
    return try Under18File(
      reading: CSVFile(name: "u.csv", bytes: Array(text.utf8)), story.geography,
      today: Story.today
    ).entries
  }

  /// A count for each municipality of the story but those left out.
  private func everyRow(but left: Set<MunicipalityCode> = []) -> String {
    Story.municipalities.filter { !left.contains($0) }
      .map { "\($0.rawValue),100,2025-12-31,Laskenta\n" }.joined()
  }

  @Test func `a count of people under 18 says how many, when and who counted`() throws {
    let entries = try under18(everyRow())
    #expect(entries.map(\.municipality) == Story.municipalities)
    #expect(entries.allSatisfy { $0.people == 100 && $0.countedOn == .on("2025-12-31") })
  }

  @Test func `nobody is estimated: every municipality must be counted`() throws {
    #expect(
      try problems { try under18(everyRow(but: [.utsjoki, .kemi])) }
        == ["u.csv: has no row for 240 Kemi", "u.csv: has no row for 890 Utsjoki"])
  }

  @Test(arguments: [
    ("890,-1,2025-12-31,L", "u.csv:7: under_18: '-1' is not a whole number"),
    ("890,1140,2025-12-31,L", "u.csv:7: under_18: '1140' is not a whole number from 0 to 1139"),
    ("890,12,2026-03-03,L", "u.csv:7: counted_on: 2026-03-03 is after today"),
    ("890,12,2025-12-31,", "u.csv:7: source: is empty"),
    ("240,12,2025-12-31,L", "u.csv:7: counts the same municipality as line"),
  ])
  func `a wrong count is refused with line and column`(row: String, problem: String) throws {
    let problems = try problems { try under18(everyRow(but: [.utsjoki]) + row) }
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  private func problems<Entry>(_ read: () throws -> [Entry]) throws -> [String] {
    do {
      _ = try read()
      return []
    } catch let error as CSVError {
      return error.problems.map(\.description)
    }
  }

  @Test func `an inventory says what was looked for, where, when and by which role`() throws {
    let entries = try inventory(
      """
      890,eroryhma,2026-01-15,koordinaattori
      148,turvakoti,2026-03-02,"lastenvalvoja, Lapin hyvinvointialue"

      """)
    #expect(
      entries == [
        InventoryEntry(
          confirmation: InventoryConfirmation(
            municipality: .utsjoki, need: "eroryhma", confirmedOn: .on("2026-01-15")),
          confirmedBy: "koordinaattori"),
        InventoryEntry(
          confirmation: InventoryConfirmation(
            municipality: .inari, need: "turvakoti", confirmedOn: Story.today),
          confirmedBy: "lastenvalvoja, Lapin hyvinvointialue"),
      ])
  }

  @Test(arguments: [
    ("89,eroryhma,2026-01-15,k", "i.csv:2: municipality_code: the directory has no"),
    ("8900,eroryhma,2026-01-15,k", "i.csv:2: municipality_code: '8900' is no municipality code"),
    ("Utsjoki,eroryhma,2026-01-15,k", "i.csv:2: municipality_code: 'Utsjoki' is no"),
    ("091,eroryhma,2026-01-15,k", "i.csv:2: municipality_code: the directory has no municipality"),
    (",eroryhma,2026-01-15,k", "i.csv:2: municipality_code: is empty"),
    ("890,tieto,2026-01-15,k", "i.csv:2: need_code: 'tieto' is no need of the map; the needs are"),
    ("890,Eroryhmä,2026-01-15,k", "i.csv:2: need_code: 'Eroryhmä' is no need"),
    ("890,akuutti_ero,2026-01-15,k", "i.csv:2: need_code: 'akuutti_ero' is no need"),
    ("890,eroryhma,15.13.2026,k", "i.csv:2: confirmed_on: '15.13.2026' is not a day"),
    ("890,eroryhma,2026-02-30,k", "i.csv:2: confirmed_on: '2026-02-30' is not a day"),
    ("890,eroryhma,2026-03-03,k", "i.csv:2: confirmed_on: 2026-03-03 is after today, 2026-03-02"),
    ("890,eroryhma,2026-01-15,", "i.csv:2: confirmed_by: is empty"),
    ("890,eroryhma,2026-01-15,Etunimi Sukunimi", "i.csv:2: confirmed_by: must begin with a role"),
    ("890,eroryhma,2026-01-15,joku@example.fi", "i.csv:2: confirmed_by: must begin with a role"),
    ("890,eroryhma,2026-01-15,\"a\nb\"", "i.csv:2: confirmed_by: must be one line"),
    (
      "890,eroryhma,2026-01-15,k\n148,eroryhma,2026-01-15,k\n890,eroryhma,2026-01-15,m",
      "i.csv:4: says the same municipality, need and day as line 2"
    ),
  ])
  func `a wrong inventory is refused with line and column`(rows: String, problem: String) throws {
    let problems = try problems { try inventory(rows) }
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `every wrong field of every line is told at once`() throws {
    let problems = try problems { try inventory("1,x,y,\n890,eroryhma,2026-01-15,k\n2,x,y,\n") }
    #expect(problems.count == 8)
    #expect(problems.filter { $0.hasPrefix("i.csv:2:") }.count == 4)
    #expect(problems.filter { $0.hasPrefix("i.csv:4:") }.count == 4)
  }

  @Test func `a travel time says from where to where, in minutes, and who says so`() throws {
    let entries = try travelTimes("698;240;95;THL 2018\n240;698;1440;\"a; b\"\n")
    #expect(
      entries == [
        TravelTimeEntry(
          time: TravelTime(from: .rovaniemi, to: .kemi, minutes: 95), source: "THL 2018"),
        TravelTimeEntry(
          time: TravelTime(from: .kemi, to: .rovaniemi, minutes: 1440), source: "a; b"),
      ])
  }

  @Test(
    arguments: ["0", "1441", "+95", "-5", "9.5", "95 min", "1,5", "٩٥", "", "99999999999999999999"]
  )
  func `minutes are a whole number of a day`(minutes: String) throws {
    let problems = try problems { try travelTimes("698;240;\(minutes);THL") }
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("t.csv:2: minutes: ") == true, "\(problems)")
  }

  @Test(arguments: [
    ("698;698;5;THL", "t.csv:2: to: is the same municipality as from"),
    ("698;091;5;THL", "t.csv:2: to: the directory has no municipality 091"),
    ("698;240;5;", "t.csv:2: source: is empty"),
    ("698;240;5;\(String(repeating: "ä", count: 201))", "t.csv:2: source: must be one line"),
    ("698;240;5;THL\n240;698;5;THL\n698;240;6;THL", "t.csv:4: says the same way as line 2"),
  ])
  func `a wrong travel time is refused with line and column`(rows: String, problem: String) throws {
    let problems = try problems { try travelTimes(rows) }
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }
}
