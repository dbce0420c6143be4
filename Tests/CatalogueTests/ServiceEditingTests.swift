import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

@testable import Catalogue

@Suite struct ServiceEditingTests {
  static let author = Author(.editor(account: 7, name: "Aino"), from: .serviceForm)
  let planted: Planted
  var catalogue: Catalogue { planted.catalogue }

  init() throws { planted = try Planted() }

  private func stored(_ slug: String) throws -> Service {
    let id = try planted.number("SELECT id FROM service WHERE slug = '\(slug)'")
    return try #require(try catalogue.service(id: ID(rawValue: Int64(id)))).service
  }

  private func history(of service: Service) throws -> [Revision] {
    try catalogue.revisions(
      of: .service, key: service.details.uuid.uuidString.lowercased(), limit: 100)
  }

  private func update(
    _ service: Service, why: String = "", _ change: (inout ServiceDetails) -> Void
  ) throws -> Int {
    var details = service.details
    change(&details)
    return try catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: Self.author, why: why,
      at: Planted.instant)
  }

  @Test func `a new listing is a draft that its editors read and visitors do not`() throws {
    var details = ServiceDetails.plain(70, "uusi-ryhma", "Uusi ryhmä", "vertaisryhma")
    details.publication = .draft
    let id = try catalogue.createService(details, by: Self.author, at: Planted.instant)
    #expect(try planted.service("uusi-ryhma") == nil)
    let edited = try #require(try catalogue.service(id: id))
    #expect(edited.service.details == details.ordered(by: planted.story.vocabulary))
    #expect(edited.service.revision == 1)
    #expect(edited.assurance == nil)
    #expect(edited.lastModified == Planted.instant)
    let revision = try #require(try history(of: edited.service).first)
    #expect(revision.action == .create)
    #expect(revision.author == Self.author)
    #expect(revision.before == nil)
  }

  @Test func `a slug that another listing has or had gets a number`() throws {
    let chat = try stored("tunturituen-chat")
    _ = try update(chat) { $0.slug = .named("tunturichat") }
    for (number, expected) in [(71, "tunturituen-chat-2"), (72, "tunturituen-chat-3")] {
      let id = try catalogue.createService(
        .plain(number, "tunturituen-chat", "Toinen chat", "keskusteluapu"), by: Self.author,
        at: Planted.instant)
      #expect(try catalogue.service(id: id)?.service.details.slug.rawValue == expected)
    }
    #expect(try catalogue.presentSlug(former: .named("tunturituen-chat")) == .named("tunturichat"))
  }

  @Test func `an update is kept with its author, its reason and both versions`() throws {
    let before = try stored("napapiirin-sovittelu")
    let version = try catalogue.snapshot.version
    let revision = try update(before, why: "Puhelu 2.3.") {
      $0.summary = LocalizedText([.finnish: "Sovittelua.", .swedish: "Medling."])
    }
    let after = try stored("napapiirin-sovittelu")
    #expect(revision == 2)
    #expect(after.revision == 2)
    #expect(after.details.summary[.swedish] == "Medling.")
    #expect(try catalogue.snapshot.version > version)
    let row = try #require(try history(of: after).first)
    #expect(row.why == "Puhelu 2.3.")
    #expect(row.action == .update)
    #expect(row.at == Planted.instant)
    #expect(row.before == .service(before.details))
    #expect(row.after == .service(after.details))
  }

  @Test func `a save on an older version is refused and changes nothing`() throws {
    let seen = try stored("napapiirin-sovittelu")
    _ = try update(seen) { $0.url = "https://ensin.example/" }
    let content = try planted.content()
    #expect(
      throws: CatalogueError.changedMeanwhile(seen.id.rawValue, expected: 1, found: 2)
    ) { try update(seen) { $0.url = "https://toiseksi.example/" } }
    #expect(try planted.content() == content)
  }

  @Test func `what is edited is found by its new words and not by its old`() throws {
    _ = try update(try stored("revontulten-vertaisryhma")) {
      $0.name = LocalizedText(finnish: "Tähtikerho")
      $0.summary = LocalizedText(finnish: "Tavataan illalla.")
    }
    #expect(try planted.listings(with: "tähtikerho") == 1)
    #expect(try planted.listings(with: "revontulten") == 0)
  }

  @Test func `an archived listing is found by nobody and can be brought back`() throws {
    let listing = try stored("revontulten-vertaisryhma")
    let seen = SeenListing(id: listing.id, revision: 1)
    _ = try catalogue.change(
      [seen], .publication(.archived), by: Self.author, at: Planted.instant)
    #expect(try planted.service("revontulten-vertaisryhma") == nil)
    _ = try catalogue.change(
      [SeenListing(id: listing.id, revision: 2)], .publication(.published), by: Self.author,
      at: Planted.instant)
    #expect(try planted.service("revontulten-vertaisryhma")?.details == listing.details)
  }

  @Test func `editing never moves the assurance, and checking moves nothing else`() throws {
    let listing = try stored("napapiirin-sovittelu")
    _ = try update(listing) { $0.url = "https://uusi.example/" }
    #expect(try stored("napapiirin-sovittelu").assuredDate == nil)
    try catalogue.assureService(
      listing.id, expecting: 2, on: .on("2026-03-02"), how: .phone, by: Self.author,
      at: Planted.instant.addingTimeInterval(86_400))
    let edited = try #require(try catalogue.service(id: listing.id))
    #expect(edited.assurance == Assurance(on: .on("2026-03-02"), by: .provider, how: .phone))
    #expect(edited.service.revision == 2)
    #expect(edited.lastModified == Planted.instant)
    #expect(
      try catalogue.snapshot.offer(slug: .named("napapiirin-sovittelu"))?.assuredDate
        == .on("2026-03-02"))
    _ = try update(edited.service) { $0.url = nil }
    #expect(try stored("napapiirin-sovittelu").assuredDate == .on("2026-03-02"))
  }

  @Test func `general knowledge is published only when it has been checked`() throws {
    let draft = try stored("keskenerainen-oikeusapu")
    let seen = SeenListing(id: draft.id, revision: 1)
    let content = try planted.content()
    #expect(throws: CatalogueError.refused(.publishUnchecked)) {
      try catalogue.change([seen], .publication(.published), by: Self.author, at: Planted.instant)
    }
    #expect(try planted.content() == content)
    _ = try catalogue.change(
      [seen], .assure(on: .on("2026-03-02"), how: .site), by: Self.author, at: Planted.instant)
    _ = try catalogue.change(
      [seen], .publication(.published), by: Self.author, at: Planted.instant)
    #expect(try planted.service("keskenerainen-oikeusapu") != nil)
  }

  @Test func `a listing that ends takes its last day, and none before its first`() throws {
    let group = try stored("syksyn-eroryhma")
    let seen = SeenListing(id: group.id, revision: 1)
    #expect(throws: CatalogueError.refused(.endsBeforeStart)) {
      try catalogue.change(
        [seen], .state(.ended, endsOn: .on("2026-03-02")), by: Self.author, at: Planted.instant)
    }
    _ = try catalogue.change(
      [seen], .state(.ended, endsOn: .on("2026-11-30")), by: Self.author, at: Planted.instant)
    let ended = try stored("syksyn-eroryhma").details
    #expect(ended.state == .ended)
    #expect(ended.endsOn == .on("2026-11-30"))
  }

  @Test func `many listings change as one step or not at all`() throws {
    let listings = try ["napapiirin-sovittelu", "revontulten-vertaisryhma"].map(stored)
    let seen = listings.map { SeenListing(id: $0.id, revision: $0.revision) }
    let stale = [seen[0], SeenListing(id: seen[1].id, revision: 9)]
    let content = try planted.content()
    #expect(throws: CatalogueError.self) {
      try catalogue.change(
        stale, .state(.paused, endsOn: nil), by: Self.author, at: Planted.instant)
    }
    #expect(try planted.content() == content)
    let batch = try catalogue.change(
      seen, .state(.paused, endsOn: nil), by: Self.author, why: "Kesätauko", at: Planted.instant)
    let rows = try catalogue.revisions(inBatch: try #require(batch))
    #expect(rows.map(\.why) == ["Kesätauko", "Kesätauko"])
    #expect(
      rows.map(\.key) == listings.map { $0.details.uuid.uuidString.lowercased() })
    #expect(try stored("napapiirin-sovittelu").details.state == .paused)
    let again = try listings.map { try stored($0.details.slug.rawValue) }
      .map { SeenListing(id: $0.id, revision: $0.revision) }
    #expect(
      try catalogue.change(
        again, .state(.paused, endsOn: nil), by: Self.author, at: Planted.instant) == nil)
  }

  @Test func `an earlier version comes back, and the present one stays in the history`() throws {
    let first = try stored("napapiirin-sovittelu")
    _ = try update(first) {
      $0.description = LocalizedText(finnish: "Väärä teksti.")
      $0.slug = .named("sovittelu-rovaniemella")
    }
    let seedRow = try #require(try history(of: first).last)
    let revision = try catalogue.restoreService(
      first.id, to: seedRow.id, expecting: 2, by: Self.author, at: Planted.instant)
    let restored = try stored("sovittelu-rovaniemella")
    #expect(revision == 3)
    var expected = first.details
    expected.slug = .named("sovittelu-rovaniemella")
    #expect(restored.details == expected)
    #expect(try history(of: first).map(\.action) == [.restore, .update, .create])
  }

  @Test func `another listing's history restores nothing`() throws {
    let (one, other) = (try stored("napapiirin-sovittelu"), try stored("tunturituen-chat"))
    let row = try #require(try history(of: other).last)
    #expect(throws: CatalogueError.notFound) {
      try catalogue.restoreService(
        one.id, to: row.id, expecting: 1, by: Self.author, at: Planted.instant)
    }
  }

  @Test func `seeds leave alone what somebody has edited or checked`() throws {
    let (edited, checked) = (try stored("napapiirin-sovittelu"), try stored("tunturituen-chat"))
    _ = try update(edited) { $0.url = "https://muokattu.example/" }
    try catalogue.assureService(
      checked.id, expecting: 1, on: .on("2026-03-02"), how: .email, by: Self.author,
      at: Planted.instant)
    var story = planted.story
    for index in story.seeds.services.indices { story.seeds.services[index].url = nil }
    let report = try catalogue.plant(story.seeds, at: Planted.instant)
    #expect(report.keptEdited.count == 2)
    #expect(try stored("napapiirin-sovittelu").details.url == "https://muokattu.example/")
  }

  @Test func `an editor who is called as the seeds are is an editor all the same`() throws {
    let listing = try stored("napapiirin-sovittelu")
    var details = listing.details
    details.url = "https://muokattu.example/"
    _ = try catalogue.updateService(
      listing.id, with: details, expecting: 1, by: Author(.editor(account: 1, name: "seed")),
      at: Planted.instant)
    _ = try catalogue.plant(planted.story.seeds, at: Planted.instant)
    #expect(try stored("napapiirin-sovittelu").details.url == "https://muokattu.example/")
  }

  @Test func `a history without authors learns who the seeds were`() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue, upTo: "0009_coverage_facts")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision VALUES
            (7, 'service', 'x', 'create', '2026-02-01T10:00:00Z', 'seed', NULL, '{"a":1}'),
            (9, 'travel_time', 'x', 'create', '2026-02-01T10:00:00Z', 'command line', NULL, '{}')
          """)
    }
    try Schema.migrator.migrate(queue)
    #expect(
      try queue.read { try String.fetchAll($0, sql: "SELECT author FROM revision ORDER BY id") }
        == ["file", "program"])
    for change in ["DELETE FROM revision", "UPDATE revision SET why = 'x'"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: change) } }
    }
  }
}
