import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// When the file cannot be written: nothing is half, nothing acknowledged is lost, reading goes on.
@Suite struct BadDayTests {
  private let planted: Planted

  init() throws { planted = try Planted() }

  private func report(_ text: String) -> Suggestion {
    Suggestion(
      kind: .other, service: nil, municipality: nil, need: nil, text: text, language: .finnish,
      receivedOn: Story.today)
  }

  private func texts() throws -> [String] {
    try planted.catalogue.suggestions().map(\.text).reversed()
  }

  @Test func `on a full disk what was saved stays, and writing goes on when there is room`() throws
  {
    let catalogue = planted.catalogue
    let large = String(repeating: "ä", count: 1900)
    var saved: [String] = []
    try catalogue.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 5)")
    }
    let error = #expect(throws: CatalogueError.self) {
      for number in 0..<100 {
        try catalogue.keep(report("\(number) \(large)"))
        saved.append("\(number) \(large)")
      }
    }
    #expect(error == .storage(.full))
    #expect(!saved.isEmpty && saved.count < 100)
    #expect(try texts() == saved)
    #expect(try catalogue.snapshot.offers.isEmpty == false)
    #expect(try catalogue.integrityProblems() == [])
    try catalogue.pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA max_page_count = 1000000")
    }
    try catalogue.keep(report("tilaa on taas"))
    #expect(try texts() == saved + ["tilaa on taas"])
  }

  @Test func `an import on a full disk leaves nothing of itself`() throws {
    let catalogue = planted.catalogue
    let before = try planted.content()
    try catalogue.pool.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
    }
    let entries = (0..<300).map { number in
      InventoryEntry(
        confirmation: InventoryConfirmation(
          municipality: .utsjoki, need: "eroryhma",
          confirmedOn: CivilDate.on("2025-01-01").adding(days: number)),
        confirmedBy: "koordinaattori"
      )
    }
    #expect(throws: CatalogueError.storage(.full)) {
      try catalogue.importInventory(
        entries, by: Author(.program("testi")), at: Planted.instant)
    }
    #expect(try planted.content() == before)
  }

  @Test func `while another program writes, reading goes on and writing says busy`() throws {
    let catalogue = planted.catalogue
    try catalogue.keep(report("ennen"))
    let other = try DatabaseQueue(path: planted.path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(try texts() == ["ennen"])
      #expect(try catalogue.snapshot.offers.isEmpty == false)
      #expect(throws: CatalogueError.busy) { try catalogue.keep(report("kesken")) }
      try db.execute(sql: "ROLLBACK")
    }
    try catalogue.keep(report("jälkeen"))
    #expect(try texts() == ["ennen", "jälkeen"])
  }

  @Test(arguments: [false, true])
  func `when the file is taken away nothing is acknowledged, and reading goes on`(
    isReplaced: Bool
  ) throws {
    let catalogue = planted.catalogue
    try catalogue.keep(report("ennen"))
    let files = FileManager.default
    let away = planted.folder.file("muualla.sqlite")
    for suffix in ["", "-wal", "-shm"] {
      try files.moveItem(atPath: planted.path + suffix, toPath: away + suffix)
    }
    if isReplaced { try files.copyItem(atPath: away, toPath: planted.path) }
    #expect(throws: CatalogueError.storage(.gone)) { try catalogue.keep(report("hukkaan")) }
    #expect(throws: CatalogueError.storage(.gone)) {
      try catalogue.backUp(to: planted.folder.file("kopio.sqlite"), at: Planted.instant)
    }
    #expect(try texts() == ["ennen"])
    #expect(try catalogue.snapshot.offers.isEmpty == false)
    if isReplaced { try files.removeItem(atPath: planted.path) }
    for suffix in ["", "-wal", "-shm"] {
      try files.moveItem(atPath: away + suffix, toPath: planted.path + suffix)
    }
    try catalogue.keep(report("jälkeen"))
    #expect(try texts() == ["ennen", "jälkeen"])
  }

  @Test func `a file damaged under a running program is told as damaged`() throws {
    let catalogue = planted.catalogue
    try catalogue.pool.writeWithoutTransaction { db in
      _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let handle = try FileHandle(forUpdating: URL(filePath: planted.path))
    let size = try handle.seekToEnd()
    for page in stride(from: UInt64(4096), to: size, by: 4096) {
      try handle.seek(toOffset: page)
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try handle.close()
    let error = #expect(throws: (any Error).self) { try catalogue.suggestions() }
    #expect(error.flatMap { StorageTrouble($0) } == .damaged)
    #expect(throws: CatalogueError.notADatabase(path: planted.path)) {
      try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    }
  }
}
