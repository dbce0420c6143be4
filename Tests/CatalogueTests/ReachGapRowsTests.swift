import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// The coordinators' list and the pages agree on who cannot be reached.
@Suite struct ReachGapRowsTests {
  @Test func `the file's rule is the rule`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/k.sqlite"
    let catalogue = try NewCatalogue.repository(at: path, analyzer: Analyzer(.none))
    try DatabaseQueue(path: path).write { db in
      // Every third provider loses its site, every fifth listing its page, and every seventh gets a
      // number that waits for a check.
      try db.execute(
        sql: """
          UPDATE organization SET url = NULL WHERE id % 3 = 0;
          UPDATE service SET url = NULL WHERE id % 5 = 0;
          UPDATE contact_point SET publication = 'draft' WHERE id % 7 = 0;
          UPDATE service_provider SET role = 'partner' WHERE service_id % 4 = 0;
          -- Every second place has a number of its own, and half of them give it to nobody yet.
          INSERT INTO contact_point (uuid, location_id, position, publication, kind, purpose, number,
            written, description, price, hours, languages, source_precision)
          SELECT printf('00000000-0000-4000-8000-%012d', id), id, 0,
            iif(id % 4 = 0, 'draft', 'published'), 'phone', 'first_contact', '+35816123456',
            '016 123 456', '{}', '{}', '{}', '[]', 'day'
          FROM location WHERE id % 2 = 0 AND confidential_service_id IS NULL;
          UPDATE catalogue_version SET version = version + 1;
          """)
    }
    let snapshot = try catalogue.snapshot
    let services = try catalogue.services(kinds: ServiceKind.allCases)
    let expected = Set(
      services.filter { snapshot.reachGap($0.details) != nil }.map(\.details.slug))
    var filter = ListingFilter()
    filter.reason = .unreachable
    let page = try catalogue.listings(filter, on: Story.today, limit: 500)
    #expect(Set(page.listings.map(\.slug)) == expected)
    #expect(expected.count > 10 && services.count - expected.count > 10)
    #expect(page.total == expected.count)
  }
}
