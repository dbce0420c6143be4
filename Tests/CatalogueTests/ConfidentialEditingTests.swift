import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

@Suite struct ConfidentialEditingTests {
  static let street = "Salakuja 7"
  let planted: Planted
  let shelter: Service
  var catalogue: Catalogue { planted.catalogue }

  init() throws {
    planted = try Planted()
    shelter = try #require(try planted.service("pohjoinen-turvakoti"))
    _ = try edit(shelter) { $0.places = [.confirmed(.rovaniemi, street: Self.street)] }
  }

  @discardableResult
  private func edit(_ service: Service, _ change: (inout ServiceDetails) -> Void) throws -> Int {
    var details = service.details
    change(&details)
    return try planted.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: ServiceEditingTests.author,
      at: Planted.instant)
  }

  private var present: Service {
    get throws { try #require(try planted.catalogue.service(id: shelter.id)).service }
  }

  private var history: [Revision] {
    get throws {
      try catalogue.revisions(
        of: .service, key: shelter.details.uuid.uuidString.lowercased(), limit: 9)
    }
  }

  @Test func `a confidential street is read by its own question alone`() throws {
    #expect(try present.details.places.map(\.street) == [nil])
    #expect(try catalogue.confidentialPlaces(of: shelter.id).map(\.street) == [Self.street])
    let others = try planted.raw { db in
      try ["revision", "service", "search_document", "schedule"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description)
      }
    }
    #expect(!others.contains { $0.contains("Salakuja") })
  }

  @Test(arguments: [
    ListingChange.state(.paused, endsOn: nil), .publication(.archived),
    .assure(on: .on("2026-03-02"), how: .phone),
  ])
  func `a change that says nothing of places keeps the street`(change: ListingChange) throws {
    _ = try catalogue.change(
      [SeenListing(id: shelter.id, revision: 2)], change, by: ServiceEditingTests.author,
      at: Planted.instant)
    #expect(try catalogue.confidentialPlaces(of: shelter.id).map(\.street) == [Self.street])
  }

  @Test func `restoring keeps the street and unmarks nothing`() throws {
    try edit(try present) {
      $0.places = [.confirmed(.rovaniemi, street: Self.street)]
      $0.description = LocalizedText(finnish: "Väärin.")
    }
    let seed = try #require(try history.last)
    _ = try catalogue.restoreService(
      shelter.id, to: seed.id, expecting: 3, by: ServiceEditingTests.author, at: Planted.instant)
    #expect(try catalogue.confidentialPlaces(of: shelter.id).map(\.street) == [Self.street])
    #expect(try present.details.whereabouts == .confidentialMunicipalityPublic)
    #expect(try present.details.description.isEmpty)
  }

  @Test func `a street that was open once is told by no history when it is confidential`() throws {
    let open = try #require(try planted.service("ivalon-eroneuvola"))
    try edit(open) { $0.whereabouts = .confidential }
    let rows = try catalogue.revisions(
      of: .service, key: open.details.uuid.uuidString.lowercased(), limit: 9)
    #expect(rows.count == 2)
    for case .service(let details)? in rows.flatMap({ [$0.before, $0.after] }) {
      #expect(details.places.map(\.street) == [nil])
    }
  }

  @Test func `a street that the shelter has left is kept nowhere`() throws {
    try edit(try present) { $0.places = [.confirmed(.rovaniemi, street: "Uusikuja 1")] }
    #expect(try planted.number("SELECT count(*) FROM location WHERE street = 'Salakuja 7'") == 0)
  }
}
