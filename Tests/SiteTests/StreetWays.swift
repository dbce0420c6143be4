import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

/// Every way in which a confidential street gets into the file, or a listing that has one changes.
///
/// The shelter of Rovaniemi is given together with open listings of the town.
enum StreetWay: CaseIterable {
  case serviceForm, newListing, placeForm, conflict, conflictOfPlace, restore, restoreOfPlace, undo
  case batch, seeds, becomingConfidential, keptConfidential
}

struct StreetWriter {
  let site: TestSite
  let street: String
  private let coordinator: SignedInEditor
  private let admin: SignedInEditor
  private let shelter = "/yllapito/palvelut/10"
  private let open = "/yllapito/palvelut/2"

  init(_ site: TestSite, writing street: String) throws {
    self.site = site
    self.street = street
    coordinator = try site.signedIn(as: .laplandCoordinator)
    admin = try site.signedIn(as: .admin)
  }

  func write(_ way: StreetWay) throws {
    switch way {
    case .serviceForm: try writeForm(street)
    case .newListing: try writeNew()
    case .placeForm: try writePlaces()
    case .conflict: try writeConflict()
    case .conflictOfPlace: try writeConflictOfPlace()
    case .restore: try restore()
    case .restoreOfPlace: try restoreOfPlace()
    case .undo: try undo()
    case .batch: try batch()
    case .seeds: try plant()
    case .becomingConfidential: try becomeConfidential()
    case .keptConfidential: try keepConfidential()
    }
  }

  /// Saves a listing's form with a street at its first place.
  private func writeForm(_ street: String, _ address: String? = nil) throws {
    let address = address ?? shelter
    var form = try coordinator.get(address).serviceForm(pressing: "tallenna")
    form.set("paikka-1-katu", street)
    #expect(try coordinator.post(address, form: form.fields).status == 303)
  }

  private func writeNew() throws {
    var form = try coordinator.get(shelter).serviceForm(pressing: "julkaise")
    form.set("revisio", "")
    form.set("nimi-fi", "Toinen turvakoti")
    form.set("paikka-1-katu", street)
    #expect(try coordinator.post("/yllapito/palvelut/uusi", form: form.fields).status == 303)
  }

  /// Writes the street on every place whose page says that its address is confidential.
  func writePlaces() throws {
    try writeForm("Vanhakuja 1")
    let list = try coordinator.get("/yllapito/paikat").main
    var written = 0
    for item in list.all("li") where item.text.contains("Salainen osoite") {
      let address = try #require(item.first("a")?["href"])
      try writePlace(address, street)
      written += 1
    }
    #expect(written > 0)
  }

  private func writePlace(_ address: String, _ street: String) throws {
    var form = try coordinator.get(address).lastForm()
    form.set("street", street)
    let page = try coordinator.post(address, form: form.fields)
    guard page.status == 200 else { return #expect(page.status == 303) }
    form = page.lastForm()
    form.set("vahvistus", page.main.all("button").compactMap { $0["value"] }.last ?? "")
    #expect(try coordinator.post(address, form: form.fields).status == 303)
  }

  private func writeConflict() throws {
    try writeForm("Vanhakuja 1")
    var mine = try coordinator.get(shelter).serviceForm(pressing: "tallenna")
    var theirs = try admin.get(shelter).serviceForm(pressing: "tallenna")
    theirs.set("paikka-1-katu", "Toinenkuja 2")
    mine.set("paikka-1-katu", street)
    #expect(try admin.post(shelter, form: theirs.fields).status == 303)
    let page = try coordinator.post(shelter, form: mine.fields)
    #expect(page.status == 409)
    var choice = page.onlyForm(pressing: "yhdista")
    choice.set("valinta.places", "oma")
    #expect(try coordinator.post(shelter, form: choice.fields).status == 303)
  }

  private func writeConflictOfPlace() throws {
    try writeForm("Vanhakuja 1")
    let address = try ownPlace()
    var mine = try coordinator.get(address).lastForm()
    try writePlaceAsAdmin(address, "Toinenkuja 2")
    mine.set("street", street)
    let page = try coordinator.post(address, form: mine.fields)
    #expect(page.status == 409)
    var choice = page.lastForm()
    choice.set("valinta.street", "oma")
    #expect(try coordinator.post(address, form: choice.fields).status == 303)
  }

  private func writePlaceAsAdmin(_ address: String, _ street: String) throws {
    var form = try admin.get(address).lastForm()
    form.set("street", street)
    #expect(try admin.post(address, form: form.fields).status == 303)
  }

  private func ownPlace() throws -> String {
    let place = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first(where: \.isConfidential))
    return "/yllapito/paikat/\(place.id.rawValue)"
  }

  /// Brings the shelter's and an open listing's first versions back, as their editors do.
  private func restore() throws {
    try writeForm(street)
    for address in [shelter, open] {
      let history = try coordinator.get("\(address)/historia")
      var older = history.main.links.map(\.href).filter { $0.contains("/versiot/") }
      if older.isEmpty {
        var form = try coordinator.get(address).serviceForm(pressing: "tallenna")
        form.set("hinta-fi", "Ilmainen.")
        #expect(try coordinator.post(address, form: form.fields).status == 303)
        older = try coordinator.get("\(address)/historia").main.links.map(\.href)
          .filter { $0.contains("/versiot/") }
      }
      let version = try #require(older.last)
      let page = try coordinator.get(version)
      guard page.main.first("form") != nil else { continue }
      #expect(try coordinator.post(version, form: page.lastForm().fields).status == 303)
    }
  }

  /// The street was open once, and its place has versions; then it became confidential.
  private func restoreOfPlace() throws {
    try writeForm(street, open)
    try writePlace(try sharedPlace(street), "Kolmaskuja 3")
    try setWhereabouts(open, "confidential")
    for id in try site.raw({
      try Int64.fetchAll($0, sql: "SELECT id FROM revision WHERE entity = 'location'")
    }) {
      let version = "/yllapito/versiot/\(id)"
      let page = try admin.get(version)
      guard page.status == 200, page.main.first("form") != nil else { continue }
      _ = try admin.post(version, form: page.lastForm().fields)
    }
  }

  private func sharedPlace(_ street: String) throws -> String {
    let place = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first { $0.street == street })
    return "/yllapito/paikat/\(place.id.rawValue)"
  }

  /// Takes back every step there is, the newest first, and takes the taking back back too.
  private func undo() throws {
    try writePlaces()
    for _ in 0..<2 {
      let steps = try site.raw { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT batch FROM revision WHERE batch IS NOT NULL GROUP BY batch ORDER BY min(id) DESC
            """)
      }
      for step in steps {
        #expect(try admin.post("/yllapito/muutokset/\(step)/kumoa", form: []).status == 303)
      }
    }
    // What is taken back brings no street, so that it is written once more.
    try writeForm(street)
  }

  /// Pauses the listings of the town at once, and undoes it.
  private func batch() throws {
    try writeForm(street)
    let seen = try [Int64(2), 10].map { id in
      let service = try #require(try site.catalogue.service(id: ID(rawValue: id))).service
      return SeenListing(id: service.id, revision: service.revision)
    }
    let author = Author(.editor(account: 1, name: "Aino"), from: .serviceList)
    let batch = try #require(
      try site.catalogue.change(seen, .state(.paused, endsOn: nil), by: author, at: site.now))
    _ = try site.catalogue.undo(batch, by: author, at: site.now)
    _ = try site.catalogue.change(
      try seen.map {
        SeenListing(
          id: $0.id, revision: try site.catalogue.service(id: $0.id)?.service.revision ?? 0)
      }, .state(.active, endsOn: nil), by: author, at: site.now)
  }

  /// Seeds that somebody wrote a confidential street into, past the checks of their reading; and
  /// seeds in which an open listing's street became confidential.
  private func plant() throws {
    var seeds = try Story().seeds
    for index in seeds.services.indices {
      switch seeds.services[index].slug.rawValue {
      case "pohjoinen-turvakoti":
        seeds.services[index].places = [.confirmed(.rovaniemi, street: street)]
      case "napapiirin-sovittelu":
        seeds.services[index].places = [.confirmed(.rovaniemi, street: "\(street) B")]
      default: break
      }
    }
    _ = try site.catalogue.plant(seeds, at: site.now)
    let open = try #require(
      seeds.services.firstIndex { $0.slug.rawValue == "napapiirin-sovittelu" })
    seeds.services[open].whereabouts = .confidential
    _ = try site.catalogue.plant(seeds, at: site.now)
  }

  private func becomeConfidential() throws {
    try writeForm(street, open)
    #expect(try site.get("/palvelu/napapiirin-sovittelu").text.contains(street))
    try setWhereabouts(open, "confidential_municipality_public")
  }

  private func setWhereabouts(_ address: String, _ whereabouts: String) throws {
    var form = try coordinator.get(address).serviceForm(pressing: "tallenna")
    form.set("salaisuus", whereabouts)
    #expect(try coordinator.post(address, form: form.fields).status == 303)
  }

  /// Unticks the mark, and goes back; a forged second press for a street that was not shown asks
  /// again.
  private func keepConfidential() throws {
    try writeForm(street)
    var form = try coordinator.get(shelter).serviceForm(pressing: "tallenna")
    form.set("salaisuus", "open")
    let asked = try coordinator.post(shelter, form: form.fields)
    #expect(asked.main.text.contains(street), "the editor sees what would be told")
    _ = try coordinator.post(shelter, form: asked.onlyForm(pressing: "takaisin").fields)
    form.set("_toimi", "paljasta-tallenna")
    #expect(try coordinator.post(shelter, form: form.fields).heading == asked.heading)
    form.tick("_nahtykatu", "Muukuja 1")
    #expect(try coordinator.post(shelter, form: form.fields).heading == asked.heading)
  }
}
