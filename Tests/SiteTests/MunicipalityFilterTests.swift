import Addresses
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@Suite struct MunicipalityFilterTests {
  @Test func `languages are listed with those of the country first, then by name`() throws {
    for address in ["/kunta/utsjoki", "/haku?kenelle=vanhemmat"] {
      let page = try Sites.repository().get(address)
      let names = page.main.all("a").filter { $0["href"]?.contains("kieli=") == true }
        .map { String($0.text.prefix { $0 != "(" }.dropLast()) }
      #expect(names.starts(with: ["suomi", "ruotsi"]), "\(address)")
      let others = names.drop { $0 != "englanti" }.dropFirst()
      #expect(!others.isEmpty && Array(others) == others.sorted(), "\(address)")
    }
  }

  @Test(arguments: ["tampere", "utsjoki"], ["", "?tapa=puhelin", "?kenelle=vanhemmat&kieli=fi"])
  func `a filter's count is what one gets by following it`(slug: String, query: String) throws {
    let site = try Sites.repository()
    let page = try site.get("/kunta/\(slug)\(query)")
    let chips = page.main.all(class: "chips").flatMap { $0.links }
    let counted = chips.filter { $0.text.hasSuffix(")") }
    #expect(counted.count > 5)
    for chip in counted {
      let followed = try site.get(chip.href)
      #expect(followed.status == 200)
      #expect(count(followed) == number(chip.text), "\(chip)")
      #expect(!followed.cards.isEmpty, "\(chip)")
    }
  }

  @Test(arguments: [
    ("tapa=puhelin", "Puhelin"), ("kieli=en", "englanti"), ("tapa=chat", "Chat"),
  ])
  func `a filter leaves only what has it`(query: String, fact: String) throws {
    let page = try Sites.repository().get("/kunta/tampere?\(query)")
    #expect(!page.cards.isEmpty)
    for card in page.cards {
      #expect(card.facts.contains { $0.contains(fact) }, "\(card.name): \(card.facts)")
    }
  }

  @Test func `filters together leave what has all of them`() throws {
    let site = try Sites.repository()
    let phone = try all(site.get("/kunta/tampere?tapa=puhelin"))
    let acute = try all(site.get("/kunta/tampere?tilanne=akuutti-ero"))
    let both = try all(site.get("/kunta/tampere?tilanne=akuutti-ero&tapa=puhelin"))
    #expect(!both.isEmpty)
    #expect(both.isSubset(of: phone.union(acute)))
    #expect(try count(site.get("/kunta/tampere?tilanne=akuutti-ero&tapa=puhelin")) ?? 0 > 0)
  }

  @Test func `a chosen filter is in sight and leads back`() throws {
    let page = try Sites.repository().get("/kunta/tampere?tapa=puhelin&kieli=fi")
    let chosen = page.main.all { $0["aria-current"] == "true" }
    #expect(
      Set(chosen.compactMap { $0["href"] })
        == ["/kunta/tampere?kieli=fi", "/kunta/tampere?tapa=puhelin"])
  }

  @Test func `a type shown whole has all that its row counted`() throws {
    let site = try Sites.repository()
    let more = try site.get("/kunta/tampere").main.all(class: "more").flatMap(\.links)
    #expect(!more.isEmpty)
    for link in more {
      let (address, id) = try #require(
        link.href.firstIndex(of: "#").map {
          (String(link.href[..<$0]), String(link.href[link.href.index(after: $0)...]))
        })
      let row = try #require(try site.get(address).main.first(id: id))
      #expect(row["open"] != nil)
      let listings = Set(row.links.map(\.href).filter { $0.hasPrefix("/palvelu/") })
      #expect(listings.count == number(link.text), "\(link)")
    }
  }

  @Test func `a filtered view is not for search engines, and its canonical is not told`() throws {
    let page = try Sites.repository().get("/kunta/tampere?tapa=puhelin")
    #expect(page.meta("robots") == "noindex")
    #expect(page.meta("description") == nil)
    #expect(page.headLinks("canonical").isEmpty)
  }

  @Test(arguments: [
    "tapa=kirje", "tilanne=Akuutti", "kenelle=%3Cb%3E", "kieli=xx", "ryhma=muu", "ei_mikaan=x",
    "paiva=2018-02-30", "paiva=eilen", "paiva=2018-3-1", "paiva=999999-01-01",
  ])
  func `what an address says that means nothing here is told and left out`(query: String) throws {
    let site = try Sites.story()
    let page = try site.get("/kunta/utsjoki?\(query)")
    #expect(page.status == 200)
    #expect(page.notes.contains { $0.contains("Emme tunnistaneet") })
    #expect(page.cards.count == (try site.get("/kunta/utsjoki").cards.count))
    #expect(page.htmlProblems.isEmpty)
    #expect(page.main.first("b") == nil)
  }

  @Test func `a filter that leaves nothing says so and leads back`() throws {
    let page = try Sites.story().get("/kunta/utsjoki?tapa=puhelin")
    #expect(page.status == 200)
    #expect(page.cards.isEmpty)
    #expect(page.main.first(class: "gap")?.links.map(\.href) == ["/kunta/utsjoki"])
  }

  @Test func `an empty value is no filter`() throws {
    let page = try Sites.story().get("/kunta/utsjoki?tapa=&kieli=&tilanne=")
    #expect(page.meta("robots") == nil)
    #expect(!page.notes.contains { $0.contains("Emme tunnistaneet") })
  }

  @Test(arguments: ["ryhma=turva", "kenelle=vakivaltaa-kokeneet"])
  func `a filter that names violence leaves no trace`(query: String) throws {
    let page = try Sites.repository().get("/kunta/tampere?\(query)")
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.eTag] == nil)
  }

  private func all(_ page: TestPage) -> Set<String> { Set(page.cards.map(\.href)) }

  /// The number in the lead.
  private func count(_ page: TestPage) -> Int? {
    let lead = page.main.first(class: "lead")?.text ?? ""
    return lead.hasPrefix("Yksi") ? 1 : number(lead)
  }

  /// The only number in a text.
  private func number(_ text: String) -> Int? {
    let numbers = text.split { !$0.isNumber }
    return numbers.first.flatMap { Int($0) }
  }
}

/// What was offered on a day in the past.
@Suite struct MunicipalityDayTests {
  @Test func `on the first of March 2018 the group chat was there and the cancelled group was not`()
    throws
  {
    let names = try all("2018-03-01")
    #expect(names.contains { $0.contains("yhmächat") }, "\(names)")
    #expect(!names.contains { $0.contains("(kevät 2018)") })
    #expect(!names.contains { $0.contains("(syksy 2017)") })
  }

  @Test func `on the fifteenth of November 2017 only the live sessions were there`() throws {
    let names = try all("2017-11-15")
    #expect(
      names.contains { $0.contains("Livelähetykset") || $0.contains("ivelähety") }, "\(names)")
    #expect(!names.contains { $0.contains("yhmächat") })
    #expect(!names.contains { $0.contains("(syksy 2017)") })
  }

  @Test func `today none of them is there`() throws {
    let site = try Sites.repository()
    let names = try site.get("/kunta/rovaniemi?ryhma=vertaiset").cards.map(\.name)
    #expect(!names.isEmpty)
    #expect(!names.contains { $0.contains("2018") || $0.contains("2017") })
  }

  @Test func `the page says which day it is about, and keeps the day in its links`() throws {
    let page = try Sites.repository().get("/kunta/rovaniemi?paiva=2018-03-01")
    #expect(page.notes.contains { $0.contains("1.3.2018") })
    let chips = page.main.all(class: "chips").flatMap(\.links).map(\.href)
      .filter { !$0.hasPrefix("#") }
    #expect(!chips.isEmpty)
    #expect(chips.allSatisfy { $0.contains("paiva=2018-03-01") })
  }

  /// Names of what Rovaniemi had on a day.
  private func all(_ day: String) throws -> [String] {
    let site = try Sites.repository()
    return try ["vertaiset", "tieto"].flatMap { group in
      try site.get("/kunta/rovaniemi?ryhma=\(group)&paiva=\(day)").cards.map(\.name)
    }
  }
}
