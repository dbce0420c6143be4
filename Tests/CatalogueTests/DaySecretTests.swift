import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// The secrets of days as the file keeps them.
@Suite struct DaySecretTests {
  private let planted: Planted

  init() throws { planted = try Planted() }

  private func secret(_ day: CivilDate, _ byte: UInt8) -> DaySecret {
    DaySecret(day: day, bytes: Array(repeating: byte, count: DaySecret.byteCount))
  }

  @Test func `of two processes that make a day's secret at once one wins, and both get it`() throws
  {
    let other = try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    let first = try planted.catalogue.keepDaySecret(secret(Story.today, 1))
    let second = try other.keepDaySecret(secret(Story.today, 2))
    #expect(first == [secret(Story.today, 1)])
    #expect(second == first)
    #expect(try planted.catalogue.daySecrets() == first)
  }

  @Test func `a secret goes when no purpose needs it any more, not before`()
    throws
  {
    let longest = KeyPurpose.allCases.map(\.days).max() ?? 0
    for age in [longest + 1, longest, 3, 1] {
      _ = try planted.catalogue.keepDaySecret(secret(Story.today.adding(days: -age), UInt8(age)))
    }
    let kept = try planted.catalogue.keepDaySecret(secret(Story.today, 0))
    #expect(kept.map(\.day) == [0, 1, 3, longest].map { Story.today.adding(days: -$0) })
    #expect(try planted.number("SELECT count(*) FROM day_secret") == 4)
  }

  @Test func `a day's secret moves no edition and is in no history`() throws {
    let before = try planted.catalogue.snapshot.version
    let changes = try planted.number("SELECT count(*) FROM revision")
    _ = try planted.catalogue.keepDaySecret(secret(Story.today, 1))
    #expect(try planted.catalogue.snapshot.version == before)
    #expect(try planted.number("SELECT count(*) FROM revision") == changes)
  }

  @Test(arguments: [
    "'2026-02-30', zeroblob(32)", "'2026-03-02', zeroblob(31)", "NULL, zeroblob(32)",
  ])
  func `the schema takes only a day with 32 bytes`(values: String) throws {
    #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: "INSERT INTO day_secret VALUES (\(values))") }
    }
  }

  @Test func `a secret's description tells nothing of it`() {
    #expect("\(secret(Story.today, 7))" == "the secret of 2026-03-02")
  }
}
