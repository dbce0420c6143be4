import Catalogue
import Foundation
import GRDB
import TestSupport
import Testing
import TextAnalysis

/// Whose file it is, and what is said when it cannot be used.
@Suite struct CatalogueFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("palvelut.sqlite")
  }

  private func open() throws { _ = try Catalogue(path: path, analyzer: Analyzer(.none)) }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  @Test func `a missing file is made, and an empty one taken`() throws {
    try open()
    try open()
    #expect(try Catalogue(path: path, analyzer: Analyzer(.none)).serviceCount() == 0)
    let empty = folder.file("tyhja.sqlite")
    try Data().write(to: URL(filePath: empty))
    #expect(try Catalogue(path: empty, analyzer: Analyzer(.none)).serviceCount() == 0)
  }

  @Test func `another program's database is refused and left as it is`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE muu (x)") }
    let before = try bytes()
    #expect(throws: CatalogueError.notOurs(path: path)) { try open() }
    #expect(try bytes() == before)
  }

  @Test(arguments: [20, 5000])
  func `a file that is no database is refused and left as it is`(count: Int) throws {
    try Data(repeating: 0x61, count: count).write(to: URL(filePath: path))
    let before = try bytes()
    #expect(throws: CatalogueError.notADatabase(path: path)) { try open() }
    #expect(try bytes() == before)
  }

  @Test func `a file that a newer program has migrated is refused`() throws {
    try open()
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999_from_the_future')")
    }
    #expect(throws: CatalogueError.newerThanProgram(path: path)) { try open() }
  }

  @Test func `a missing folder is named`() throws {
    let path = folder.file("ei/ole/palvelut.sqlite")
    let error = #expect(throws: CatalogueError.self) {
      try Catalogue(path: path, analyzer: Analyzer(.none))
    }
    guard case .cannotOpen(path, let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("ei/ole"))
  }

  @Test func `a folder in the file's place cannot be opened`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let error = #expect(throws: CatalogueError.self) { try open() }
    guard case .cannotOpen(path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func `a read-only folder or file cannot be opened`() throws {
    try open()
    let files = FileManager.default
    for place in [path, folder.path] {
      let permissions = place == path ? (0o444, 0o644) : (0o555, 0o755)
      try files.setAttributes([.posixPermissions: permissions.0], ofItemAtPath: place)
      let error = #expect(throws: CatalogueError.self) { try open() }
      if case .cannotOpen? = error {} else { Issue.record("\(String(describing: error))") }
      try files.setAttributes([.posixPermissions: permissions.1], ofItemAtPath: place)
    }
  }

  @Test func `the file is written ahead, so that readers never wait`() throws {
    try open()
    #expect(
      try DatabaseQueue(path: path).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        == "wal")
  }

  @Test func `a row that points to nothing is a problem that check tells`() throws {
    let planted = try Planted()
    #expect(try planted.catalogue.integrityProblems() == [])
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: planted.path, configuration: configuration).write {
      try $0.execute(sql: "INSERT INTO attribute VALUES (9999, 1)")
    }
    #expect(
      try planted.catalogue.integrityProblems() == ["a row of attribute points to nothing"])
  }
}
