import Catalogue
import Foundation
import GRDB
import HumanServices
import Synchronization
import TestSupport
import Testing
import TextAnalysis

@Suite struct SearchDocumentsTests {
  private func words(_ slug: String, in catalogue: Catalogue) throws -> SearchDocument? {
    let id = try catalogue.snapshot.offer(slug: .named(slug))?.id
    return try catalogue.searchDocuments.first { $0.id == id }
  }

  @Test func `every listing has its words, published or not`() throws {
    let planted = try Planted()
    #expect(
      try planted.catalogue.searchDocuments.count
        == planted.number("SELECT count(*) FROM service"))
    #expect(try words("suojapesa", in: planted.catalogue)?.name.hasPrefix("suojapesä") == true)
  }

  @Test func `what is renamed is found by the new name only`() throws {
    let planted = try Planted()
    _ = try planted.replant("suojapesa") { $0.name = LocalizedText(finnish: "Turvasatama") }
    #expect(try words("suojapesa", in: planted.catalogue)?.name == "turvasatama")
    #expect(try planted.catalogue.searchIndexProblems().isEmpty)
  }

  @Test func `a listing changed behind the program's back is out of step until all is read anew`()
    throws
  {
    let planted = try Planted()
    try planted.raw { db in
      try db.execute(
        sql: "UPDATE service SET summary = '{\"fi\":\"Muu.\"}' WHERE slug = 'suojapesa'")
      try db.execute(
        sql: """
          DELETE FROM search_document WHERE service_id =
            (SELECT id FROM service WHERE slug = 'tunturituen-chat')
          """)
    }
    let problems = try planted.catalogue.searchIndexProblems()
    #expect(problems.count == 2)
    #expect(problems.contains { $0.hasPrefix("suojapesa ") })
    #expect(problems.contains { $0.hasPrefix("tunturituen-chat ") })
    let version = try planted.catalogue.snapshot.version
    let count = try planted.catalogue.rebuildSearchIndex()
    #expect(try count == planted.number("SELECT count(*) FROM service"))
    #expect(try planted.catalogue.searchIndexProblems().isEmpty)
    #expect(
      try planted.catalogue.snapshot.version > version, "a running server reads the words anew")
  }

  @Test func `a save does not wait for its words, and they follow even after a crash`() throws {
    let planted = try Planted()
    let catalogue = planted.catalogue
    let calls = Mutex(0)
    catalogue.expandWordsLater { calls.withLock { $0 += 1 } }
    let id = try #require(catalogue.snapshot.offer(slug: .named("suojapesa"))?.id)
    let stored = try #require(try catalogue.service(id: id)).service
    var details = stored.details
    details.name = LocalizedText(finnish: "Turvasatama")
    _ = try catalogue.updateService(
      id, with: details, expecting: stored.revision, by: .seeds, at: Date())
    #expect(calls.withLock { $0 } == 1)
    let saved = try catalogue.snapshot.version
    #expect(try words("suojapesa", in: catalogue)?.name.hasPrefix("suojapesä") == true)
    // The program stops here; the next one finds what waits.
    let next = try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    try next.refreshSearchIndex()
    #expect(try words("suojapesa", in: next)?.name == "turvasatama")
    #expect(try next.searchIndexProblems().isEmpty)
    #expect(try catalogue.snapshot.version > saved, "a running server reads the words anew")
    #expect(try planted.number("SELECT count(*) FROM search_waiting") == 0)
    let version = try catalogue.snapshot.version
    try catalogue.expandWaitingWords()
    #expect(try catalogue.snapshot.version == version, "nothing waits")
  }

  @Test func `a listing that goes takes its words along`() throws {
    let planted = try Planted()
    let before = try planted.catalogue.searchDocuments.count
    try planted.raw { db in
      try db.execute(sql: "PRAGMA foreign_keys = ON")
      try db.execute(sql: "DELETE FROM service WHERE slug = 'suojapesa'")
    }
    #expect(try planted.catalogue.searchDocuments.count == before - 1)
  }

  @Test(.enabled(if: Analyzer(.voikko).finnish != nil, "Voikko is not installed"))
  func `words that another analyser expanded are expanded anew`() throws {
    let planted = try Planted()
    let withVoikko = try Catalogue(path: planted.path, analyzer: Analyzer(.voikko))
    #expect(try withVoikko.searchIndexProblems().first?.hasPrefix("made by") == true)
    try withVoikko.refreshSearchIndex()
    #expect(try withVoikko.searchIndexProblems().isEmpty)
    #expect(
      try words("ivalon-eroneuvola", in: withVoikko)?.name.contains("eroneuvola+") == true)
    let version = try withVoikko.snapshot.version
    try withVoikko.refreshSearchIndex()
    #expect(try withVoikko.snapshot.version == version, "nothing to do the second time")
  }
}

@Suite struct SearchMissTests {
  private func count(_ catalogue: Catalogue, _ term: String, on days: [String]) throws {
    for day in days { try catalogue.countMiss(term, in: .kemi, on: .on(day)) }
  }

  @Test func `a miss is shown from five times on three days`() throws {
    let planted = try Planted()
    let catalogue = planted.catalogue
    try count(catalogue, "isarymma", on: ["2026-03-02", "2026-03-02", "2026-03-03", "2026-03-03"])
    try count(catalogue, "pian", on: Array(repeating: "2026-03-02", count: 9))
    #expect(try catalogue.searchMisses(since: .on("2026-01-01")).isEmpty)
    try count(catalogue, "isarymma", on: ["2026-03-04"])
    #expect(
      try catalogue.searchMisses(since: .on("2026-01-01"))
        == [SearchMiss(municipality: .kemi, term: "isarymma", times: 5, days: 3)])
    #expect(try catalogue.searchMisses(since: .on("2026-03-03")).isEmpty)
  }

  @Test func `a miss holds no more than day, municipality, words and number`() throws {
    let planted = try Planted()
    let version = try planted.catalogue.snapshot.version
    try planted.catalogue.countMiss("lasten kerho", in: nil, on: Story.today)
    try planted.catalogue.countMiss("lasten kerho", in: nil, on: Story.today)
    let rows = try planted.raw { try Row.fetchAll($0, sql: "SELECT * FROM search_miss") }
    #expect(rows.map { Array($0.columnNames) } == [["day", "municipality_code", "term", "times"]])
    #expect(rows.first?["times"] == 2)
    #expect(try planted.catalogue.snapshot.version == version, "visitors see nothing of it")
  }

  @Test func `nonsense cannot fill the file, and the old is forgotten`() throws {
    let planted = try Planted()
    try planted.catalogue.countMiss("vanha", in: nil, on: .on("2024-01-01"))
    for number in 0..<520 {
      try planted.catalogue.countMiss("sana \(number)", in: nil, on: Story.today)
    }
    #expect(try planted.number("SELECT count(*) FROM search_miss") == 500)
  }
}
