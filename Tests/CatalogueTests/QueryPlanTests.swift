import GRDB
import HumanServices
import Synchronization
import TestSupport
import Testing

@testable import Catalogue

/// Reads that every page makes must not walk through all services.
@Suite struct QueryPlanTests {
  private let planted: Planted

  init() throws { planted = try Planted() }

  /// The plans of the statements that a read runs, as SQLite explains them.
  private func plans(of read: (Catalogue) throws -> Void) throws -> [String] {
    let statements = Mutex<[String]>([])
    let catalogue = planted.catalogue
    // The pool hands out its idle reader again, so the one that is watched is the one that reads.
    try catalogue.pool.read { db in
      db.trace { event in
        guard case .statement(let statement) = event else { return }
        statements.withLock { $0.append(statement.sql) }
      }
    }
    try read(catalogue)
    try catalogue.pool.read { $0.trace(options: []) }
    let selects = statements.withLock { $0 }.filter { $0.hasPrefix("SELECT") }
    return try catalogue.pool.read { db in
      try selects.flatMap { sql in
        let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
        statement.setUncheckedArguments(StatementArguments())
        return try Row.fetchAll(statement).map { $0["detail"] as String }
      }
    }
  }

  private func expectNoScan(_ plans: [String]) {
    #expect(!plans.isEmpty)
    let scans = plans.filter { $0.hasPrefix("SCAN") }
    #expect(scans.allSatisfy { $0.hasPrefix("SCAN json_each") }, "\(plans)")
  }

  @Test func `a service by its slug`() throws {
    expectNoScan(try plans { _ = try $0.service(slug: .named("suojapesa")) })
  }

  @Test func `a former slug`() throws {
    expectNoScan(try plans { _ = try $0.presentSlug(former: .named("suojapesa")) })
  }

  @Test func `the texts of cards`() throws {
    let ids = try planted.catalogue.snapshot.offers.map(\.id)
    expectNoScan(try plans { _ = try $0.cardTexts(ids) })
  }
}
