import GRDB
import HTTPTypes
import Synchronization
import TestSupport
import Testing

@testable import Catalogue

/// A page asks the file a stated number of questions, however many listings it shows.
@Suite struct StatementTests {
  @Test(arguments: [
    ("/", 0), ("/kunta/utsjoki", 2), ("/kunta/tampere", 2), ("/kunta/tampere?ryhma=puhua", 1),
    ("/aihe/lastenvalvoja", 1), ("/haku?kunta=tampere", 1), ("/haku?q=ero", 2),
    ("/palvelupolku", 0), ("/kalenteri", 2), ("/tietoa", 0),
    // A dozen for all listings, and one for each rule of recurring sessions.
    ("/hakemisto.json", 20), ("/haku.csv?alue=lappi", 20),
  ])
  func `a page asks few questions`(address: String, most: Int) throws {
    let site = try TestSite(.repository)
    // Whoever has a cookie gets no page that is kept.
    let fields: HTTPFields = [.cookie: "a=b"]
    _ = try site.get(address, fields: fields)
    let counter = StatementCounter()
    // Requests come one after another here, so each takes the pool's first reader.
    try site.catalogue.pool.read { db in
      db.trace { event in counter.note("\(event)") }
    }
    #expect(try site.get(address, fields: fields).status == 200)
    let statements = counter.statements.filter { $0.hasPrefix("SELECT") }
    #expect(statements.count <= most, "\(statements)")
    if most > 0 { #expect(!statements.isEmpty, "the counter counts") }
  }
}

private final class StatementCounter: Sendable {
  private let noted = Mutex<[String]>([])

  var statements: [String] { noted.withLock { $0 } }

  func note(_ statement: String) { noted.withLock { $0.append(statement) } }
}
