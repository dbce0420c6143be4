import Catalogue
import HumanServices
import Pages
import TestSupport
import Testing

/// A coordinator's work on one listing.
@Suite struct ServiceFormHandlersTests {
  static let mediation = "/yllapito/palvelut/2"

  private func lapland(_ site: TestSite) throws -> SignedInEditor {
    try site.signedIn(as: .laplandCoordinator)
  }

  @Test(arguments: 1...19)
  func `saving a form that nobody touched changes nothing of what it says`(id: Int64) throws {
    let site = try TestSite()
    let editor = try site.signedIn(as: .admin)
    let before = try #require(try site.catalogue.service(id: ID(rawValue: id)))
    let page = try editor.get("/yllapito/palvelut/\(id)")
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    let saved = try editor.post(
      "/yllapito/palvelut/\(id)", form: page.serviceForm(pressing: "tallenna").fields)
    #expect(saved.status == 303, "\(saved.main.text.prefix(600))")
    let after = try #require(try site.catalogue.service(id: ID(rawValue: id)))
    #expect(after.service.details == before.service.details)
    #expect(after.service.revision == before.service.revision + 1)
    #expect(after.service.assuredDate == before.service.assuredDate)
  }

  @Test func `a draft is made with a name alone, completed, and published`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try lapland(site)
    var form = try editor.get("/yllapito/palvelut/uusi").serviceForm(pressing: "tallenna")
    form.set("nimi-fi", "Videoryhmä eronneille")
    let created = try editor.post("/yllapito/palvelut/uusi", form: form.fields)
    #expect(created.status == 303)
    let address = try #require(created.location?.split(separator: "?").first.map(String.init))
    #expect(try site.get("/palvelu/videoryhma-eronneille").status == 404)
    let draft = try editor.get(try #require(created.location))
    #expect(draft.main.text.contains("Luonnos on tallennettu."))

    let refused = try editor.post(
      address, form: draft.serviceForm(pressing: "julkaise").fields)
    #expect(refused.status == 422)
    let links = refused.main.first(id: "ongelmat")?.links.map(\.href) ?? []
    #expect(links.contains("#vaihe") && links.contains("#lahteet"))
    #expect(links.allSatisfy { refused.html.first(id: String($0.dropFirst())) != nil })

    form = draft.serviceForm(pressing: "lisaa-sarja")
    form.set("tiivistelma-fi", "Tapaat muita eronneita vanhempia videolla.")
    for (name, value) in [
      ("aihe", "vertaisryhma"), ("kenelle", "vanhemmat"), ("vaihe", "akuutti_ero"),
      ("tapa", "video"), ("alue", "19"), ("paasy", "ilmoittautuminen"), ("muoto", "ryhma"),
    ] { form.tick(name, value) }
    form.set("lahteet", "Järjestäjän ilmoitus 2026")
    form.set("hakeutuminen-fi", "Ilmoittaudu verkossa.")
    form.set("verkko", "www.esimerkki.fi")
    let added = try editor.post(address, form: form.fields)
    #expect(added.status == 200)
    #expect(added.html.first(id: "sarja-1-nimi-fi")?["autofocus"] != nil)
    form = added.serviceForm(pressing: "tarkista")
    #expect(form["hakeutuminen-fi"] == "Ilmoittaudu verkossa.")
    form.set("sarja-1-alku", "1.3.2026")
    form.set("sarja-1-kello", "17.30")
    form.set("sarja-1-ohita", "2.4.2026")
    form.set("sarja-1-peru", "7.5.2026")
    let checked = try editor.post(address, form: form.fields)
    #expect(checked.status == 200)
    let days = checked.html.first(id: "sarja-1-kerrat-lasketut")?.all("li").map(\.text)
    #expect(days?.first == "5.3.2026 klo 17.30")
    #expect(days?.dropFirst().first == "7.5.2026 klo 17.30 · peruttu")
    #expect(
      try site.catalogue.services(kinds: [.service]).allSatisfy {
        $0.details.slug.rawValue != "videoryhma-eronneille"
      })

    let published = try editor.post(
      address, form: checked.serviceForm(pressing: "julkaise").fields)
    #expect(published.status == 303)
    let publicPage = try site.get("/palvelu/videoryhma-eronneille")
    #expect(publicPage.main.fact("Ajat")?.text.contains("ensimmäinen torstai, klo 17.30") == true)
    #expect(try site.get("/kunta/kemi").main.text.contains("Videoryhmä eronneille"))
    #expect(try site.get("/kalenteri").main.text.contains("5.3.2026 klo 17.30 Videoryhmä"))
    #expect(!(try site.get("/kalenteri").main.text.contains("2.4.2026 klo 17.30")))
  }

  @Test func `a form without a text has nothing to translate, and one with texts says what lacks`()
    throws
  {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try lapland(site)
    let empty = try editor.get("/yllapito/palvelut/uusi").main.text
    #expect(empty.contains("ei vielä käännettävää") && !empty.contains("kaikki tekstit ovat"))
    let filled = try editor.get(Self.mediation).main.text
    #expect(!filled.contains("ei vielä käännettävää") && filled.contains("puuttuu: "))
  }

  @Test func `a mistake gives the form back with everything typed`() throws {
    let site = try TestSite()
    let editor = try lapland(site)
    var form = try editor.get(Self.mediation).serviceForm(pressing: "tallenna")
    let typed = "</textarea><script>alert(1)</script>\n\n'; DROP TABLE service; --"
    form.set("kuvaus-fi", typed)
    form.set("loppu", "eilen")
    form.set("nimi-sv", "Medling & <b>")
    let page = try editor.post(Self.mediation, form: form.fields)
    #expect(page.status == 422)
    #expect(page.htmlProblems.isEmpty && page.main.first("script") == nil)
    let again = page.serviceForm()
    #expect(again["kuvaus-fi"] == typed)
    #expect(again["loppu"] == "eilen")
    #expect(again["nimi-sv"] == "Medling & <b>")
    #expect(page.main.first(id: "ongelmat")?.links.map(\.href) == ["#loppu"])
    #expect(page.html.first(id: "loppu")?["aria-invalid"] == "true")
    #expect(try site.catalogue.service(id: ID(rawValue: 2))?.service.revision == 1)
  }

  @Test func `Enter checks and keeps nothing`() throws {
    let site = try TestSite()
    let editor = try lapland(site)
    let page = try editor.get(Self.mediation)
    // The form's first button says nothing.
    var form = page.serviceForm()
    form.set("tiivistelma-fi", "Tarjoamme sovittelua. Soita 040 123 4567.")
    let checked = try editor.post(Self.mediation, form: form.fields)
    #expect(checked.status == 200)
    #expect(checked.html.first(id: "tarkistettu") != nil)
    let advice = checked.html.first(id: "neuvot")?.text ?? ""
    #expect(advice.contains("Teksti puhuu järjestäjästä"))
    #expect(advice.contains("Tekstissä on puhelinnumero"))
    #expect(!advice.contains("["), "a rule's own name helps nobody")
    #expect(try site.catalogue.service(id: ID(rawValue: 2))?.service.revision == 1)
  }

  @Test func `parts are taken away one at a time, and the rest stays as typed`() throws {
    let editor = try lapland(try TestSite())
    let address = "/yllapito/palvelut/8"
    var form = try editor.get(address).serviceForm(pressing: "poista-kerta-2")
    form.set("kerta-3-nimi-fi", "Kesken")
    let page = try editor.post(address, form: form.fields)
    #expect(page.status == 200)
    let again = page.serviceForm()
    #expect(again["kerta-1-alku"] == "5.2.2026" && again["kerta-2-alku"] == "2.4.2026")
    #expect(again["kerta-2-nimi-fi"] == "Kesken" && again["kerta-3-alku"] == nil)
  }

  @Test func `a form sent before a login in between is shown as typed and not saved`() throws {
    let site = try TestSite()
    let editor = try lapland(site)
    var form = try editor.get(Self.mediation).serviceForm(pressing: "tallenna")
    form.set("nimi-fi", "Uusi nimi")
    form.set("_uudelleen", "1")
    let page = try editor.post(Self.mediation, form: form.fields)
    #expect(page.status == 200)
    #expect(page.serviceForm()["nimi-fi"] == "Uusi nimi")
    #expect(try site.catalogue.service(id: ID(rawValue: 2))?.service.revision == 1)
  }

  @Test func `a refusal for another region shows what was typed`() throws {
    let site = try TestSite()
    let editor = try lapland(site)
    var form = try editor.get(Self.mediation).serviceForm(pressing: "tallenna")
    let typed = "Pitkä teksti <b>& toinen</b> ja rivi"
    form.set("kuvaus-fi", typed)
    form.tick("alue", "837")
    let page = try editor.post(Self.mediation, form: form.fields)
    #expect(page.status == 403)
    #expect(page.main.all("textarea").contains { $0.text.contains(typed) })
    #expect(page.html.first(class: "langs") == nil)
  }

  @Test func `a made-up area or place moves no listing into or out of a region`() throws {
    let site = try TestSite()
    let editor = try lapland(site)
    for (name, value) in [("alue", "06"), ("alue", "837"), ("alue", "FI")] {
      var form = try editor.get(Self.mediation).serviceForm(pressing: "tallenna")
      form.tick(name, value)
      #expect(try editor.post(Self.mediation, form: form.fields).status == 403, "\(value)")
    }
    var form = try editor.get(Self.mediation).serviceForm(pressing: "tallenna")
    form.set("paikka-1-kunta", "837")
    #expect(try editor.post(Self.mediation, form: form.fields).status == 403)
    var new = try editor.get("/yllapito/palvelut/uusi").serviceForm(pressing: "tallenna")
    new.set("nimi-fi", "Tampereelle")
    new.tick("alue", "837")
    #expect(try editor.post("/yllapito/palvelut/uusi", form: new.fields).status == 403)
    #expect(try editor.get("/yllapito/palvelut/7").status == 403, "national is read-only")
  }

  @Test func `a listing with as many sessions as one may have fits in three languages`() throws {
    let site = try TestSite()
    let editor = try lapland(site)
    var form = try editor.get(Self.mediation).serviceForm(pressing: "tallenna")
    let most = ServiceFormPart.session.mostParts
    for number in 1...most {
      form.set("kerta-\(number)-alku", Story.today.adding(days: number).description)
      form.set("kerta-\(number)-tila", "planned")
      for language in ["fi", "sv", "en"] {
        form.set("kerta-\(number)-nimi-\(language)", "Ilta \(number) \(language)")
        form.set("kerta-\(number)-lisa-\(language)", "Lisää \(number) \(language)")
      }
    }
    #expect(try editor.post(Self.mediation, form: form.fields).status == 303)
    let sessions = try site.catalogue.service(id: ID(rawValue: 2))?.service.details.occurrences
    #expect(sessions?.count == most)
    #expect(sessions?.last?.note.texts[.english] == "Lisää \(most) en")
  }
}
