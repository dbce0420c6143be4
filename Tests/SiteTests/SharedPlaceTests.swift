import Catalogue
import GRDB
import HumanServices
import TestSupport
import Testing

/// A place that several listings are given at: whoever changes it is told and asked.
@Suite struct SharedPlaceTests {
  let site: TestSite
  let editor: SignedInEditor
  let address: String

  /// Napapiirin sovittelu and Lapin lastenvalvoja share a street; both are the coordinator's.
  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
    for id in [2, 4] as [Int64] {
      let service = try #require(try site.catalogue.service(id: ID(rawValue: id))).service
      var details = service.details
      details.places = [.confirmed(.rovaniemi, street: "Koskikatu 1")]
      _ = try site.catalogue.updateService(
        service.id, with: details, expecting: service.revision, by: .commandLine, at: site.now)
    }
    let place = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first { $0.street == "Koskikatu 1" })
    address = "/yllapito/paikat/\(place.id.rawValue)"
  }

  private func streets() throws -> [String?] {
    try [2, 4].flatMap { (id: Int64) in
      try site.catalogue.service(id: ID(rawValue: id))?.service.details.places.map(\.street) ?? []
    }
  }

  @Test(arguments: ["", "/sv", "/en"])
  func `a change of a shared place lists its listings, asks, and keeps what was typed`(
    prefix: String
  ) throws {
    var form = try editor.get(prefix + address).lastForm()
    form.set("street", "Koskikatu 2")
    form.set("miksi", "soitettu")
    let asked = try editor.post(prefix + address, form: form.fields)
    #expect(asked.status == 200)
    #expect(try streets() == ["Koskikatu 1", "Koskikatu 1"], "nothing is changed yet")
    let question = try #require(asked.main.all(class: "problems").first)
    #expect(question.text.contains("Napapiirin sovittelu"))
    #expect(question.text.contains("Lapin lastenvalvoja"))
    #expect(asked.htmlProblems.isEmpty && asked.duplicateIDs.isEmpty)
    form = asked.lastForm()
    #expect(form["street"] == "Koskikatu 2" && form["miksi"] == "soitettu")
    #expect(form["vahvistus"] == nil, "only the second press says yes")
    let button = try #require(asked.main.all("button").first { $0["name"] == "vahvistus" })
    form.set("vahvistus", button["value"] ?? "")
    #expect(try editor.post(prefix + address, form: form.fields).status == 303)
    #expect(try streets() == ["Koskikatu 2", "Koskikatu 2"])
  }

  @Test func `a yes to other listings is no yes`() throws {
    var form = try editor.get(address).lastForm()
    form.set("street", "Koskikatu 2")
    form.set("vahvistus", "2")
    #expect(try editor.post(address, form: form.fields).status == 200)
    #expect(try streets() == ["Koskikatu 1", "Koskikatu 1"])
  }

  @Test func `a place whose street is emptied is no more, and its listings name the town`() throws {
    var form = try editor.get(address).lastForm()
    form.set("street", "")
    form.set("vahvistus", "2 4")
    let saved = try editor.post(address, form: form.fields)
    #expect(saved.status == 303 && saved.location == "/yllapito/paikat")
    #expect(try streets() == [nil, nil])
    #expect(try editor.get(address).status == 404)
    let step = try site.raw { db in
      try String.fetchOne(db, sql: "SELECT batch FROM revision ORDER BY id DESC LIMIT 1") ?? ""
    }
    #expect(try editor.post("/yllapito/muutokset/\(step)/kumoa", form: []).status == 303)
    #expect(try streets() == ["Koskikatu 1", "Koskikatu 1"])
  }

  @Test func `an earlier street comes back only after its listings were shown`() throws {
    var form = try editor.get(address).lastForm()
    form.set("street", "Koskikatu 2")
    form.set("vahvistus", "2 4")
    #expect(try editor.post(address, form: form.fields).status == 303)
    form = try editor.get(address).lastForm()
    form.set("street", "Koskikatu 3")
    form.set("vahvistus", "2 4")
    #expect(try editor.post(address, form: form.fields).status == 303)
    let older = try #require(
      try editor.get(address).main.links.map(\.href).last { $0.contains("/versiot/") })
    let page = try editor.get(older)
    #expect(page.main.text.contains("Napapiirin sovittelu"))
    #expect(page.main.text.contains("Lapin lastenvalvoja"))
    #expect(try editor.post(older, form: page.lastForm().fields).status == 303)
    #expect(try streets() == ["Koskikatu 2", "Koskikatu 2"])
  }

  @Test func `the secrecy banner stands on an own place alone`() throws {
    let banner = "Salainen osoite. Sen näette vain sinä"
    var shelter = try editor.get("/yllapito/palvelut/10").serviceForm(pressing: "tallenna")
    shelter.set("paikka-1-katu", "Koskikatu 1")
    #expect(try editor.post("/yllapito/palvelut/10", form: shelter.fields).status == 303)
    #expect(!(try editor.get(address).main.text.contains(banner)), "the same street, but open")
    let own = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first(where: \.isConfidential))
    #expect(own.street == "Koskikatu 1" && own.uses == 1)
    let page = try editor.get("/yllapito/paikat/\(own.id.rawValue)")
    #expect(page.main.text.contains(banner))
    var form = page.lastForm()
    form.set("street", "Salakuja 7")
    #expect(
      try editor.post("/yllapito/paikat/\(own.id.rawValue)", form: form.fields).status == 303,
      "one listing's own place needs no question")
    #expect(try streets() == ["Koskikatu 1", "Koskikatu 1"])
  }

  @Test func `a confidential street of a listing that reaches further is not its town's to see`()
    throws
  {
    let service = try #require(try site.catalogue.service(id: ID(rawValue: 10))).service
    var details = service.details
    details.area = ServiceArea(nation: true, regions: [], municipalities: [])
    details.places = [.confirmed(.rovaniemi, street: "Salakuja 7")]
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: .commandLine, at: site.now)
    let own = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first(where: \.isConfidential))
    #expect(!(try editor.get("/yllapito/paikat").text.contains("Salakuja")))
    #expect(try editor.get("/yllapito/paikat/\(own.id.rawValue)").status == 403)
    #expect(try site.signedIn(as: .admin).get("/yllapito/paikat").text.contains("Salakuja"))
  }
}
