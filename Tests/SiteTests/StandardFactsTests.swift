import Catalogue
import HumanServices
import Site
import TestSupport
import Testing

/// What the service registers say of listings and providers besides: typed, kept, shown and found.
@Suite struct StandardFactsTests {
  private let site: TestSite
  private let editor: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .admin)
  }

  private static let slug = "tunturituen-chat"

  private func save(_ change: (inout SentForm) -> Void) throws -> TestPage {
    let id = try #require(try site.catalogue.service(slug: .named(Self.slug))).id
    let address = "/yllapito/palvelut/\(id.rawValue)"
    var form = try editor.get(address).serviceForm(pressing: "tallenna")
    change(&form)
    return try editor.post(address, form: form.fields)
  }

  @Test func `who may come, ages, other names and the law are kept and shown`() throws {
    let saved = try save {
      $0.set("muunimi-fi", "Kettupesä")
      $0.set("edellytys-fi", "Lapsi asuu Inarissa.")
      $0.set("ikaalku", "7")
      $0.set("ikaloppu", "17")
      $0.set("laki-fi", "Lastensuojelulaki 3 §")
    }
    #expect(saved.status == 303, "\(saved.main.first(id: "ongelmat")?.text ?? "")")
    let page = try site.get("/palvelu/\(Self.slug)").main
    #expect(page.fact("Ikä")?.text == "7–17-vuotiaille")
    #expect(page.fact("Kuka saa palvelun")?.text == "Lapsi asuu Inarissa.")
    #expect(page.fact("Muut nimet")?.text == "Kettupesä")
    #expect(page.fact("Laki")?.text.contains("Lastensuojelulaki 3 §") == true)
    site.site.finishWork(within: 60)
    let found = try site.get("/haku?q=kettupes%C3%A4ss%C3%A4").main.links.map(\.href)
    #expect(found.contains { $0.hasPrefix("/palvelu/\(Self.slug)") }, "by its other name")
    let file = try site.get("/hakemisto.json").text
    #expect(file.contains("\"minimum_age\":7") && file.contains("Lapsi asuu Inarissa."))
  }

  @Test func `prices and service classes are kept in one spelling, shown and handed out`() throws {
    let saved = try save {
      $0.set("hinnat", "12,50€: ryhmä\n\n25 €")
      $0.set("palveluluokat", "p3.1\nP9\nP9")
    }
    #expect(saved.status == 303, "\(saved.main.first(id: "ongelmat")?.text ?? "")")
    let details = try #require(try site.catalogue.service(slug: .named(Self.slug))).details
    #expect(details.costOptions == ["12,50 €: ryhmä", "25 €"])
    #expect(details.serviceClasses == ["P3.1", "P9"])
    #expect(
      try site.get("/palvelu/\(Self.slug)").main.fact("Hinta")?.text.contains("12,50 €: ryhmä")
        == true)
    let file = try site.get("/hakemisto.json").text
    #expect(file.contains("12,50 €: ryhmä") && file.contains("[\"P3.1\",\"P9\"]"))
    // A save of something else keeps them.
    #expect(try save { $0.set("kuvaus-fi", "Toinen kuvaus.") }.status == 303)
    #expect(try site.catalogue.service(slug: .named(Self.slug))?.details.costOptions.count == 2)
  }

  @Test(arguments: [("hinnat", "noin 25 €"), ("palveluluokat", "perhe"), ("hinnat", "25")])
  func `a line that means nothing is refused and stays as typed`(field: String, line: String) throws
  {
    let page = try save { $0.set(field, line) }
    #expect(page.status == 422)
    #expect(page.lastForm()[field] == line)
    let details = try #require(try site.catalogue.service(slug: .named(Self.slug))).details
    #expect(details.costOptions.isEmpty && details.serviceClasses.isEmpty)
  }

  @Test(arguments: [
    ("7", "", "7 vuotta täyttäneille"), ("", "17", "Enintään 17-vuotiaille"), ("0", "0", "0–0-"),
  ])
  func `one end of the ages is enough`(least: String, most: String, told: String) throws {
    let saved = try save {
      $0.set("ikaalku", least)
      $0.set("ikaloppu", most)
    }
    #expect(saved.status == 303)
    let page = try site.get("/palvelu/\(Self.slug)").main
    #expect(page.fact("Ikä")?.text.hasPrefix(told) == true)
  }

  @Test(arguments: [
    ("18", "12", "ikaloppu"), ("-1", "", "ikaalku"), ("121", "", "ikaalku"),
    ("kaksi", "", "ikaalku"), ("7", "200", "ikaloppu"),
  ])
  func `ages that cannot be are refused where they stand`(
    least: String, most: String, field: String
  ) throws {
    let page = try save {
      $0.set("ikaalku", least)
      $0.set("ikaloppu", most)
    }
    #expect(page.status == 422)
    #expect(page.main.first(id: "ongelmat")?.links.map(\.href) == ["#\(field)"])
    #expect(page.serviceForm()["ikaalku"] == least && page.serviceForm()["ikaloppu"] == most)
  }

  @Test func `a provider says what it is and what it is a part of`() throws {
    let address = "/yllapito/jarjestajat/1"
    func send(_ change: (inout SentForm) -> Void) throws -> TestPage {
      var form = try editor.get(address).lastForm()
      change(&form)
      return try editor.post(address, form: form.fields)
    }
    let refused = try send {
      $0.set("business_id", "1234567-2")
      $0.set("oid", "1.2")
    }
    #expect(refused.status == 422)
    #expect(
      refused.main.first(id: "ongelmat")?.links.map(\.href) == ["#business_id", "#oid"])
    let other = try #require(
      try site.catalogue.snapshot.organizations.keys.filter { $0.rawValue != "lapin-erotuki" }
        .min { $0.rawValue < $1.rawValue })
    let saved = try send {
      $0.set("description.fi", "Tukee vanhempia eron jälkeen.")
      $0.set("kind", "organization")
      $0.set("business_id", "1234567-1")
      $0.set("oid", "1.2.246.10.12345671")
      $0.set("parent", other.rawValue)
    }
    #expect(saved.status == 303, "\(saved.main.first(id: "ongelmat")?.text ?? "")")
    let page = try site.get("/jarjestaja/lapin-erotuki").main
    #expect(page.text.contains("Tukee vanhempia eron jälkeen."))
    #expect(page.links.contains { $0.href == "/jarjestaja/\(other.rawValue)" })
    let kept = try editor.get(address).lastForm()
    #expect(kept["business_id"] == "1234567-1" && kept["oid"] == "1.2.246.10.12345671")
    // What it is a part of cannot become a part of it, whatever a browser sends.
    let parent = try #require(
      try site.catalogue.editedOrganizations().first { $0.organization.slug == other })
    let turned = "/yllapito/jarjestajat/\(parent.id.rawValue)"
    var form = try editor.get(turned).lastForm()
    form.set("parent", "lapin-erotuki")
    #expect(try editor.post(turned, form: form.fields).status == 422)
  }
}
