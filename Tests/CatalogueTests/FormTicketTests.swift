import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// A ticket is taken in the transaction of the change, or not at all.
@Suite struct FormTicketTests {
  private struct Stopped: Error {}

  private let planted: Planted
  private var catalogue: Catalogue { planted.catalogue }

  init() throws { planted = try Planted() }

  private func ticket(
    _ byte: UInt8, says content: UInt8 = 1, at seconds: Double = 0
  ) -> FormTicket {
    FormTicket(
      hash: Array(repeating: byte, count: 32), contentHash: Array(repeating: content, count: 32),
      sentAt: Planted.instant + seconds)
  }

  private var report: Suggestion {
    Suggestion(
      kind: .other, service: nil, municipality: nil, need: nil, text: "Terve",
      language: .finnish, receivedOn: Story.today)
  }

  private func number(_ table: String) throws -> Int {
    try planted.number("SELECT count(*) FROM \(table)")
  }

  @Test func `the first change takes the ticket, a second of the same form goes with it`() throws {
    let (_, isTaken) = try catalogue.counting(ticket(1)) {
      try catalogue.keep(report)
      try catalogue.keep(report)
    }
    #expect(isTaken)
    #expect(try number("suggestion") == 2 && number("form_ticket") == 1)
  }

  @Test func `with a ticket that is taken nothing is changed, here or by another process`() throws {
    let other = try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    _ = try catalogue.counting(ticket(1)) { try catalogue.keep(report) }
    for catalogue in [catalogue, other] {
      #expect(throws: CatalogueError.sentBefore) {
        try catalogue.counting(ticket(1, says: 2)) { try catalogue.keep(report) }
      }
    }
    #expect(try number("suggestion") == 1)
    #expect(try other.trace(of: ticket(1))?.isSame == true)
    #expect(try other.trace(of: ticket(1, says: 2))?.isSame == false)
    #expect(try other.trace(of: ticket(2)) == nil)
  }

  @Test func `a change that fails leaves the ticket, and one that is not asked for takes none`()
    throws
  {
    #expect(throws: Stopped.self) {
      try catalogue.counting(ticket(1)) {
        try catalogue.writeAsked { _ in throw Stopped() }
      }
    }
    let (_, isTaken) = try catalogue.counting(ticket(1)) {
      try catalogue.countMiss("xyzzy", in: nil, on: Story.today)
    }
    #expect(!isTaken)
    #expect(try number("form_ticket") == 0)
  }

  @Test func `what visitors see changes the edition, the ticket alone does not`() throws {
    let before = try catalogue.snapshot.version
    _ = try catalogue.counting(ticket(1)) { try catalogue.keep(report) }
    try catalogue.noteOutcome("/ilmoita/kiitos", of: ticket(1))
    _ = try catalogue.counting(ticket(2)) { try catalogue.write { _ in } }
    #expect(try catalogue.snapshot.version == before)
    #expect(try catalogue.trace(of: ticket(1))?.outcome == "/ilmoita/kiitos")
    _ = try catalogue.counting(ticket(3)) {
      try catalogue.write { try $0.execute(sql: "UPDATE under_18 SET people = people") }
    }
    #expect(try number("form_ticket") == 3)
  }

  @Test func `tickets are forgotten after two days`() throws {
    _ = try catalogue.counting(ticket(1)) { try catalogue.keep(report) }
    let later = FormTicket.keptSeconds
    for (byte, seconds, kept) in [(2, later, 2), (3, later + 1, 2)] {
      _ = try catalogue.counting(ticket(UInt8(byte), at: seconds)) { try catalogue.keep(report) }
      #expect(try number("form_ticket") == kept)
    }
    #expect(try catalogue.trace(of: ticket(1)) == nil)
  }

  @Test(arguments: [
    "zeroblob(31), zeroblob(32), '2026-03-02T10:00:00Z', NULL",
    "zeroblob(32), zeroblob(32), '2026-03-02', NULL",
    "zeroblob(32), zeroblob(32), '2026-03-02T10:00:00Z', 'https://evil.example'",
  ])
  func `the schema takes only a ticket that can be read`(values: String) throws {
    #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: "INSERT INTO form_ticket VALUES (\(values))") }
    }
  }
}
