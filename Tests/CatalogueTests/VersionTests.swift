import GRDB
import HumanServices
import TestSupport
import Testing

@testable import Catalogue

/// When the version rises that tells readers to look again.
@Suite struct VersionTests {
  private let folder: TemporaryFolder
  private let catalogue: Catalogue

  init() throws {
    folder = try TemporaryFolder()
    catalogue = try Story().catalogue(in: folder)
  }

  private var version: Int64 { get throws { try catalogue.snapshot.version } }

  @Test func `a write raises it once, however much it changes`() throws {
    let before = try version
    try catalogue.write { db in
      try db.execute(sql: "UPDATE service SET is_free = 1 WHERE id = 1")
      try db.execute(sql: "UPDATE organization SET url = 'https://example.fi/'")
    }
    #expect(try version == before + 1)
  }

  @Test func `a write that changes no row leaves it`() throws {
    let before = try version
    try catalogue.write { try $0.execute(sql: "UPDATE service SET is_free = 1 WHERE id = -1") }
    #expect(try version == before)
  }
}
