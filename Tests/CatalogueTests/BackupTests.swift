import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// Copies of the file: whole, never over another, and put back without losing what was there.
@Suite struct BackupTests {
  private let planted: Planted
  private let instant = Planted.instant

  init() throws { planted = try Planted() }

  private var copy: String { planted.folder.file("kopio.sqlite") }

  private func report(_ text: String) -> Suggestion {
    Suggestion(
      kind: .other, service: nil, municipality: nil, need: nil, text: text, language: .finnish,
      receivedOn: Story.today)
  }

  /// Everything but the notes of backups themselves.
  private func content(of path: String) throws -> String {
    try DatabaseQueue(path: path).read { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'backup' ORDER BY name
          """)
      return try tables.map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
        return "\(table):\n" + rows.map(\.description).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }

  @Test func `a copy has the same content, is one file, and only its owner may read it`() throws {
    try planted.catalogue.keep(report("Numero on väärä"))
    let backup = try planted.catalogue.backUp(to: copy, at: instant)
    #expect(try content(of: copy) == content(of: planted.path))
    let attributes = try FileManager.default.attributesOfItem(atPath: copy)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(attributes[.size] as? Int == backup.bytes)
    let names = try FileManager.default.contentsOfDirectory(atPath: planted.folder.path)
    #expect(names.filter { $0.hasPrefix("kopio") } == ["kopio.sqlite"])
  }

  @Test func `a file that exists is never overwritten`() throws {
    try Data("tärkeää".utf8).write(to: URL(filePath: copy))
    #expect(throws: CatalogueError.alreadyThere(path: copy)) {
      try planted.catalogue.backUp(to: copy, at: instant)
    }
    #expect(try Data(contentsOf: URL(filePath: copy)) == Data("tärkeää".utf8))
    #expect(try planted.catalogue.backupStanding().failed != nil)
  }

  @Test func `a copy made while others write is whole and has what was saved before`() throws {
    let catalogue = planted.catalogue
    for number in 0..<20 { try catalogue.keep(report("ennen \(number)")) }
    let writer = Thread {
      for number in 0..<200 { try? catalogue.keep(report("aikana \(number)")) }
    }
    writer.start()
    try catalogue.backUp(to: copy, at: instant)
    #expect(eventually { writer.isFinished })
    let texts = try Catalogue(path: copy, analyzer: Analyzer(.none)).suggestions().map(\.text)
    #expect(texts.filter { $0.hasPrefix("ennen") }.count == 20)
    let during = texts.filter { $0.hasPrefix("aikana") }
    #expect(during.reversed() == (0..<during.count).map { "aikana \($0)" }, "one moment's state")
    #expect(try catalogue.suggestions().count == 220)
  }

  @Test func `what is put back is what was copied, and what was there is kept`() throws {
    var other: Planted? = try Planted()
    let path = try #require(other).path
    try other?.catalogue.keep(report("vain täällä"))
    try planted.catalogue.backUp(to: copy, at: instant)
    let folder = other?.folder
    other = nil
    let kept = try #require(try Catalogue.restore(copy, to: path, at: instant))
    #expect(try content(of: path) == content(of: planted.path))
    #expect(try content(of: path) == content(of: copy))
    let old = try Catalogue(path: kept, analyzer: Analyzer(.none))
    #expect(try old.suggestions().map(\.text) == ["vain täällä"])
    #expect(kept.hasPrefix(path + ".before-20260303T"))
    withExtendedLifetime(folder) {}
  }

  @Test func `a damaged file is kept as it is, log and all, and a missing one is no matter`() throws
  {
    try planted.catalogue.backUp(to: copy, at: instant)
    let path = planted.folder.file("rikki.sqlite")
    try Data(repeating: 0x61, count: 5000).write(to: URL(filePath: path))
    try Data("loki".utf8).write(to: URL(filePath: path + "-wal"))
    let kept = try #require(try Catalogue.restore(copy, to: path, at: instant))
    #expect(try Data(contentsOf: URL(filePath: kept)) == Data(repeating: 0x61, count: 5000))
    #expect(try Data(contentsOf: URL(filePath: kept + "-wal")) == Data("loki".utf8))
    #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    #expect(try Catalogue(path: path, analyzer: Analyzer(.none)).serviceCount() > 0)
    let new = planted.folder.file("uusi.sqlite")
    #expect(try Catalogue.restore(copy, to: new, at: instant) == nil)
    #expect(try content(of: new) == content(of: copy))
  }

  @Test func `a file that somebody has open is not exchanged`() throws {
    try planted.catalogue.backUp(to: copy, at: instant)
    let before = try planted.content()
    #expect(throws: CatalogueError.busy) {
      try Catalogue.restore(copy, to: planted.path, at: instant)
    }
    #expect(try planted.content() == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: planted.folder.path)
    #expect(!names.contains { $0.contains("before") || $0.contains("partial") })
  }

  enum Fault: CaseIterable { case missing, empty, noDatabase, foreign, newer, cut, overwritten }

  @Test(arguments: Fault.allCases)
  func `a bad backup is refused and changes nothing`(fault: Fault) throws {
    let path = planted.folder.file("ennallaan.sqlite")
    try planted.catalogue.backUp(to: path, at: instant)
    try planted.catalogue.backUp(to: copy, at: instant)
    let before = try Data(contentsOf: URL(filePath: path))
    try spoil(fault)
    #expect(throws: CatalogueError.self) {
      try Catalogue.restore(copy, to: path, at: instant)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: planted.folder.path)
    #expect(!names.contains { $0.contains("before") || $0.contains("partial") })
  }

  private func spoil(_ fault: Fault) throws {
    let url = URL(filePath: copy)
    var bytes = try Data(contentsOf: url)
    switch fault {
    case .missing: try FileManager.default.removeItem(at: url)
    case .empty: try Data().write(to: url)
    case .noDatabase: try Data(repeating: 0x61, count: 9000).write(to: url)
    case .foreign:
      try FileManager.default.removeItem(at: url)
      try DatabaseQueue(path: copy).write { try $0.execute(sql: "CREATE TABLE muu (x)") }
    case .newer:
      try DatabaseQueue(path: copy).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999_from_the_future')")
      }
    case .cut: try bytes.prefix(bytes.count / 2).write(to: url)
    case .overwritten:
      for page in stride(from: 8, to: bytes.count / 4096, by: 7) {
        bytes.replaceSubrange(
          page * 4096..<page * 4096 + 2048, with: repeatElement(0xA5, count: 2048))
      }
      try bytes.write(to: url)
    }
  }

  @Test func `it is told when the last copy was made and when the last attempt failed`() throws {
    let catalogue = planted.catalogue
    #expect(
      try catalogue.backupStanding()
        == BackupStanding(last: nil, failed: nil, hasOwnContent: false))
    try catalogue.backUp(to: copy, at: instant)
    try catalogue.keep(report("jotain"))
    let standing = try catalogue.backupStanding()
    #expect(standing.last?.file == copy && standing.failed == nil && standing.hasOwnContent)
    #expect(standing.ageHours(at: instant.addingTimeInterval(5 * 3600)) == 5)
    #expect(throws: CatalogueError.self) {
      try catalogue.backUp(to: "/ei/ole/kopio.sqlite", at: instant)
    }
    let after = try catalogue.backupStanding()
    #expect(after.last?.file == copy)
    #expect(after.failed?.file == "/ei/ole/kopio.sqlite")
    #expect(after.needsAttention(at: instant))
  }

  @Test func `a folder gets one copy a day, and older ones are thinned out`() throws {
    let daily = DailyBackups(folder: planted.folder.file("kopiot"))
    let day = 86_400.0
    for number in 0..<40 {
      let now = instant.addingTimeInterval(Double(number) * day)
      #expect(try daily.makeIfMissing(of: planted.catalogue, at: now) != nil)
      #expect(try daily.makeIfMissing(of: planted.catalogue, at: now.addingTimeInterval(60)) == nil)
    }
    let days = try daily.days()
    let last = CivilDate(inFinlandAt: instant.addingTimeInterval(39 * day))
    #expect(Set(days) == BackupRotation.kept(of: days, today: last))
    #expect(days.suffix(7) == (0..<7).map { last.adding(days: $0 - 6) }[...])
    #expect(days.count < 16)
    for day in days { try BackupFile.check(daily.path(of: day)) }
  }

  @Test func `a clock that was wrong for a day loses no copy`() throws {
    let daily = DailyBackups(folder: planted.folder.file("kopiot"))
    _ = try daily.makeIfMissing(of: planted.catalogue, at: instant)
    let future = instant.addingTimeInterval(70 * 365 * 86_400)
    _ = try daily.makeIfMissing(of: planted.catalogue, at: future)
    for number in 1..<10 {
      _ = try daily.makeIfMissing(
        of: planted.catalogue, at: instant.addingTimeInterval(Double(number) * 86_400))
    }
    let days = try daily.days()
    #expect(days.contains(CivilDate(inFinlandAt: future)))
    let last = CivilDate(inFinlandAt: instant).adding(days: 9)
    #expect(days.filter { $0 <= last }.suffix(7) == (0..<7).map { last.adding(days: $0 - 6) }[...])
  }
}
