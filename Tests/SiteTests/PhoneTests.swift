import Catalogue
import HumanServices
import Pages
import TestSupport
import Testing

/// A number on its way from the form to whoever dials it.
@Suite struct PhoneTests {
  private let site: TestSite
  private let editor: SignedInEditor
  private let address: String

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
    let id = try #require(try site.catalogue.service(slug: .named("ivalon-eroneuvola"))).id
    address = "/yllapito/palvelut/\(id.rawValue)"
  }

  private func stored() throws -> [ContactPoint] {
    try #require(try site.catalogue.service(slug: .named("ivalon-eroneuvola"))).details
      .contactPoints
  }

  private func post(_ change: (inout SentForm) -> Void) throws -> TestPage {
    var form = try editor.get(address).serviceForm(pressing: "tallenna")
    change(&form)
    return try editor.post(address, form: form.fields)
  }

  @Test(arguments: [
    ("0800-APUA", "APUA", "0800"), ("040 abc", "abc", "040"),
    ("020 123 4567 (8,35 snt/puhelu + 16,69 snt/min)", "snt", "0201234567835+1669"),
    ("016 123 456, ark. klo 9-15", "ark", "016123456915"),
    ("040 123 4567, 050 765 4321", "kaksi numeroa", "04012345670507654321"),
    ("040 123", "puuttuu numeroita", "040123"), ("123 456", "ei ala näin", "123456"),
  ])
  func `what would dial wrong is refused with the reason and stays as typed`(
    typed: String, reason: String, wouldDial: String
  ) throws {
    let before = try stored()
    let page = try post { $0.set("yhteys-1-arvo", typed) }
    #expect(page.status == 422)
    let problem = page.main.first(id: "ongelmat")?.text ?? ""
    #expect(problem.contains(reason) && problem.contains("numeroon \(wouldDial)."), "\(problem)")
    #expect(page.html.first(id: "yhteys-1-arvo")?["value"] == typed)
    #expect(page.htmlProblems.isEmpty)
    #expect(try stored() == before)
  }

  @Test func `a number, its price and hours go where they belong`() throws {
    let saved = try post {
      $0.set("yhteys-1-arvo", "+358 (0)20 123 4567")
      $0.set("yhteys-1-hinta-fi", "8,35 snt/puhelu")
      $0.set("yhteys-1-hinta-sv", "8,35 cent/samtal")
      $0.set("yhteys-1-ajat-fi", "arkisin 9–11")
      $0.set("yhteys-1-lisa-fi", "ajanvaraus")
    }
    #expect(saved.status == 303)
    let contact = try site.get("/palvelu/ivalon-eroneuvola").main.fact("Yhteystiedot")
    #expect(contact?.text == "+358 20 123 4567 · ajanvaraus · arkisin 9–11 · 8,35 snt/puhelu")
    #expect(contact?.links.map(\.href) == ["tel:+358201234567"])
    let swedish = try site.get("/sv/palvelu/ivalon-eroneuvola").main.text
    #expect(swedish.contains("8,35 cent/samtal"))
    let card = try site.get("/palvelu/ivalon-eroneuvola.vcf").text
    #expect(card.contains("TEL;TYPE=WORK,VOICE:+358201234567\r\n"))
    let list = try site.get("/hakemisto.json").text
    #expect(list.contains(#""phones":["+358 20 123 4567"]"#))
    let form = try editor.get(address).serviceForm(pressing: "tallenna")
    #expect(form["yhteys-1-hinta-sv"] == "8,35 cent/samtal")
  }

  @Test func `what cannot be read is shown without a link and waits for a coordinator`() throws {
    try site.change(
      "UPDATE contact_point SET number = NULL, written = '040 123 4567, 050 765 4321'")
    let page = try site.get("/palvelu/ivalon-eroneuvola").main
    let contact = page.fact("Yhteystiedot")
    #expect(contact?.text.contains("040 123 4567, 050 765 4321") == true)
    #expect(page.links.allSatisfy { !$0.href.hasPrefix("tel:") })
    #expect(try site.get("/hakemisto.json").text.contains(#""phones":[]"#))
    #expect(try !site.get("/kunta/inari").main.links.contains { $0.href.contains("401234567") })

    let list = try editor.get("/yllapito/palvelut?syy=numero").main
    #expect(list.text.contains("Ivalon eroneuvola"))
    #expect(list.text.contains("Puhelinnumeroon ei voi soittaa"))
    let front = try editor.get("/yllapito").main.text
    #expect(front.contains("Palvelu, jota ei tavoita: numero tai yhteystieto puuttuu"))
    let form = try editor.get(address)
    #expect(form.html.first(id: "yhteys-1-arvo-help")?.text.contains("kaksi numeroa") == true)

    // A small correction elsewhere is saved; another text that cannot be read is not.
    #expect(try post { $0.set("kuvaus-fi", "Uusi kuvaus.") }.status == 303)
    #expect(try stored().map(\.text) == ["040 123 4567, 050 765 4321"])
    #expect(try stored().allSatisfy { $0.number == nil })
    #expect(try post { $0.set("yhteys-1-arvo", "040 123 4567, 050") }.status == 422)
    #expect(try post { $0.set("yhteys-1-arvo", "040 123 4567") }.status == 303)
    #expect(try editor.get("/yllapito/palvelut?syy=numero").main.all("article").isEmpty)
    #expect(try stored().first?.number?.dialled == "+358401234567")
  }
}
