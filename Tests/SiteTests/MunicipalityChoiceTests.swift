import HTTPTypes
import TestSupport
import Testing

/// The answer to a municipality's name as typed.
@Suite struct MunicipalityChoiceTests {
  @Test(arguments: [
    ("Utsjoki", "utsjoki"), ("utsjoki", "utsjoki"), ("UTSJOKI", "utsjoki"), ("  Kemi ", "kemi"),
    ("Torneå", "tornio"), ("Tammerfors", "tampere"), ("Enare", "inari"), ("TORNEÅ", "tornio"),
    ("Ohcejohka", "utsjoki"), ("Anár", "inari"), ("Anar", "inari"), ("Aanaar", "inari"),
    ("Uccjuuhâ", "utsjoki"), ("uccjuuha", "utsjoki"), ("Suäʹđjel", "sodankyla"),
    ("Suä'djel", "sodankyla"), ("Kemijärvellä", "kemijarvi"), ("Utsjoen", "utsjoki"),
    ("Virroilla", "virrat"), ("Hameenkyro", "hameenkyro"), ("HÄMEENKYRÖ", "hameenkyro"),
    ("Pelkosenniemen", "pelkosenniemi"), ("mantta-vilppula", "mantta-vilppula"),
    ("Mänttä Vilppula", "mantta-vilppula"), ("Enonteki\u{f6}", "enontekio"),
    ("Enontekio\u{308}", "enontekio"),
  ])
  func `a name leads to its municipality`(typed: String, slug: String) throws {
    let address = "/kunta?nimi=" + TestSite.encoded(typed)
    let page = try Sites.repository().get(address)
    #expect(page.status == 303)
    #expect(page.location == "/kunta/" + slug)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(try Sites.repository().get("/en" + address).location == "/en/kunta/" + slug)
  }

  @Test(arguments: [
    ("Utsjoko", "Utsjoki"), ("Rovanieni", "Rovaniemi"), ("Tamperre", "Tampere"),
    ("Enontkeiö", "Enontekiö"), ("sodankylla", "Sodankylä"), ("rova", "Rovaniemi"),
  ])
  func `a name with a slip is offered, not taken`(typed: String, name: String) throws {
    let page = try Sites.repository().get("/kunta?nimi=" + TestSite.encoded(typed))
    #expect(page.status == 200)
    #expect(page.main.first(class: "big-links")?.links.first?.text == name)
    #expect(page.html.first(id: "nimi")?["value"] == typed)
    #expect(page.main.first(class: "lead")?.text == "Emme löytäneet kuntaa ”\(typed)”.")
    #expect(page.meta("robots") == "noindex")
  }

  @Test func `a place elsewhere is told to be none of ours, with remote help and the list`() throws
  {
    let page = try Sites.repository().get("/kunta?nimi=Helsinki")
    #expect(page.status == 200)
    #expect(
      page.main.first(class: "lead")?.text
        == "”Helsinki” ei kuulu tähän hakemistoon. Siinä ovat Lapin ja Pirkanmaan kunnat.")
    let remote = try #require(page.main.links.first { $0.text == "Näytä puhelimet ja chatit" })
    #expect(try Sites.repository().get(remote.href).cards.isEmpty == false)
    #expect(page.main.first(class: "big-links") == nil)
    let listed = page.main.all(class: "names").map { $0.links.count }
    #expect(try listed == SeedFiles.municipalityCounts())
  }

  @Test(arguments: ["/kunta", "/kunta?nimi=", "/kunta?nimi=%20%20", "/kunta?nimi=---"])
  func `an empty name asks again without a reproach or a guess`(address: String) throws {
    let page = try Sites.repository().get(address)
    #expect(page.status == 200)
    #expect(page.main.first(class: "big-links") == nil)
    #expect(page.main.all(class: "names").count == 2)
  }

  @Test func `ten thousand letters are cut and answered`() throws {
    let page = try Sites.repository().get(
      "/kunta?nimi=" + String(repeating: "u", count: 10_000))
    #expect(page.status == 200)
    #expect(page.html.first(id: "nimi")?["value"]?.count == 80)
  }

  @Test func `markup in a name is text`() throws {
    let typed = "\"><script>alert('1')</script>&amp;"
    let page = try Sites.repository().get("/kunta?nimi=" + TestSite.encoded(typed))
    #expect(page.status == 200)
    #expect(page.htmlProblems.isEmpty)
    #expect(page.html.first(id: "nimi")?["value"] == typed)
    #expect(page.main.first("script") == nil)
    #expect(page.main.first(class: "lead")?.text.contains(typed) == true)
  }
}
