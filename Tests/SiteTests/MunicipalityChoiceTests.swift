import Foundation
import HTTPTypes
import Site
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
    #expect(page.main.first(class: "lead")?.text == "Emme tunne paikkaa ”\(typed)”.")
    #expect(page.meta("robots") == "noindex")
  }

  @Test(arguments: [
    ("Oulu", "Oulu", "Pohjois-Pohjanmaan hyvinvointialue"),
    ("asun Helsingissä", "Helsinki", "Helsingin kaupunki"),
  ])
  func `a place elsewhere is told to be none of ours, with its county, help and the list`(
    typed: String, name: String, county: String
  ) throws {
    let page = try Sites.repository().get("/kunta?nimi=" + TestSite.encoded(typed))
    #expect(page.status == 200)
    #expect(page.main.first(class: "lead")?.text == "\(name) ei kuulu tähän hakemistoon.")
    #expect(page.main.text.contains(county))
    #expect(page.main.all("h2").map(\.text).contains("Nämä auttavat koko Suomessa"))
    #expect((3...6).contains(page.cards.count))
    #expect(page.cards.allSatisfy { $0.pill == "koko Suomi" })
    let remote = try #require(page.main.links.first { $0.text == "Näytä puhelimet ja chatit" })
    #expect(try Sites.repository().get(remote.href).cards.isEmpty == false)
    #expect(page.main.first(class: "big-links") == nil)
    let listed = page.main.all(class: "names").map { $0.links.count }
    #expect(try listed == SeedFiles.municipalityCounts())
  }

  @Test(arguments: [
    ("Ivalo", "inari"), ("99980 Utsjoki", "utsjoki"), ("33720", "tampere"),
    ("asun Utsjoella", "utsjoki"), ("Mouhijärven kunta", "sastamala"), ("Levillä", "kittila"),
  ])
  func `a village, a postal code or a sentence leads to the municipality`(
    typed: String, slug: String
  ) throws {
    let site = try Sites.repository()
    #expect(try site.get("/kunta?nimi=" + TestSite.encoded(typed)).location == "/kunta/" + slug)
    #expect(try site.post("/sv/kunta", form: ["nimi": typed]).location == "/sv/kunta/" + slug)
  }

  @Test func `a name in two municipalities offers both, each with its municipality`() throws {
    let page = try Sites.repository().get("/kunta?nimi=Pohjaslahti")
    let links = try #require(page.main.first(class: "big-links")?.links)
    #expect(
      Set(links.map(\.text)) == ["Pohjaslahti, Virrat", "Pohjaslahti, Mänttä-Vilppula"])
    #expect(Set(links.map(\.href)) == ["/kunta/virrat", "/kunta/mantta-vilppula"])
    #expect(page.cards.isEmpty)
  }

  @Test func `a region offers its municipalities`() throws {
    let page = try Sites.repository().get("/kunta?nimi=Lapissa")
    #expect(page.main.first(class: "lead")?.text == "Lappi on maakunta. Valitse kuntasi.")
    let links = try #require(page.main.first(class: "big-links")?.links)
    #expect(links.count == 21)
    #expect(links.contains { $0.href == "/kunta/utsjoki" })
  }

  @Test(arguments: [
    ("asumme lasten kanssa Oulussa", "/kunta?nimi=Oulu"),
    ("lapset ovat Pohjaslahdella", "/kunta?nimi=Pohjaslahti"),
    ("Kemissä ja lapset Torniossa", "/kunta?nimi=Kemi%2C%20Tornio"),
    ("olen Lapissa", "/kunta?nimi=Lappi"),
  ])
  func `of a known place the address has its name, not what was typed around it`(
    typed: String, address: String
  ) throws {
    let site = try Sites.repository()
    let sent = try site.post("/kunta", form: ["nimi": typed])
    #expect(sent.status == 303)
    #expect(sent.location == address)
    let lead = try site.get(address).main.first(class: "lead")
    #expect(
      try lead?.text
        == site.get("/kunta?nimi=" + TestSite.encoded(typed)).main
        .first(class: "lead")?.text)
  }

  @Test func `danger beside a place comes first`() throws {
    let site = try Sites.repository()
    let sent = try site.post("/kunta", form: ["nimi": "asun Ivalossa ja mies lyö"])
    #expect(sent.location?.hasPrefix("/haku?s=") == true)
    let page = try site.get("/kunta?nimi=" + TestSite.encoded("asun Ivalossa ja mies lyö"))
    #expect(page.main.first(class: "safety-help") != nil)
    #expect(page.main.first(class: "big-links")?.links.first?.href == "/kunta/inari")
  }

  @Test func `in Swedish a place elsewhere has its Swedish name, the county marked as Finnish`()
    throws
  {
    let page = try Sites.repository().get("/sv/kunta?nimi=Oulu")
    #expect(page.main.first(class: "lead")?.text == "Uleåborg finns inte i det här registret.")
    #expect(
      page.main.all("span").contains {
        $0["lang"] == "fi" && $0.text == "Pohjois-Pohjanmaan hyvinvointialue"
      })
  }

  @Test(arguments: ["places.csv", "municipalities.csv", "everyday-words.csv"])
  func `without a table of places the program does not start, and names file and line`(
    name: String
  ) throws {
    let folder = try TemporaryFolder()
    let copy = URL(filePath: folder.file("Places"))
    try FileManager.default.copyItem(
      at: SeedFiles.repository.appending(path: "Resources/Places"), to: copy)
    _ = try Resources.places(in: copy)
    let file = copy.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + "Olematon,,9999\n").write(to: file, atomically: true, encoding: .utf8)
    let line = text.split(separator: "\n").count + 1
    let wrong = #expect(throws: Resources.Failure.self) { try Resources.places(in: copy) }
    #expect(wrong?.description.contains("Places/\(name):\(line)") == true)
    try FileManager.default.removeItem(at: file)
    let failure = #expect(throws: Resources.Failure.self) { try Resources.places(in: copy) }
    #expect(failure?.description.contains("Places/\(name): cannot be read") == true)
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
