import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

/// How long a visitor's way to be reached is kept, and where it never is.
@Suite struct VisitorContactRowsTests {
  private let planted: Planted
  private let contact = VisitorContact(stored: "salainen.kavija@esimerkki.fi")
  private let id = ID<Suggestion>(rawValue: 1)

  init() throws {
    planted = try Planted()
    try planted.catalogue.keep(report("2026-03-02"), contact: contact)
  }

  private var catalogue: Catalogue { planted.catalogue }

  private func report(_ day: String) -> Suggestion {
    Suggestion(
      kind: .error, service: nil, municipality: .named("utsjoki"), need: nil,
      text: "Numero on väärä",
      language: .finnish, receivedOn: .on(day))
  }

  /// Noon in Finland.
  private func noon(_ day: String) throws -> Date {
    try Date("\(day)T10:00:00Z", strategy: .iso8601)
  }

  private func handle(_ isClosed: Bool, on day: String, note: String = "") throws {
    let seen = try #require(try catalogue.keptSuggestion(id, on: .on(day))).handling
    try catalogue.handleSuggestion(
      id, SuggestionHandling(isClosed: isClosed, note: note), expecting: seen,
      by: .commandLine, at: noon(day))
  }

  private func count() throws -> Int {
    try planted.number("SELECT count(*) FROM suggestion_contact")
  }

  /// When it was handled (`-`: opened again), the last day that it is there, the day that it is gone.
  static let clocks: [([String], String, String)] = [
    ([], "2027-03-01", "2027-03-02"),
    (["2026-03-03"], "2026-05-31", "2026-06-01"),
    (["2026-03-03", "2026-04-03"], "2026-05-31", "2026-06-01"),
    (["2026-03-03", "-2026-03-05"], "2027-03-01", "2027-03-02"),
    (["2026-03-03", "-2026-03-05", "2026-04-01"], "2026-06-29", "2026-06-30"),
    (["2026-12-20"], "2027-03-01", "2027-03-02"),
    (["2027-02-28"], "2027-03-01", "2027-03-02"),
  ]

  @Test(arguments: clocks)
  func `it goes ninety days after its report was handled, and a year after it came`(
    handled: [String], last: String, gone: String
  ) throws {
    for (number, day) in handled.enumerated() {
      let isClosed = !day.hasPrefix("-")
      try handle(isClosed, on: isClosed ? day : String(day.dropFirst()), note: "\(number)")
    }
    try catalogue.forgetOldContacts(at: noon(last))
    let kept = KeptContact(contact: contact, deletedOn: .on(gone))
    #expect(try catalogue.contact(of: id, on: .on(last)) == kept)
    #expect(try catalogue.contact(of: id, on: .on(gone)) == nil, "not shown once it is due")
    #expect(try count() == 1)
    try catalogue.forgetOldContacts(at: noon(gone))
    #expect(try count() == 0)
    #expect(try catalogue.suggestions().count == 1, "the report stays")
  }

  @Test func `a version that is brought back brings its handling back`() throws {
    try handle(true, on: "2026-03-03")
    let closed = try #require(try catalogue.history(of: id).first)
    try handle(false, on: "2026-03-04")
    let opened = try #require(try catalogue.history(of: id).first)
    func deletedOn() throws -> CivilDate? {
      try catalogue.contact(of: id, on: .on("2026-03-06"))?.deletedOn
    }
    try catalogue.restore(closed.id, by: .commandLine, at: noon("2026-03-05"))
    #expect(try deletedOn() == .on("2026-06-03"))
    try catalogue.restore(opened.id, by: .commandLine, at: noon("2026-03-06"))
    #expect(try deletedOn() == .on("2027-03-02"))
  }

  @Test func `it goes with its report, also where foreign keys are off`() throws {
    try planted.raw { db in try db.execute(sql: "DELETE FROM suggestion") }
    #expect(try count() == 0)
    try catalogue.keep(report("2026-03-02"), contact: contact)
    try planted.rawWithoutForeignKeys("DELETE FROM suggestion")
    #expect(try count() == 0)
  }

  @Test func `what is due goes with each new one`() throws {
    try catalogue.keep(report("2027-03-01"), contact: contact)
    #expect(try count() == 2)
    try catalogue.keep(report("2027-03-02"))
    #expect(try count() == 2, "a report without one writes nothing more")
    try catalogue.keep(report("2027-03-02"), contact: contact)
    #expect(try planted.number("SELECT min(suggestion_id) FROM suggestion_contact") == 2)
  }

  @Test func `a copy made afterwards has no letter of it, nor of its remains`() throws {
    let folder = try TemporaryFolder()
    let needle = Data(contact.text.utf8)
    func copy(_ name: String, _ day: String) throws -> Data {
      let backups = DailyBackups(folder: folder.file(name))
      _ = try backups.makeIfMissing(of: catalogue, at: noon(day))
      return try Data(contentsOf: URL(fileURLWithPath: backups.path(of: .on(day))))
    }
    #expect(try copy("before", "2026-03-05").range(of: needle) != nil, "the test can see it")
    try handle(true, on: "2026-03-05")
    #expect(try copy("kept", "2026-06-02").range(of: needle) != nil)
    #expect(try copy("after", "2026-06-03").range(of: needle) == nil)
    #expect(try count() == 0)
  }

  @Test func `no history and no search has it, and no public page is made anew for it`() throws {
    let version = try catalogue.snapshot.version
    try handle(true, on: "2026-03-05")
    let history = try planted.number(
      "SELECT count(*) FROM revision WHERE before || after || why LIKE '%salainen.kavija%'")
    #expect(history == 0)
    #expect(
      !"\(try catalogue.keptSuggestions(isClosed: nil, on: .on("2026-03-05")))".contains("kavija"))
    #expect(!"\(try catalogue.suggestions())".contains("kavija"))
    try catalogue.keep(report("2026-03-05"), contact: contact)
    try catalogue.forgetOldContacts(at: noon("2027-06-01"))
    #expect(try catalogue.snapshot.version == version + 1, "only the handling is told to pages")
  }

  @Test func `somebody who proposes and wants an answer leaves a report too`() throws {
    let change = ProposedChange(
      field: .hours, language: .finnish, before: "", proposed: "ma 9–12")
    let empty = Suggestion(
      kind: .error, service: .named("ivalon-eroneuvola"), municipality: nil, need: nil, text: "",
      language: .finnish, receivedOn: .on("2026-03-02"))
    try catalogue.keep(
      empty, proposing: change, about: ID(rawValue: 1), at: noon("2026-03-02"))
    #expect(try catalogue.suggestions().count == 1, "words that nobody wrote are no report")
    try catalogue.keep(
      empty, contact: contact, proposing: change, about: ID(rawValue: 1),
      at: noon("2026-03-02"))
    #expect(try catalogue.suggestions().first?.text == "ma 9–12")
    #expect(try count() == 2)
    #expect(try catalogue.waitingProposals().count == 1)
  }
}

extension Planted {
  /// As a program does that knows nothing of the file.
  fileprivate func rawWithoutForeignKeys(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).write { db in
      try db.execute(sql: sql)
    }
  }
}
