import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

/// Organizations, places, vocabulary, inventories, travel times and reports.
@Suite struct DeskRecordTests {
  let site: TestSite
  let editor: SignedInEditor
  let admin: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
    admin = try site.signedIn(as: .admin)
  }

  @Test func `a provider is added, and its problems keep what was typed`() throws {
    let bad = try editor.post(
      "/yllapito/jarjestajat/uusi",
      form: [("name.fi", ""), ("name.sv", "Ny & \"god\""), ("url", "javascript:alert(1)")])
    #expect(bad.status == 422)
    #expect(bad.main.links.map(\.href).contains("#name.fi"))
    #expect(bad.main.first(id: "url")?["value"] == "javascript:alert(1)")
    #expect(bad.main.first(id: "name.sv")?["value"] == "Ny & \"god\"")
    let done = try editor.post(
      "/yllapito/jarjestajat/uusi",
      form: [("name.fi", "Uusi yhdistys"), ("url", "https://uusi.example/")])
    #expect(done.status == 303)
    let page = try editor.get(try #require(done.location))
    #expect(page.heading == "Uusi yhdistys")
    #expect(page.main.text.contains("Tallennettu."))
  }

  @Test(arguments: ["https://", "https://a b", "https://a\nb", "ftp://a.example", " https:// "])
  func `a provider's address is one that a page may link to`(address: String) throws {
    let page = try editor.post(
      "/yllapito/jarjestajat/uusi", form: [("name.fi", "Uusi yhdistys"), ("url", address)])
    #expect(page.status == 422)
    #expect(page.main.links.map(\.href).contains("#url"))
  }

  @Test func `two editors of one provider lose no word`() throws {
    let first = try admin.get("/yllapito/jarjestajat/1").main.first("form")
    let seen = try #require(first?.fieldValues["versio"])
    let theirs = try admin.post(
      "/yllapito/jarjestajat/1",
      form: [
        ("name.fi", "Lapin Erotuki"), ("url", "https://toinen.example/"), ("versio", seen),
      ])
    #expect(theirs.status == 303)
    let mine: [(String, String)] = [
      ("name.fi", "Erotuki Lappi"), ("name.sv", "Lapplands stöd"),
      ("url", "https://lapin-erotuki.example/"), ("versio", seen),
    ]
    let conflict = try admin.post("/yllapito/jarjestajat/1", form: mine)
    #expect(conflict.status == 409)
    for text in ["Lapin Erotuki", "Erotuki Lappi", "Lapplands stöd", "https://toinen.example/"] {
      #expect(conflict.main.text.contains(text))
    }
    let form = try #require(conflict.main.first("form"))
    #expect(form.fieldValues["name.sv"] == "Lapplands stöd")
    let conflicts = try #require(form.fieldValues["ristiriidat"])
    #expect(conflicts.split(separator: " ").sorted() == ["name.fi", "name.sv", "url"])
    let version = try #require(form.fieldValues["versio"])
    let kept = mine.filter { $0.0 != "versio" } + [("versio", version)]
    let open = try admin.post(
      "/yllapito/jarjestajat/1",
      form: kept + [("ristiriidat", conflicts), ("valinta.name.sv", "oma")])
    #expect(open.status == 409, "a field that both changed needs a choice")
    let done = try admin.post(
      "/yllapito/jarjestajat/1",
      form: kept + [
        ("ristiriidat", conflicts), ("valinta.name.fi", "oma"), ("valinta.name.sv", "oma"),
        ("valinta.url", "tallennettu"),
      ])
    #expect(done.status == 303)
    let stored = try #require(
      try site.catalogue.organization(id: ID(rawValue: 1), on: Story.today)
    ).organization
    #expect(stored.name == LocalizedText([.finnish: "Erotuki Lappi", .swedish: "Lapplands stöd"]))
    #expect(stored.url == "https://toinen.example/")
  }

  @Test func `a corrected street is in every listing of the place`() throws {
    let page = try editor.get("/yllapito/paikat")
    let link = try #require(page.main.links.first { $0.text == "Esimerkkitie 1" })
    let version = try #require(
      try editor.get(link.href).main.first("form")?.fieldValues["versio"])
    let done = try editor.post(
      link.href, form: [("street", "Esimerkkitie 2"), ("versio", version)])
    #expect(done.status == 303)
    #expect(try site.get("/palvelu/ivalon-eroneuvola").main.text.contains("Esimerkkitie 2"))
  }

  @Test func `a term learns a synonym that search finds at once`() throws {
    let address = "/yllapito/sanasto/aiheet/vertaisryhma"
    let form = try #require(try admin.get(address).main.first("form"))
    var fields = form.fieldValues.filter { $0.key != "_token" }
    fields["synonyms.fi"] = "kaveripiiri"
    let done = try admin.post(address, form: fields.map { ($0.key, $0.value) })
    #expect(done.status == 303)
    let found = try site.get("/haku?q=kaveripiiri")
    #expect(found.cards.contains { $0.name == "Revontulten vertaisryhmä" })
  }

  @Test func `a new term is an address, and merged away it leads on`() throws {
    let done = try admin.post(
      "/yllapito/sanasto/aiheet/uusi",
      form: [
        ("name.fi", "Äijäryhmä"), ("need_group", "vertaiset"), ("need_weight", "0"),
        ("remote", "0"),
      ])
    #expect(done.status == 303)
    #expect(try site.get("/aihe/aijaryhma").status == 200)
    let merge = "/yllapito/sanasto/aiheet/aijaryhma/yhdista"
    let preview = try admin.get("\(merge)?kohde=eroryhma")
    let form = try #require(preview.main.all("form").last)
    let merged = try admin.post(
      merge, form: form.fieldValues.filter { $0.key != "_token" }.map { ($0.key, $0.value) })
    #expect(merged.status == 303)
    let old = try site.get("/aihe/aijaryhma")
    #expect(old.status == 301)
    #expect(old.location == "/aihe/eroryhma")
  }

  @Test func `many needs are confirmed at once, and the map knows it`() throws {
    let page = try editor.get("/yllapito/kartoitus/utsjoki")
    let open = page.main.all("input").filter { $0["name"] == "tarve" }.compactMap { $0["value"] }
    #expect(open.count > 2)
    let none = try editor.post(
      "/yllapito/kartoitus/utsjoki", form: [("paiva", "2026-03-01"), ("kuka", "koordinaattori")])
    #expect(none.status == 422)
    let done = try editor.post(
      "/yllapito/kartoitus/utsjoki",
      form: [("paiva", "2026-03-01"), ("kuka", "koordinaattori")]
        + open.prefix(2).map { ("tarve", $0) })
    #expect(done.status == 303)
    #expect(try site.catalogue.inventory(of: .utsjoki).count == 2)
    let after = try editor.get("/yllapito/kartoitus/utsjoki")
    #expect(after.main.text.contains("Merkitty viimeksi 1.3.2026: ei ole"))
    let value = try #require(
      after.main.all("input").first { $0["name"] == "poista" }?["value"])
    _ = try editor.post(
      "/yllapito/kartoitus/utsjoki",
      form: [("paiva", "2026-03-02"), ("kuka", "koordinaattori"), ("poista", value)])
    #expect(try site.catalogue.inventory(of: .utsjoki).count == 1)
  }

  @Test(arguments: ["2026-03-03", "", "eilen"])
  func `a confirmation is of a day that has been`(day: String) throws {
    let page = try editor.post(
      "/yllapito/kartoitus/utsjoki",
      form: [("paiva", day), ("kuka", "koordinaattori"), ("tarve", "turvakoti")])
    #expect(page.status == 422)
    #expect(
      page.main.all("input").first { $0["value"] == "turvakoti" }?.attributes["checked"] != nil)
  }

  @Test func `a known travel time is set, refused when stale, and taken away`() throws {
    let form = [("mista", "890"), ("mihin", "148"), ("lahde", "bussi 2026")]
    let done = try editor.post(
      "/yllapito/matkat", form: form + [("minuutit", "130"), ("ennen", "")])
    #expect(done.status == 303)
    let stale = try editor.post(
      "/yllapito/matkat", form: form + [("minuutit", "140"), ("ennen", "")])
    #expect(stale.status == 409)
    #expect(stale.main.text.contains("130 min, bussi 2026"))
    #expect(stale.main.first(id: "minuutit")?["value"] == "140")
    let gone = try editor.post(
      "/yllapito/matkat", form: form + [("minuutit", ""), ("ennen", "130 bussi 2026")])
    #expect(gone.status == 303)
    #expect(try site.catalogue.snapshot.travelTimes.isEmpty)
  }

  @Test func `a travel time to another region is not a coordinator's`() throws {
    for (from, to) in [("890", "837"), ("837", "890"), ("837", "604")] {
      let page = try editor.post(
        "/yllapito/matkat",
        form: [
          ("mista", from), ("mihin", to), ("lahde", "x"), ("minuutit", "130"), ("ennen", ""),
        ])
      #expect(page.status == 403)
    }
  }

  private func report(_ municipality: String?, _ service: String? = nil) throws {
    try site.catalogue.keep(
      Suggestion(
        kind: .error, service: service.map { .named($0) },
        municipality: municipality.map { .named($0) }, need: nil,
        text: "Numero \(municipality ?? service ?? "jossain") on <väärä>", language: .finnish,
        receivedOn: Story.today))
  }

  @Test func `a report goes to its region, and without a place to all`() throws {
    try report("utsjoki")
    try report("tampere")
    try report(nil, "suojapesa")
    try report(nil)
    let own = try editor.get("/yllapito/ilmoitukset").main.text
    #expect(own.contains("utsjoki on <väärä>") && own.contains("jossain"))
    #expect(!own.contains("tampere") && !own.contains("suojapesa"))
    #expect(try editor.get("/yllapito/ilmoitukset/2").status == 403)
    #expect(try editor.get("/yllapito/ilmoitukset/3").status == 403)
  }

  @Test func `a report is noted and closed, and two editors lose no note`() throws {
    try report("utsjoki")
    let address = "/yllapito/ilmoitukset/1"
    let form = [("nahty-huomio", ""), ("nahty-tila", "auki")]
    let done = try editor.post(
      address, form: form + [("huomio", "Numero korjattu."), ("tila", "suljettu")])
    #expect(done.status == 303)
    let stale = try editor.post(
      address, form: form + [("huomio", "Soitin."), ("tila", "auki")])
    #expect(stale.status == 409)
    #expect(stale.main.text.contains("Numero korjattu."))
    #expect(stale.main.first("form")?.fieldValues["huomio"] == "Soitin.")
    #expect(try editor.get("/yllapito/ilmoitukset").main.text.contains("Yhtään ilmoitusta ei ole"))
    #expect(
      try editor.get("/yllapito/ilmoitukset?suljetut=1").main.text.contains("utsjoki"))
  }

  @Test func `the front tells what waits today, with ways there`() throws {
    try report("utsjoki")
    let page = try editor.get("/yllapito")
    let tasks = page.main.first(class: "desk-tasks")?.all("a") ?? []
    #expect(tasks.first?.text == "Turvanumerot, jotka pitää tarkistaa: 4")
    #expect(tasks.contains { $0.text == "Ilmoituksia käsittelyssä: 1" })
    #expect(tasks.count > 3)
    for task in tasks {
      let target = try editor.get(task["href"] ?? "")
      #expect(target.status == 200)
    }
  }
}
