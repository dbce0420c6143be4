import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

/// What is known of open places, and that nothing of it is ever known of a confidential one.
@Suite struct PlaceFactsTests {
  static let author = ServiceEditingTests.author
  let planted: Planted
  var catalogue: Catalogue { planted.catalogue }

  init() throws { planted = try Planted() }

  /// Each fact has the sign in it, so that one search finds any of them.
  static func facts(_ sign: String = "Sentinelli") -> PlaceFacts {
    var facts = PlaceFacts()
    facts.name = LocalizedText([.finnish: "\(sign)talo", .swedish: "\(sign)huset"])
    facts.postalCode = PostalCode(rawValue: "99413")
    facts.postOffice = "\(sign)la"
    facts.point = PlacePoint(Coordinate(latitude: 66.54321, longitude: 25.98765), .exact)
    facts.accessibility = LocalizedText(finnish: "\(sign)luiska pihalla")
    facts.visitingHours = LocalizedText(finnish: "\(sign)tunnit klo 9–15")
    var point = ContactPoint(
      uuid: UUID(), kind: .phone,
      target: ContactPoint.target(stored: "016 765 432", as: .phone))
    point.note = LocalizedText(finnish: "\(sign)vastaanotto")
    point.hours = LocalizedText(finnish: "\(sign)aika")
    facts.contactPoints = [point]
    return facts
  }

  private func place(_ street: String) throws -> EditedPlace {
    let listed = try #require(
      try catalogue.editedPlaces(in: [.lappi]).first { $0.street == street })
    return try #require(try catalogue.editedPlace(listed.id, on: Story.today))
  }

  @discardableResult
  private func write(
    _ facts: PlaceFacts?, street: String?, at place: EditedPlace
  ) throws -> UUID? {
    try catalogue.updatePlace(
      place.id, to: PlaceChange(street: street, facts: facts), expecting: place.revision,
      by: Self.author, at: Planted.instant)
  }

  private func edit(_ slug: String, _ change: (inout ServiceDetails) -> Void) throws {
    let id = try planted.number("SELECT id FROM service WHERE slug = '\(slug)'")
    let service = try #require(try catalogue.service(id: ID(rawValue: Int64(id)))).service
    var details = service.details
    change(&details)
    _ = try catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: Self.author,
      at: Planted.instant)
  }

  @Test func `facts are kept, told by the snapshot and the history, and come back`() throws {
    let before = try place("Esimerkkitie 1")
    #expect(before.facts.isEmpty)
    #expect(try catalogue.snapshot.places.isEmpty)
    let batch = try write(Self.facts(), street: "Esimerkkitie 1", at: before)
    let after = try place("Esimerkkitie 1")
    var expected = Self.facts()
    expected.contactPoints[0].uuid = after.facts.contactPoints[0].uuid
    #expect(after.facts == expected)
    let key = PlaceKey(.inari, "Esimerkkitie 1")
    #expect(try catalogue.snapshot.places == [key: after.facts])
    #expect(try catalogue.snapshot.offers.filter { $0.reachablePlaces == [key] }.count == 1)
    #expect(try planted.service("ivalon-eroneuvola")?.revision == 1, "it says what it said")
    #expect(try planted.listings(with: "sentinellitalo") == 1)
    let row = try #require(
      try catalogue.revisions(
        of: .location, key: after.uuid.uuidString.lowercased(), limit: 9
      ).first)
    #expect(
      row.after
        == .place(
          RecordedPlace(municipality: .inari, street: "Esimerkkitie 1", facts: after.facts)))
    let report = try catalogue.undo(try #require(batch), by: Self.author, at: Planted.instant)
    #expect(report.kept.isEmpty && report.undone == 1)
    #expect(try place("Esimerkkitie 1").facts.isEmpty)
    #expect(try planted.listings(with: "sentinellitalo") == 0)
  }

  @Test func `a proposal waits where visitors do not see it`() throws {
    var facts = PlaceFacts()
    facts.contactPoints = Self.facts().contactPoints
    facts.contactPoints[0].isProposal = true
    try write(facts, street: "Esimerkkitie 1", at: try place("Esimerkkitie 1"))
    #expect(try catalogue.snapshot.places.isEmpty)
    #expect(try place("Esimerkkitie 1").facts == facts)
  }

  @Test func `a corrected street keeps the facts, and one step takes both back`() throws {
    try write(Self.facts(), street: "Esimerkkitie 1", at: try place("Esimerkkitie 1"))
    let known = try place("Esimerkkitie 1")
    let batch = try write(nil, street: "Esimerkkitie 2", at: known)
    #expect(try place("Esimerkkitie 2").facts == known.facts)
    _ = try catalogue.undo(try #require(batch), by: Self.author, at: Planted.instant)
    #expect(try place("Esimerkkitie 1").facts == known.facts)
  }

  @Test func `two places that become one keep the facts of both, and part again`() throws {
    try edit("napapiirin-sovittelu") { $0.places = [.confirmed(.inari, street: "Toinentie 2")] }
    try write(Self.facts(), street: "Esimerkkitie 1", at: try place("Esimerkkitie 1"))
    var other = PlaceFacts()
    other.name = LocalizedText(finnish: "Toimintatalo")
    try write(other, street: "Toinentie 2", at: try place("Toinentie 2"))
    let first = try place("Esimerkkitie 1")
    let batch = try write(nil, street: "Toinentie 2", at: first)
    let one = try place("Toinentie 2")
    #expect(one.listings.count == 2)
    #expect(one.facts.name[.finnish] == "Toimintatalo", "its own stay")
    #expect(one.facts.name[.swedish] == "Sentinellihuset")
    #expect(one.facts.postalCode == first.facts.postalCode)
    #expect(one.facts.contactPoints.map(\.text) == first.facts.contactPoints.map(\.text))
    let report = try catalogue.undo(try #require(batch), by: Self.author, at: Planted.instant)
    #expect(report.kept.isEmpty)
    #expect(try place("Esimerkkitie 1").facts == first.facts)
    #expect(try place("Esimerkkitie 1").uuid == first.uuid)
    #expect(try place("Toinentie 2").facts == other)
  }

  @Test func `a place that its last listing left comes back with its facts, undone alone`() throws {
    try write(Self.facts(), street: "Esimerkkitie 1", at: try place("Esimerkkitie 1"))
    let known = try place("Esimerkkitie 1")
    try edit("ivalon-eroneuvola") { $0.places = [.confirmed(.inari, street: "Muutie 3")] }
    #expect(try place("Muutie 3").facts.isEmpty, "another house has its own facts")
    try edit("ivalon-eroneuvola") { $0.places = [.confirmed(.inari, street: "Esimerkkitie 1")] }
    #expect(try place("Esimerkkitie 1").facts.isEmpty, "nobody has looked at them since")
    try edit("ivalon-eroneuvola") { $0.places = [.confirmed(.inari, street: "Muutie 3")] }
    let service = try #require(try planted.service("ivalon-eroneuvola"))
    let rows = try catalogue.revisions(
      of: .service, key: service.details.uuid.uuidString.lowercased(), limit: 9)
    _ = try catalogue.restoreService(
      service.id, to: try #require(rows.last).id, expecting: service.revision, by: Self.author,
      at: Planted.instant)
    #expect(try place("Esimerkkitie 1").facts == known.facts)
    #expect(try place("Esimerkkitie 1").uuid == known.uuid)
  }

  @Test func `of a place that others share its facts go too, until somebody has looked`() throws {
    try edit("napapiirin-sovittelu") {
      $0.places = [.confirmed(.inari, street: "Esimerkkitie 1")]
    }
    try write(Self.facts(), street: "Esimerkkitie 1", at: try place("Esimerkkitie 1"))
    let known = try place("Esimerkkitie 1")
    #expect(try planted.listings(with: "sentinellitalo") == 2)
    try edit("ivalon-eroneuvola") { $0.whereabouts = .confidential }
    #expect(try catalogue.snapshot.places.isEmpty)
    #expect(try found() == ["revision"])
    #expect(try planted.listings(with: "sentinellitalo") == 0)
    var filter = ListingFilter()
    filter.reason = .placeToCheck
    #expect(
      try catalogue.listings(filter, on: Story.today, limit: 9).listings.map(\.slug.rawValue)
        == ["napapiirin-sovittelu"])
    let rows = try catalogue.revisions(
      of: .location, key: known.uuid.uuidString.lowercased(), limit: 9)
    try catalogue.restore(
      try #require(rows.last).id, by: Self.author, at: Planted.instant)
    let open = try catalogue.editedPlaces(in: [.lappi])
      .filter { $0.street == "Esimerkkitie 1" && !$0.isConfidential }
    let again = try catalogue.editedPlace(try #require(open.first).id, on: Story.today)
    #expect(again?.facts == known.facts)
  }

  /// Every way in which a place with facts may belong to a listing that is confidential later.
  enum Way: CaseIterable {
    case only, renamed, left, leftAndRenamed, undone, merged
  }

  @Test(arguments: Way.allCases)
  func `of a place that a confidential listing had nothing is in the file`(way: Way) throws {
    try write(Self.facts(), street: "Esimerkkitie 1", at: try place("Esimerkkitie 1"))
    let known = try place("Esimerkkitie 1")
    switch way {
    case .only: break
    case .renamed: try write(nil, street: "Kolmastie 3", at: known)
    case .left:
      try edit("ivalon-eroneuvola") { $0.places = [.confirmed(.inari, street: "Muutie 3")] }
    case .leftAndRenamed:
      // Another listing had it longer, under another spelling.
      try edit("napapiirin-sovittelu") {
        $0.places = [.confirmed(.inari, street: "Esimerkkitie 1")]
      }
      try edit("ivalon-eroneuvola") { $0.places = [.confirmed(.inari, street: "Muutie 3")] }
      try write(nil, street: "Esimerkkitie 1 A", at: try place("Esimerkkitie 1"))
      try edit("napapiirin-sovittelu") { $0.places = [.confirmed(.rovaniemi)] }
    case .undone:
      let batch = try write(nil, street: "Kolmastie 3", at: known)
      _ = try catalogue.undo(try #require(batch), by: Self.author, at: Planted.instant)
    case .merged:
      try edit("napapiirin-sovittelu") {
        $0.places = [.confirmed(.inari, street: "Toinentie 2")]
      }
      try write(nil, street: "Toinentie 2", at: known)
      try edit("napapiirin-sovittelu") { $0.places = [.confirmed(.rovaniemi)] }
    }
    #expect(try !found().isEmpty, "it was there")
    try edit("ivalon-eroneuvola") { $0.whereabouts = .confidential }
    #expect(try found() == [])
    #expect(try planted.number("SELECT count(*) FROM contact_point WHERE location_id > 0") == 0)
    #expect(try catalogue.snapshot.places.isEmpty)
    #expect(try catalogue.snapshot.offers.allSatisfy(\.reachablePlaces.isEmpty))
    #expect(try catalogue.confidentialPlaces(of: ID(rawValue: 1)).count == 1)
  }

  /// The tables in which something of the facts stands.
  private func found() throws -> [String] {
    try planted.raw { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.filter { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").contains { row in
          let text = row.description.lowercased()
          return ["sentinelli", "99413", "66.54321", "25.98765", "016 765 432", "16765432"]
            .contains(where: text.contains)
        }
      }
    }
  }

  @Test func `facts of a confidential place are left out, whatever a caller hands over`() throws {
    try edit("ivalon-eroneuvola") { $0.whereabouts = .confidential }
    let own = try place("Esimerkkitie 1")
    #expect(own.isConfidential)
    try write(Self.facts(), street: "Salakuja 8", at: own)
    #expect(try found() == [])
    #expect(try place("Salakuja 8").facts.isEmpty)
  }

  /// Each column alone, and contact points both ways.
  @Test(arguments: [
    "UPDATE location SET name = '{\"fi\":\"x\"}' WHERE \(PlaceFactsTests.own)",
    "UPDATE location SET postal_code = '99800' WHERE \(PlaceFactsTests.own)",
    "UPDATE location SET city = 'x' WHERE \(PlaceFactsTests.own)",
    """
    UPDATE location SET latitude = 66, longitude = 25, coordinate_certainty = 'exact'
    WHERE \(PlaceFactsTests.own)
    """,
    "UPDATE location SET accessibility = '{\"fi\":\"x\"}' WHERE \(PlaceFactsTests.own)",
    "UPDATE location SET visiting_hours = '{\"fi\":\"x\"}' WHERE \(PlaceFactsTests.own)",
    """
    INSERT INTO contact_point (uuid, location_id, position, kind, purpose, written, description,
      price, hours, languages, source_precision)
    SELECT '00000000-0000-4000-8000-000000000099', id, 0, 'site', 'switchboard', 'x', '{}', '{}',
      '{}', '[]', 'day' FROM location WHERE \(PlaceFactsTests.own)
    """,
    """
    UPDATE contact_point SET service_id = NULL, organization_id = NULL,
      location_id = (SELECT id FROM location WHERE \(PlaceFactsTests.own))
    WHERE id = (SELECT min(id) FROM contact_point)
    """,
  ])
  func `the schema lets a confidential place have none of it`(sql: String) throws {
    try edit("ivalon-eroneuvola") { $0.whereabouts = .confidential }
    #expect(try planted.number("SELECT count(*) FROM contact_point") > 0)
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  private static let own = "confidential_service_id IS NOT NULL"

  @Test func `an open place with contact points never becomes confidential`() throws {
    try write(Self.facts(), street: "Esimerkkitie 1", at: try place("Esimerkkitie 1"))
    // Without the older rule that no place changes its kind, and without the columns' own.
    #expect(throws: DatabaseError.self) {
      try planted.raw { db in
        try db.execute(
          sql: """
            DROP TRIGGER place_is_confidential_for_ever;
            UPDATE location SET name = '{}', postal_code = NULL, city = NULL, latitude = NULL,
              longitude = NULL, coordinate_certainty = NULL, accessibility = '{}',
              visiting_hours = '{}';
            UPDATE location SET confidential_service_id = 10 WHERE street = 'Esimerkkitie 1'
            """)
      }
    }
  }

  @Test(arguments: [
    "UPDATE location SET postal_code = '9980'", "UPDATE location SET postal_code = '9980a'",
    "UPDATE location SET city = ''", "UPDATE location SET name = 'Talo'",
    "UPDATE location SET latitude = 66", "UPDATE location SET coordinate_certainty = 'exact'",
    "UPDATE location SET latitude = 25, longitude = 66, coordinate_certainty = 'exact'",
    "UPDATE location SET latitude = 66, longitude = 25, coordinate_certainty = 'surely'",
    "UPDATE location SET accessibility = '{\"fi\": 5}'",
  ])
  func `the schema refuses what is no fact of a place`(sql: String) throws {
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }
}
