import Catalogue
import Foundation
import HumanServices
import Pages
import TestSupport
import Testing

/// Two editors, or one and a secret.
@Suite struct ServiceConflictTests {
  private let site: TestSite
  private let one: SignedInEditor
  private let other: SignedInEditor
  private let address = "/yllapito/palvelut/2"

  init() throws {
    site = try TestSite()
    one = try site.signedIn(as: .laplandCoordinator)
    other = try site.signedIn(as: .admin)
  }

  private func stored() throws -> ServiceDetails {
    try #require(try site.catalogue.service(id: ID(rawValue: 2))).service.details
  }

  /// Both open the form; the other saves first, then the one.
  private func clash(
    mine: (inout SentForm) -> Void, theirs: (inout SentForm) -> Void
  ) throws -> TestPage {
    var first = try other.get(address).serviceForm(pressing: "tallenna")
    var second = try one.get(address).serviceForm(pressing: "tallenna")
    theirs(&first)
    mine(&second)
    #expect(try other.post(address, form: first.fields).status == 303)
    return try one.post(address, form: second.fields)
  }

  @Test func `neither of two editors loses a word`() throws {
    let page = try clash {
      $0.set("kuvaus-fi", "Minun kuvaukseni.")
      $0.set("hinta-fi", "Ilmainen kaikille.")
    } theirs: {
      $0.set("kuvaus-fi", "Toisen kuvaus.")
      $0.set("nimi-sv", "Medling")
    }
    #expect(page.status == 409)
    for text in ["Minun kuvaukseni.", "Toisen kuvaus.", "Ilmainen kaikille.", "Medling"] {
      #expect(page.main.text.contains(text), "\(text)")
    }
    #expect(page.main.text.contains("Pääkäyttäjä"))
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    // What only one of them changed is chosen already; the rest must be.
    var form = page.onlyForm(pressing: "yhdista")
    #expect(form["valinta.fees_description.fi"] == "oma")
    #expect(form["valinta.name.sv"] == "tallennettu")
    #expect(form["valinta.description.fi"] == nil)
    let asked = try one.post(address, form: form.fields)
    #expect(asked.status == 409)
    form = asked.onlyForm(pressing: "yhdista")
    form.set("valinta.description.fi", "oma")
    #expect(try one.post(address, form: form.fields).status == 303)
    let details = try stored()
    #expect(details.description.texts[.finnish] == "Minun kuvaukseni.")
    #expect(details.feesDescription.texts[.finnish] == "Ilmainen kaikille.")
    #expect(details.name.texts[.swedish] == "Medling")
    let history = try site.catalogue.revisions(
      of: .service, key: details.uuid.uuidString.lowercased(), limit: 10)
    #expect("\(history)".contains("Toisen kuvaus."))
  }

  @Test func `somebody whose own other window saved is not told of two people`() throws {
    var first = try one.get(address).serviceForm(pressing: "tallenna")
    var second = first
    first.set("kuvaus-fi", "Ensimmäinen ikkuna.")
    second.set("kuvaus-fi", "Toinen ikkuna.")
    #expect(try one.post(address, form: first.fields).status == 303)
    let page = try one.post(address, form: second.fields)
    #expect(page.status == 409)
    #expect(page.heading.hasPrefix("Tallensit tämän jo toisessa välilehdessä"))
    #expect(!page.main.text.contains("Lapin koordinaattori tallensi"))
    // Somebody else's save since then makes it two people again.
    var third = try other.get(address).serviceForm(pressing: "tallenna")
    third.set("kuvaus-fi", "Kolmas.")
    #expect(try other.post(address, form: third.fields).status == 303)
    let both = try one.post(address, form: second.fields)
    #expect(both.heading.hasPrefix("Kaksi muokkasi yhtä aikaa"))
  }

  @Test func `a third save in between asks once more, with what was chosen`() throws {
    let page = try clash {
      $0.set("kuvaus-fi", "Minun.")
    } theirs: {
      $0.set("kuvaus-fi", "Toisen.")
    }
    var third = try other.get(address).serviceForm(pressing: "tallenna")
    third.set("kuvaus-fi", "Kolmannen.")
    #expect(try other.post(address, form: third.fields).status == 303)
    var form = page.onlyForm(pressing: "yhdista")
    form.set("valinta.description.fi", "oma")
    let again = try one.post(address, form: form.fields)
    #expect(again.status == 409)
    #expect(again.main.text.contains("Kolmannen.") && again.main.text.contains("Minun."))
    let last = again.onlyForm(pressing: "yhdista")
    #expect(last["valinta.description.fi"] == "oma")
    #expect(try one.post(address, form: last.fields).status == 303)
    #expect(try stored().description.texts[.finnish] == "Minun.")
  }

  @Test func `who goes on editing their own text is asked again before it is saved`() throws {
    let page = try clash {
      $0.set("kuvaus-fi", "Minun.")
    } theirs: {
      $0.set("kuvaus-fi", "Toisen.")
    }
    let back = try one.post(address, form: page.onlyForm(pressing: "takaisin").fields)
    var form = back.serviceForm(pressing: "tallenna")
    #expect(form["kuvaus-fi"] == "Minun.")
    form.set("kuvaus-fi", "Minun, tarkemmin.")
    let again = try one.post(address, form: form.fields)
    #expect(again.status == 409)
    #expect(again.main.text.contains("Toisen.") && again.main.text.contains("tarkemmin"))
  }

  @Test func `a change that the page cannot show is not lost either`() throws {
    var start = try one.get(address).serviceForm(pressing: "tallenna")
    start.set("yhteys-1-arvo", "040 000 0000")
    start.set("yhteys-1-lisa-fi", "arkisin")
    #expect(try one.post(address, form: start.fields).status == 303)
    let page = try clash {
      $0.set("hinta-fi", "Ilmainen.")
    } theirs: {
      $0.set("yhteys-1-lisa-sv", "på vardagar")
    }
    let settled = try one.post(address, form: page.onlyForm(pressing: "yhdista").fields)
    #expect(settled.status == 303)
    #expect(try stored().contactPoints.first?.note.texts[.swedish] == "på vardagar")
    #expect(try stored().feesDescription.texts[.finnish] == "Ilmainen.")
  }

  @Test func `the same change twice is no conflict`() throws {
    let page = try clash {
      $0.set("hinta-fi", "Ilmainen.")
    } theirs: {
      $0.set("hinta-fi", "Ilmainen.")
    }
    #expect(page.status == 303)
  }

  @Test func `a confidential street is seen and kept by its own region's editors alone`() throws {
    let shelter = "/yllapito/palvelut/10"
    var form = try one.get(shelter).serviceForm(pressing: "tallenna")
    form.set("paikka-1-katu", "Salakuja 7")
    #expect(try one.post(shelter, form: form.fields).status == 303)
    #expect(try one.get(shelter).serviceForm()["paikka-1-katu"] == "Salakuja 7")
    #expect(try site.signedIn(as: .pirkanmaaCoordinator).get(shelter).status == 403)
    #expect(!(try site.get("/palvelu/pohjoinen-turvakoti").text.contains("Salakuja")))
    #expect(!(try one.get(shelter + "/esikatselu").text.contains("Salakuja")))
    let preview = try one.post(
      shelter + "/esikatselu", form: try one.get(shelter).serviceForm().fields)
    #expect(preview.html.first(id: "esikatselu")?.text.contains("Salakuja") == false)
    let key = try #require(try site.catalogue.service(id: ID(rawValue: 10)))
      .service.details.uuid.uuidString.lowercased()
    #expect(
      !"\(try site.catalogue.revisions(of: .service, key: key, limit: 10))".contains("Salakuja"))
  }

  @Test func `a secret address is told only after asking twice, and the log keeps it`() throws {
    let shelter = "/yllapito/palvelut/10"
    var form = try one.get(shelter).serviceForm(pressing: "tallenna")
    form.set("salaisuus", "open")
    form.set("nimi-fi", "Pohjoinen turvakoti uusi")
    let asked = try one.post(shelter, form: form.fields)
    #expect(asked.status == 200)
    #expect(asked.heading == "Osoite ei olisi enää salainen")
    #expect(asked.main.all("button").first?["value"] == "takaisin")
    #expect(
      try site.catalogue.service(id: ID(rawValue: 10))?.service.details.whereabouts
        == .confidentialMunicipalityPublic)
    let back = try one.post(shelter, form: asked.onlyForm(pressing: "takaisin").fields)
    #expect(back.serviceForm()["nimi-fi"] == "Pohjoinen turvakoti uusi")
    let told = try one.post(shelter, form: asked.onlyForm(pressing: "paljasta-tallenna").fields)
    #expect(told.status == 303)
    let stored = try site.catalogue.service(id: ID(rawValue: 10))?.service.details
    #expect(stored?.whereabouts == .open && stored?.name[.finnish] == "Pohjoinen turvakoti uusi")
  }

  @Test func `a preview shows what is typed in each language and keeps nothing`() throws {
    var form = try one.get(address).serviceForm()
    form.set("nimi-sv", "Norra medlingen")
    form.set("loppu", "eilen")
    form.set("_kieli", "sv")
    let page = try one.post(address + "/esikatselu", form: form.fields)
    #expect(page.status == 200)
    let preview = page.html.first(id: "esikatselu")
    #expect(preview?["lang"] == "sv" && preview?.first("h1")?.text == "Norra medlingen")
    #expect(page.html.all("h1").count == 1)
    #expect(page.main.text.contains("Toiminta päättyy"))
    #expect(try stored().name.texts[.swedish] == nil)
    let back = try one.post(address, form: page.onlyForm(pressing: "takaisin").fields)
    #expect(back.serviceForm()["loppu"] == "eilen")
    let draft = try other.get("/yllapito/palvelut/15/esikatselu?_kieli=en")
    #expect(draft.html.first(id: "esikatselu")?.first("h1")?.text == "Keskeneräinen oikeusapu")
  }
}
