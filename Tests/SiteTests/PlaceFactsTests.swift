import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

/// What is known of a place: its form, where visitors read it, and that nobody does when it is
/// confidential.
@Suite struct PlaceFactsTests {
  private let site: TestSite
  private let editor: SignedInEditor
  private let address: String
  private static let page = "/palvelu/ivalon-eroneuvola"
  private static let listing = "/yllapito/palvelut/1"

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
    let place = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first { $0.street == "Esimerkkitie 1" })
    address = "/yllapito/paikat/\(place.id.rawValue)"
  }

  /// Every fact of the form, with what visitors read of it; `nil` where no page tells it.
  private static let typed: [(field: String, value: String, shown: String?)] = [
    ("name.fi", "Sentinellitalo", "Sentinellitalo"), ("name.sv", "Sentinellihuset", nil),
    ("postal_code", "99413", "99413 Sentinellilä"), ("city", "Sentinellilä", "Sentinellilä"),
    ("point", "66.54321, 25.98765", nil), ("certainty", "exact", nil),
    ("visiting.fi", "sentinellitunnit klo 9–15", "sentinellitunnit klo 9–15"),
    ("accessibility.fi", "sentinelliluiska pihalla", "sentinelliluiska pihalla"),
    ("contact.uusi1.kind", "email", nil),
    ("contact.uusi1.value", "sentinelli@esimerkki.fi", "sentinelli@esimerkki.fi"),
    ("contact.uusi1.note.fi", "sentinellivastaanotto", "sentinellivastaanotto"),
    ("contact.uusi1.opening", "ma-pe 9:13-15:47", "9.13–15.47"),
    ("contact.uusi1.hours.fi", "sentinelliaika", "sentinelliaika"),
  ]
  /// What only these facts have: a word, and numbers.
  private static let word = "sentinelli"
  private static let signs = ["99413", "66.54321", "25.98765", "9.13", "09:13"]

  @discardableResult
  private func save(_ fields: [(String, String)], _ address: String? = nil) throws -> TestPage {
    var form = try editor.get(address ?? self.address).lastForm()
    for (key, value) in fields { form.set(key, value) }
    return try editor.post(address ?? self.address, form: form.fields)
  }

  private func fill() throws {
    let saved = try save(Self.typed.map { ($0.field, $0.value) } + [("miksi", "käyty siellä")])
    #expect(saved.status == 303, "\(saved.main.text.prefix(600))")
  }

  private func setWhereabouts(_ whereabouts: Whereabouts) throws {
    let service = try #require(try site.catalogue.service(id: ID(rawValue: 1))).service
    var details = service.details
    details.whereabouts = whereabouts
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: .commandLine, at: site.now)
  }

  @Test func `what an editor writes of a place is read by visitors, and stands in the form`() throws
  {
    try fill()
    let page = try site.get(Self.page)
    for (field, _, shown) in Self.typed {
      #expect(shown.map(page.main.text.contains) != false, "\(field)")
    }
    #expect(page.main.text.contains("Esimerkkitie 1"))
    #expect(page.main.fact("Yhteystiedot")?.text.contains("Sentinellitalo") == true)
    #expect(try site.get("/sv" + Self.page).main.text.contains("Sentinellihuset"))
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    let form = try editor.get(address)
    #expect(form.htmlProblems.isEmpty && form.duplicateIDs.isEmpty)
    for (field, value, _) in Self.typed where !field.hasPrefix("contact") {
      #expect(form.lastForm()[field] == value, "\(field)")
    }
    let change = try #require(form.main.all(class: "desk-change").first)
    #expect(change.text.contains("käyty siellä") && change.text.contains("Sentinellitalo"))
    // Said again, it is no change.
    #expect(try save([]).status == 303)
    #expect(try editor.get(address).main.all(class: "desk-change").count == 1)
  }

  @Test func `files and searches know it`() throws {
    try fill()
    let json =
      try JSONSerialization.jsonObject(
        with: Data(try site.get("/hakemisto.json").text.utf8)) as? [String: Any]
    let item = try #require(
      (json?["items"] as? [[String: Any]])?.first {
        $0["slug"] as? String == "ivalon-eroneuvola"
      })
    #expect(item["place_names"] as? [String] == ["Sentinellitalo"])
    #expect(item["postal_codes"] as? [String] == ["99413"])
    #expect(item["post_offices"] as? [String] == ["Sentinellilä"])
    #expect(item["coordinates"] as? [String] == ["66.54321 25.98765 exact"])
    #expect(item["accessibility"] as? [String] == ["sentinelliluiska pihalla"])
    #expect(item["visiting_hours"] as? [String] == ["sentinellitunnit klo 9–15"])
    #expect(try site.get("/hakemisto.csv").text.contains("66.54321 25.98765 exact"))
    let card = try site.get(Self.page + ".vcf").text
    #expect(card.contains("ADR;TYPE=WORK:;;Esimerkkitie 1;Sentinellilä;;99413;"))
    #expect(card.contains("EMAIL;TYPE=INTERNET:sentinelli@esimerkki.fi"))
    let found = try site.get("/haku?q=sentinellitalo")
    #expect(found.main.links.contains { $0.href.hasPrefix(Self.page) })
  }

  @Test(arguments: [
    ("postal_code", "9980"), ("postal_code", "Ivalo"), ("point", "25.98765, 66.54321"),
    ("point", "Ivalo"), ("certainty", "surely"), ("name.fi", String(repeating: "x", count: 301)),
    ("accessibility.fi", String(repeating: "x", count: 4001)),
    ("city", String(repeating: "x", count: 301)), ("contact.uusi1.opening", "joskus"),
  ])
  func `what is no fact is refused beside its field, and all that was typed stays`(
    field: String, value: String
  ) throws {
    let others = Self.typed.filter { $0.field != field }.map { ($0.field, $0.value) }
    let page = try save(others + [(field, value)])
    #expect(page.status == 422)
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    let form = page.lastForm()
    for (key, value) in others { #expect(form[key] == value, "\(key)") }
    if field != "certainty" { #expect(form[field] == value) }
    #expect(try site.catalogue.snapshot.places.isEmpty, "nothing is kept")
  }

  @Test func `a place's number is its services', until they have one of their own`() throws {
    #expect(
      try save([("contact.uusi1.value", "016 765 432"), ("name.fi", "Sentinellitalo")]).status
        == 303)
    var service = try #require(try site.catalogue.service(id: ID(rawValue: 1))).service
    #expect(!service.details.contactPoints.isEmpty)
    #expect(try !site.get(Self.page).text.contains("16765432"), "its own stands in its place")
    service.details.contactPoints = []
    _ = try site.catalogue.updateService(
      service.id, with: service.details, expecting: service.revision, by: .commandLine,
      at: site.now)
    let contact = try #require(try site.get(Self.page).main.fact("Yhteystiedot"))
    #expect(contact.links.map(\.href).contains("tel:+35816765432"))
    #expect(contact.text.contains("Sentinellitalo"))
    #expect(try site.get("/kunta/inari").text.contains("016 765 432"), "on the card too")
    try setWhereabouts(.confidential)
    #expect(try !site.get(Self.page).text.contains("16765432"))
    #expect(try !site.get("/kunta/inari").text.contains("016 765 432"))
  }

  @Test func `a place that went with its street comes back with its facts, as one step`() throws {
    try fill()
    #expect(try save([("street", "")]).location == "/yllapito/paikat")
    #expect(!(try site.get(Self.page).main.text).contains("Sentinellitalo"))
    let step = try site.raw { db in
      try String.fetchOne(
        db, sql: "SELECT batch FROM revision WHERE entity = 'location' ORDER BY id DESC LIMIT 1")
    }
    let log = "/yllapito/muutokset/\(try #require(step))"
    let page = try editor.get(log)
    #expect(page.status == 200 && page.htmlProblems.isEmpty)
    #expect(page.main.text.contains("Sentinellitalo"), "what went is told")
    #expect(try editor.get("/yllapito/muutokset").status == 200)
    #expect(try editor.post(log + "/kumoa", form: []).location?.contains("jai=0") == true)
    let text = try site.get(Self.page).main.text
    for word in ["Esimerkkitie 1", "Sentinellitalo", "99413", "sentinelli@esimerkki.fi"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func `a confidential place's form has the street alone, and takes nothing else`() throws {
    try setWhereabouts(.confidential)
    let own = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first(where: \.isConfidential))
    let its = "/yllapito/paikat/\(own.id.rawValue)"
    let names = try editor.get(its).lastForm().fields.map(\.0)
    #expect(names.contains("street"))
    #expect(!names.contains { $0.hasPrefix("contact") || $0.hasPrefix("name") })
    for (field, _, _) in Self.typed { #expect(!names.contains(field), "\(field)") }
    var fields = try editor.get(its).lastForm().fields
    fields += Self.typed.map { ($0.field, $0.value) }
    fields = fields.map { $0.0 == "street" ? ("street", "Salakuja 9") : $0 }
    #expect(try editor.post(its, form: fields).status == 303)
    #expect(try kept() == [])
  }

  /// How a place with every fact becomes a confidential one.
  enum Way: CaseIterable { case confidential, municipalityPublic, renamed, seeds }

  @Test(arguments: Way.allCases)
  func `of a confidential place no fact is on any page, in any file or anywhere in the catalogue`(
    way: Way
  ) throws {
    try fill()
    var open = try StreetWalk(
      site, as: .visitor(""), street: Self.word, signs: Self.signs)
    if way == .confidential {
      try open.run()
      #expect(
        open.types.isSuperset(of: ["text/html", "application/json", "text/csv", "text/vcard"]),
        "an open one is found: \(open.types)")
    }
    if way == .renamed {
      #expect(try save([("street", "Sentinellikuja 7")]).status == 303)
    }
    #expect(try !kept().isEmpty)
    switch way {
    case .confidential, .renamed: try setWhereabouts(.confidential)
    case .municipalityPublic: try setWhereabouts(.confidentialMunicipalityPublic)
    case .seeds:
      var seeds = try Story().seeds
      let index = try #require(
        seeds.services.firstIndex { $0.slug.rawValue == "ivalon-eroneuvola" })
      seeds.services[index].whereabouts = .confidential
      _ = try site.catalogue.plant(seeds, at: site.now)
    }
    // A renamed place's street is kept by its own confidential listing.
    let kept = try kept()
    #expect(kept == (way == .renamed ? ["location"] : []))
    let walkers: [StreetWalk.Walker] =
      [.visitor("")]
      + (way == .confidential ? [.editor(.pirkanmaaCoordinator), .historian(.admin)] : [])
    for walker in walkers {
      var walk = try StreetWalk(
        site, as: walker, street: Self.word, signs: Self.signs)
      try walk.run()
      #expect(walk.answers > 30)
      #expect(walk.sightings.isEmpty, "\(walker): \(walk.sightings.sorted().prefix(9))")
    }
    #expect(!site.log.texts.joined(separator: "\n").lowercased().contains("sentinelli"))
  }

  /// The tables of the file in which any of the facts stands.
  private func kept() throws -> [String] {
    try site.raw { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      // What visitors search for in vain is their own word.
      return try tables.filter { $0 != "search_miss" }.filter { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"").contains { row in
          let text = row.description.lowercased()
          return ([Self.word] + Self.signs).contains(where: text.contains)
        }
      }
    }
  }
}
