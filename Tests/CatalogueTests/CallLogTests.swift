import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

/// What a shift writes, and how long it is kept.
@Suite struct CallLogTests {
  private let planted: Planted
  private let editor: Editor
  private let now = Planted.instant

  init() throws {
    planted = try Planted()
    let id = try planted.catalogue.addAccount(
      StoryAccount.laplandCoordinator.details, passwordHash: nil, by: nil, at: now)
    let details = StoryAccount.laplandCoordinator.details
    editor = Editor(
      id: id, displayName: details.displayName, email: details.email, role: details.role,
      regions: details.regions)
  }

  private var catalogue: Catalogue { planted.catalogue }

  private func seen(_ id: Int64) throws -> SeenListing {
    SeenListing(
      id: ID(rawValue: id),
      revision: try #require(try catalogue.service(id: ID(rawValue: id))).service.revision)
  }

  private func days(_ count: Double) -> Date { now + count * 86_400 }

  @Test func `what holds moves the day of the check, and is logged with the day before`() throws {
    let (id, today) = (ID<Service>(rawValue: 1), CivilDate(inFinlandAt: now))
    _ = try catalogue.holdServices(
      [try seen(1)], on: today.adding(days: -3), how: .visit, by: editor, at: now)
    _ = try catalogue.holdServices([try seen(1)], on: today, how: .phone, by: editor, at: now + 60)
    let edited = try #require(try catalogue.service(id: id))
    #expect(edited.assurance == Assurance(on: today, by: .provider, how: .phone))
    let calls = try catalogue.calls(about: id)
    #expect(calls.map(\.outcome) == [.held, .held])
    #expect(calls.map(\.assuredBefore) == [today.adding(days: -3), nil])
    #expect(calls.allSatisfy { $0.role == .coordinator })
  }

  @Test func `a check of an earlier day never moves the day back`() throws {
    let today = CivilDate(inFinlandAt: now)
    for day in [today, today.adding(days: -20)] {
      _ = try catalogue.holdServices([try seen(1)], on: day, how: .site, by: editor, at: now)
    }
    #expect(try catalogue.service(id: ID(rawValue: 1))?.assurance?.on == today)
  }

  @Test func `many hold as one step, which one undo takes back`() throws {
    let step = try #require(
      try catalogue.holdServices(
        [try seen(1), try seen(2)], on: CivilDate(inFinlandAt: now), how: .phone, by: editor,
        at: now))
    #expect(try planted.number("SELECT count(*) FROM service WHERE assured_date IS NOT NULL") == 2)
    _ = try catalogue.undo(step, by: editor.author(from: .history), at: now)
    #expect(try planted.number("SELECT count(*) FROM service WHERE assured_date IS NOT NULL") == 0)
  }

  @Test func `one listing that was changed meanwhile keeps all as they were`() throws {
    let before = try planted.content()
    let stale = SeenListing(id: ID(rawValue: 2), revision: 99)
    #expect(throws: CatalogueError.self) {
      try catalogue.holdServices(
        [try seen(1), stale], on: CivilDate(inFinlandAt: now), how: .phone, by: editor, at: now)
    }
    #expect(try planted.content() == before)
  }

  @Test func `who did not answer changes nothing that a page shows`() throws {
    let version = try catalogue.snapshot.version
    try catalogue.noteCall(.noAnswer, of: ID(rawValue: 1), by: editor, at: now)
    #expect(try catalogue.snapshot.version == version)
    #expect(
      try planted.number("SELECT count(*) FROM revision WHERE changed_at >= '2026-03-04'") == 0)
    #expect(try catalogue.unanswered(since: days(-4)) == [ID(rawValue: 1): now])
  }

  @Test func `an answer after no answer ends the rest`() throws {
    try catalogue.noteCall(.noAnswer, of: ID(rawValue: 1), by: editor, at: now)
    _ = try catalogue.holdServices(
      [try seen(1)], on: CivilDate(inFinlandAt: now), how: .phone, by: editor, at: now + 60)
    #expect(try catalogue.unanswered(since: days(-4)).isEmpty)
  }

  @Test func `what has ended says so from its last day on, and what comes instead`() throws {
    let day = CivilDate(inFinlandAt: now).adding(days: -10)
    try catalogue.endService(
      try seen(1), on: day, instead: "Uusi ryhmä syksyllä", by: editor, at: now)
    let details = try #require(try catalogue.service(id: ID(rawValue: 1))).service.details
    #expect(details.state == .ended && details.endsOn == day)
    let key = details.uuid.uuidString.lowercased()
    let last = try catalogue.revisions(of: .service, key: key, limit: 1).first
    #expect(last?.why == "Uusi ryhmä syksyllä" && last?.author.screen == .shift)
    #expect(try catalogue.calls(about: ID(rawValue: 1)).map(\.outcome) == [.ended])
  }

  @Test func `a call is forgotten after two years, not a day before`() throws {
    try catalogue.noteCall(.noAnswer, of: ID(rawValue: 1), by: editor, at: now)
    try catalogue.noteCall(.noAnswer, of: ID(rawValue: 2), by: editor, at: days(30))
    try catalogue.forgetOldCalls(at: days(729))
    #expect(try planted.number("SELECT count(*) FROM call_log") == 2)
    try catalogue.forgetOldCalls(at: days(732))
    #expect(try planted.number("SELECT service_id FROM call_log") == 2)
    #expect(try planted.number("SELECT count(*) FROM call_log") == 1)
  }

  @Test func `a daily copy holds no call that is due to go`() throws {
    try catalogue.noteCall(.noAnswer, of: ID(rawValue: 1), by: editor, at: now)
    let folder = try TemporaryFolder()
    let backups = DailyBackups(folder: folder.file("copies"))
    _ = try backups.makeIfMissing(of: catalogue, at: days(740))
    let copy = try Catalogue(
      path: backups.path(of: CivilDate(inFinlandAt: days(740))), analyzer: catalogue.analyzer)
    #expect(try copy.calls(about: ID(rawValue: 1)).isEmpty)
    #expect(try catalogue.calls(about: ID(rawValue: 1)).isEmpty)
  }

  @Test func `an account that goes leaves its calls without it`() throws {
    try catalogue.noteCall(.noAnswer, of: ID(rawValue: 1), by: editor, at: now)
    try planted.raw { db in
      try db.execute(
        sql: """
          INSERT INTO account (id, uuid, email, display_name, role, state, created_at)
          VALUES (77, '00000000-0000-4000-8000-000000000077', 'a@b.example', 'Toinen',
            'coordinator', 'active', '2026-03-01T00:00:00Z');
          UPDATE call_log SET account_id = 77;
          DELETE FROM account WHERE id = 77;
          """)
    }
    #expect(try planted.number("SELECT count(*) FROM call_log WHERE account_id IS NULL") == 1)
    #expect(try catalogue.calls(about: ID(rawValue: 1)).map(\.role) == [.coordinator])
  }

  @Test func `open reports are counted by listing, also under a former address`() throws {
    let service = try #require(try catalogue.service(id: ID(rawValue: 1))).service
    try catalogue.keep(
      Suggestion(
        kind: .error, service: service.details.slug, municipality: nil, need: nil,
        text: "Numero on vanha", language: .finnish, receivedOn: CivilDate(inFinlandAt: now)))
    #expect(try catalogue.openReports() == [service.id: 1])
    var moved = service.details
    moved.slug = .named("uusi-osoite")
    _ = try catalogue.updateService(
      service.id, with: moved, expecting: service.revision, by: .commandLine, at: now)
    #expect(try catalogue.openReports() == [service.id: 1])
  }
}
