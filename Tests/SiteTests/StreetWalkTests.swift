import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

/// A confidential street, written in every way, is told by no answer to anybody but the editors who may
/// change its listing.
@Suite struct StreetWalkTests {
  /// In the shape of a street, and nowhere else.
  static let street = "Sentinellikuja 77"
  static let sign = "sentinellikuja"

  private static let others: [StreetWalk.Walker] =
    [.editor(.pirkanmaaCoordinator), .historian(.admin)]
    + (LongTests.areWanted ? [.historian(.laplandCoordinator)] : [])

  /// The languages take turns: which street is told is the same question in all of them.
  @Test(arguments: zip(StreetWay.allCases.indices, StreetWay.allCases))
  func `a confidential street is on no page, whichever way it was written`(
    number: Int, way: StreetWay
  ) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try StreetWriter(site, writing: Self.street).write(way)
    if way != .seeds {
      let count = "SELECT count(*) FROM location WHERE street LIKE 'Sentinellikuja%'"
      #expect(try site.number(count) == (way == .restoreOfPlace ? 0 : 1), "it is in the file")
    }
    let prefix = KnownRoutes.prefixes[number % KnownRoutes.prefixes.count]
    // Editors take turns with the ways, but in a long run.
    let others = LongTests.areWanted || number % 3 == 0 ? Self.others : []
    for walker in [.visitor(prefix)] + others {
      var walk = try StreetWalk(site, as: walker, street: Self.sign)
      try walk.run()
      #expect(walk.answers > 30)
      #expect(walk.sightings.isEmpty, "\(walker): \(walk.sightings.sorted().prefix(9))")
    }
    #expect(!site.log.texts.joined(separator: "\n").lowercased().contains(Self.sign))
  }

  @Test func `an open street is found, so that the walk can find one`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    for id in [2, 4, 1] {
      let address = "/yllapito/palvelut/\(id)"
      var form = try editor.get(address).serviceForm(pressing: "tallenna")
      if form["paikka-1-kunta"] == nil {
        form.set("_toimi", "lisaa-paikka")
        form = try editor.post(address, form: form.fields).serviceForm(pressing: "tallenna")
      }
      form.set("paikka-1-kunta", "698")
      form.set("paikka-1-katu", Self.street)
      #expect(try editor.post(address, form: form.fields).status == 303)
    }
    var types: Set<String> = []
    var seenTypes: Set<String> = []
    for prefix in KnownRoutes.prefixes {
      var visitor = try StreetWalk(site, as: .visitor(prefix), street: Self.sign)
      try visitor.run()
      #expect(visitor.sightings.contains("\(prefix)/palvelu/napapiirin-sovittelu"))
      #expect(visitor.sightings.contains("\(prefix)/hakemisto.json"))
      types.formUnion(visitor.types)
      seenTypes.formUnion(visitor.seenTypes)
    }
    #expect(
      types.isSuperset(of: [
        "text/html", "application/json", "text/csv", "text/vcard",
      ]), "\(types)")
    #expect(
      seenTypes.isSuperset(of: [
        "text/calendar", "application/atom+xml", "image/svg+xml", "application/geo+json",
        "application/xml",
      ]), "\(seenTypes)")
    for walker in Self.others {
      var walk = try StreetWalk(site, as: walker, street: Self.sign)
      try walk.run()
      // Whose region it is not sees neither its listings nor their history.
      #expect(walk.sightings.isEmpty == (walker == .editor(.pirkanmaaCoordinator)), "\(walker)")
    }
  }

  /// The whole directory, each confidential listing with a street of its own.
  @Test func `no confidential street of the project's own seeds is told after changes`() throws {
    let site = try TestSite(.repository, at: TestSite.storyNoon)
    let admin = try site.signedIn(as: .admin)
    let pirkanmaa = try site.signedIn(as: .pirkanmaaCoordinator)
    let shelters = try site.raw { db in
      try Int64.fetchAll(db, sql: "SELECT id FROM service WHERE whereabouts <> 'open'")
    }
    #expect(!shelters.isEmpty)
    var placed: Set<Int64> = []
    for id in shelters {
      let address = "/yllapito/palvelut/\(id)"
      var form = try admin.get(address).serviceForm(pressing: "tallenna")
      if form["paikka-1-kunta"] == nil {
        form.set("_toimi", "lisaa-paikka")
        form = try admin.post(address, form: form.fields).serviceForm(pressing: "tallenna")
        form.set("paikka-1-kunta", "698")
      } else {
        placed.insert(id)
      }
      // Pirkanmaa's own coordinator may see this one.
      let isTheirs = try pirkanmaa.get(address).status == 200
      form.set("paikka-1-katu", "\(isTheirs ? "Sentinellitie" : "Sentinellikuja") \(id)")
      #expect(try admin.post(address, form: form.fields).status == 303)
    }
    try change(shelters, of: site)
    for walker in [.visitor("")] + Self.others {
      let sign = walker == .editor(.pirkanmaaCoordinator) ? Self.sign : "sentinelli"
      var walk = try StreetWalk(site, as: walker, street: sign)
      try walk.run()
      #expect(walk.sightings.isEmpty, "\(walker): \(walk.sightings.sorted().prefix(9))")
    }
    for id in shelters {
      let streets = try site.catalogue.confidentialPlaces(of: ID(rawValue: id))
        .compactMap(\.street)
      // The first version is back: one without the place has no street either.
      #expect(streets.count == (placed.contains(id) ? 1 : 0), "\(id): \(streets)")
      #expect(streets.allSatisfy { $0.hasSuffix(" \(id)") })
    }
  }

  /// A batch, its undo, and the first version of each listing brought back.
  private func change(_ listings: [Int64], of site: TestSite) throws {
    let author = Author(.editor(account: 1, name: "Aino"), from: .serviceList)
    func seen() throws -> [SeenListing] {
      try listings.map { id in
        SeenListing(
          id: ID(rawValue: id),
          revision: try site.catalogue.service(id: ID(rawValue: id))?.service.revision ?? 0)
      }
    }
    let batch = try #require(
      try site.catalogue.change(
        try seen(), .state(.paused, endsOn: nil), by: author, at: site.now))
    _ = try site.catalogue.undo(batch, by: author, at: site.now)
    for listing in try seen() {
      let service = try #require(try site.catalogue.service(id: listing.id)).service
      let rows = try site.catalogue.revisions(
        of: .service, key: service.details.uuid.uuidString.lowercased(), limit: 99)
      _ = try site.catalogue.restoreService(
        listing.id, to: try #require(rows.last).id, expecting: listing.revision, by: author,
        at: site.now)
    }
  }
}
