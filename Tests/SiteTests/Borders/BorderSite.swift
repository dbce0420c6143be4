import Catalogue
import Foundation
import GRDB
import HumanServices
import Site
import TestSupport
import Testing

/// The story with records on both sides of the border between Lapland and Pirkanmaa, and some across.
struct BorderSite {
  let site: TestSite
  let editor: SignedInEditor
  /// A listing that an admin once had in Pirkanmaa, and one that once had a place there.
  let moved = 6
  let placed = 14
  /// A listing of both regions.
  let shared = 4
  private(set) var movedVersion = 0
  private(set) var placedVersion = 0
  private(set) var placeVersion = 0
  private(set) var foreignStep = ""
  private(set) var mixedStep = ""
  private(set) var inventoryStep = ""
  private(set) var movedStep = ""
  private(set) var placedStep = ""
  private(set) var placeStep = ""
  private(set) var sharedPlace = 0
  /// A link about a listing of Pirkanmaa, and a proposal of it.
  private(set) var link: Int64 = 0
  private(set) var proposal: Int64 = 0
  /// A place of Tampere.
  private(set) var foreignPlace = 0

  static let author = Author(.editor(account: 99, name: "Aino"), from: .serviceForm)

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
    try edit(moved) { $0.area = .region(.pirkanmaa) }
    try edit(moved) { $0.area = .region(.lappi) }
    movedVersion = try version(of: moved, before: 1)
    try edit(placed) { $0.places.append(.confirmed(.tampere, street: "Rajakatu 3")) }
    placedVersion = try version(of: placed, before: 0)
    try edit(placed) { $0.places.removeLast() }
    try edit(shared) {
      $0.area = ServiceArea(nation: false, regions: [.lappi, .pirkanmaa], municipalities: [])
    }
    try edit(3) { $0.places = [.confirmed(.tampere, street: "Rajakatu 5")] }
    foreignPlace = Int(
      try #require(try site.catalogue.editedPlaces(in: [.pirkanmaa]).first).id.rawValue)
    foreignStep = try step(3)
    mixedStep = try step(2, 11)
    (link, proposal) = Self.give(site.catalogue, about: ID(rawValue: 3), at: site.now)
    try writePlace()
    try writeFacts()
    movedStep = try rewrite(movedVersion)
    placedStep = try rewrite(placedVersion + 1)
    // Nothing of these changes comes later than what is compared.
    try site.catalogue.expandWaitingWords()
  }

  /// A link that nobody's account has made, and a proposal by it; their numbers, or zero.
  static func give(
    _ catalogue: Catalogue?, about service: ID<Service>, at instant: Date
  ) -> (link: Int64, proposal: Int64) {
    guard let catalogue else { return (0, 0) }
    let hash = [UInt8](repeating: 7, count: 32)
    try? catalogue.makeProviderLink(
      tokenHash: hash, about: .service(service), by: ID(rawValue: 99), expiring: instant + 60,
      at: instant)
    let change = ProposedChange(
      field: .words, language: .finnish, before: "", proposed: "Kysymys Tampereelta")
    guard let link = try? catalogue.providerLink(tokenHash: hash),
      let revision = try? catalogue.service(id: service)?.service.revision
    else { return (0, 0) }
    try? catalogue.answer(
      link.id, about: SeenListing(id: service, revision: revision), [change], at: instant)
    let kept = try? catalogue.proposals(by: link.id)
    return (link.id.rawValue, kept?.first?.id.rawValue ?? 0)
  }

  private func edit(_ id: Int, _ change: (inout ServiceDetails) -> Void) throws {
    let service = try #require(try site.catalogue.service(id: ID(rawValue: Int64(id)))).service
    var details = service.details
    details.places = try site.catalogue.service(id: service.id)?.service.details.places ?? []
    change(&details)
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: Self.author, at: site.now)
  }

  /// The version so many changes before the last.
  private func version(of id: Int, before: Int) throws -> Int {
    let key = try #require(try site.catalogue.service(id: ID(rawValue: Int64(id)))).service.details
      .uuid.uuidString.lowercased()
    return Int(try site.catalogue.revisions(of: .service, key: key, limit: 9)[before].id.rawValue)
  }

  private func step(_ ids: Int...) throws -> String {
    let seen = try ids.map { id in
      SeenListing(
        id: ID(rawValue: Int64(id)),
        revision: try site.catalogue.service(id: ID(rawValue: Int64(id)))?.service.revision ?? 0)
    }
    let batch = try site.catalogue.change(
      seen, .state(.paused, endsOn: nil), by: Self.author, at: site.now)
    return batch?.uuidString.lowercased() ?? ""
  }

  /// A change that was made alone, as the step of a batch: so an undo of it can be asked for.
  private func rewrite(_ revision: Int) throws -> String {
    let batch = UUID().uuidString.lowercased()
    try site.raw { db in
      try db.execute(sql: "DROP TRIGGER revision_is_final")
      try db.execute(
        sql: "UPDATE revision SET batch = ? WHERE id = ?", arguments: [batch, revision])
      try db.execute(
        sql: """
          CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
          BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END
          """)
    }
    return batch
  }

  /// A place in Lapland where a national listing is given too, whose street was corrected once.
  private mutating func writePlace() throws {
    try edit(7) { $0.places = [.confirmed(.inari, street: "Esimerkkitie 1")] }
    let place = try #require(
      try site.catalogue.editedPlaces(in: [.lappi])
        .first { $0.street == "Esimerkkitie 1" })
    sharedPlace = Int(place.id.rawValue)
    let batch = try site.catalogue.updatePlace(
      place.id, to: PlaceChange(street: "Esimerkkitie 2"), expecting: place.revision,
      by: Self.author, at: site.now)
    placeStep = batch?.uuidString.lowercased() ?? ""
    let rows = try site.catalogue.revisions(inBatch: try #require(batch))
    placeVersion = Int(try #require(rows.first { $0.entity == .location }).id.rawValue)
  }

  private mutating func writeFacts() throws {
    let batch = try site.catalogue.changeInventory(
      confirming: [
        InventoryEntry(
          confirmation: InventoryConfirmation(
            municipality: .tampere, need: "turvakoti", confirmedOn: .on("2026-02-01")),
          confirmedBy: "koordinaattori")
      ], removing: [], by: Self.author, at: site.now)
    inventoryStep = batch?.uuidString.lowercased() ?? ""
    for (from, to) in [(MunicipalityCode.tampere, .pirkkala), (.utsjoki, MunicipalityCode.tampere)]
    {
      try site.catalogue.setTravelTime(
        from: from, to: to,
        TravelTimeEntry(
          time: TravelTime(from: from, to: to, minutes: 60), source: "Rajaseudun bussi"),
        expecting: nil, by: Self.author, at: site.now)
    }
    try site.catalogue.keep(
      Suggestion(
        kind: .other, service: nil, municipality: .named("tampere"), need: nil,
        text: "Kysymys Tampereelta", language: .finnish, receivedOn: Story.today))
  }
}
