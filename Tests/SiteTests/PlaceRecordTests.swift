import Catalogue
import HumanServices
import TestSupport
import Testing

/// A place's own page: its history, earlier streets, and two editors of one place.
@Suite struct PlaceRecordTests {
  let site: TestSite
  let editor: SignedInEditor
  let address: String

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
    let places = try site.catalogue.editedPlaces(in: [.lappi])
    let place = try #require(places.first { $0.street == "Esimerkkitie 1" })
    address = "/yllapito/paikat/\(place.id.rawValue)"
  }

  private var form: SentForm {
    get throws { try editor.get(address).lastForm() }
  }

  private var street: String? {
    get throws {
      let id = Int64(address.split(separator: "/").last ?? "") ?? 0
      return try site.catalogue.editedPlace(ID(rawValue: id), on: Story.today)?.street
    }
  }

  @discardableResult
  private func save(_ street: String, as other: SignedInEditor? = nil) throws -> TestPage {
    let saver = other ?? editor
    var sent = try saver.get(address).lastForm()
    sent.set("street", street)
    sent.set("miksi", "soitettu")
    return try saver.post(address, form: sent.fields)
  }

  @Test func `a place tells its history, and an earlier street comes back`() throws {
    #expect(try save("Esimerkkitie 2").status == 303)
    #expect(try save("Esimerkkitie 3").status == 303)
    let page = try editor.get(address)
    let changes = page.main.all(class: "desk-change")
    #expect(changes.count == 2)
    #expect(
      changes[0].text.contains("soitettu") && changes[0].text.contains("Lapin koordinaattori"))
    #expect(changes[1].text.contains("Esimerkkitie 1") || changes[1].text.contains("[lisätty]"))
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    let older = try #require(changes[1].all("a").compactMap { $0["href"] }.last)
    #expect(older.hasPrefix("/yllapito/versiot/"))
    let version = try editor.get(older).lastForm()
    #expect(try editor.post(older, form: version.fields).status == 303)
    #expect(try street == "Esimerkkitie 2")
    #expect(try site.get("/palvelu/ivalon-eroneuvola").main.text.contains("Esimerkkitie 2"))
    let log = try editor.get("/yllapito/muutokset")
    #expect(log.main.links.contains { $0.href == address })
  }

  @Test func `two editors of one place lose no word, and one chooses`() throws {
    var mine = try form
    let admin = try site.signedIn(as: .admin)
    #expect(try save("Toisentie 5", as: admin).status == 303)
    mine.set("street", "Omatie 7")
    let page = try editor.post(address, form: mine.fields)
    #expect(page.status == 409)
    for text in ["Omatie 7", "Toisentie 5", "Pääkäyttäjä"] {
      #expect(page.main.text.contains(text), "\(text)")
    }
    var choice = page.lastForm()
    #expect(choice["valinta.street"] == nil, "both changed it, so nobody chooses for them")
    #expect(try editor.post(address, form: choice.fields).status == 409)
    choice.set("valinta.street", "oma")
    #expect(try editor.post(address, form: choice.fields).status == 303)
    #expect(try street == "Omatie 7")
  }

  @Test func `a street that only the other changed is theirs`() throws {
    let mine = try form
    #expect(try save("Toisentie 5", as: try site.signedIn(as: .admin)).status == 303)
    let page = try editor.post(address, form: mine.fields)
    #expect(page.status == 409)
    let choice = page.lastForm()
    #expect(choice["valinta.street"] == "tallennettu")
    #expect(try editor.post(address, form: choice.fields).status == 303)
    #expect(try street == "Toisentie 5")
  }

  @Test func `the history of a confidential place has no street and brings none back`() throws {
    try save("Salakuja 7")
    let service = try #require(try site.catalogue.service(id: ID(rawValue: 1))).service
    var details = service.details
    details.whereabouts = .confidential
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: .commandLine, at: site.now)
    #expect(try editor.get(address).status == 404, "the open place is no more")
    let own = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first { $0.street == "Salakuja 7" })
    let its = "/yllapito/paikat/\(own.id.rawValue)"
    var sent = try editor.get(its).lastForm()
    #expect(sent["street"] == "Salakuja 7", "their editors see the street itself")
    sent.set("street", "Salakuja 8")
    #expect(try editor.post(its, form: sent.fields).status == 303)
    let page = try editor.get(its)
    let changes = page.main.all(class: "desk-change")
    #expect(changes.count == 1)
    #expect(!changes[0].text.contains("Salakuja"))
    #expect(changes[0].all("a").allSatisfy { $0["href"]?.contains("/versiot/") != true })
    let log = try editor.get("/yllapito/muutokset").main.text
    #expect(!log.contains("Salakuja") && !log.contains("Esimerkkitie"))
  }
}
