import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@Suite struct CalendarTests {
  private func lines(_ address: String) throws -> [String] {
    try Sites.story().get(address).main.first(class: "calendar")?.all("li").map(\.text) ?? []
  }

  @Test(arguments: [
    ("kunta=kemi", 3), ("kunta=tampere", 0), ("alue=lappi", 3), ("alue=pirkanmaa", 0),
    ("aihe=eroneuvo", 2), ("tapa=kasvokkain", 1), ("kieli=fi", 3), ("kieli=smn", 0),
    ("aihe=eroneuvo&tapa=kasvokkain", 0),
  ])
  func `filters narrow the calendar and its file alike`(query: String, count: Int) throws {
    #expect(try lines("/kalenteri?\(query)").count == count)
    let file = try Sites.story().get("/kalenteri.ics?\(query)")
    #expect(file.fields[.contentType] == "text/calendar; charset=utf-8")
    let events = file.text.components(separatedBy: "BEGIN:VEVENT").count - 1
    // The file has the session of February too.
    #expect((events == 0) == (count == 0))
    let page = try Sites.story().get("/kalenteri?\(query)")
    #expect(page.meta("robots") == "noindex")
    #expect(page.main.links.contains { $0.href == "/kalenteri.ics?\(query)" })
  }

  @Test func `an unknown filter is told, not refused`() throws {
    let page = try Sites.story().get("/kalenteri?kunta=helsinki&vuosi=1850&x=y")
    #expect(page.status == 200)
    #expect(page.notes.contains { $0.contains("kunta=helsinki") && $0.contains("vuosi=1850") })
  }

  @Test func `a year has twelve months with what happens in each`() throws {
    let page = try Sites.story().get("/kalenteri?vuosi=2026&alue=lappi")
    #expect(page.heading == "Vuosikello 2026: Lappi")
    let months = page.main.first(class: "year")?.all("h2").map(\.text) ?? []
    #expect(months.count == 12)
    #expect(months.first == "Tammikuu")
    let march = try #require(page.main.first(class: "year")?.elements.dropFirst(2).first)
    #expect(
      march.first("ul")?.all("li").map(\.text) == [
        "5. peruttu Eroillan suora lähetys", "20. Eroiltapäivä Kemissä",
      ])
    let past = try Sites.story().get("/kalenteri?vuosi=2018")
    let spring = past.main.first(class: "year")?.elements.map(\.text) ?? []
    #expect(spring.filter { $0.contains("Kevään ryhmächat 2018") }.count == 4)
    #expect(!past.main.text.contains("Peruttu Vanhemman neuvo"))
  }

  @Test func `one service has its own calendar`() throws {
    let site = try Sites.story()
    let page = try site.get("/palvelu/eroillan-suora-lahetys")
    #expect(page.main.links.contains { $0.href == "/palvelu/eroillan-suora-lahetys.ics" })
    let file = try site.get("/palvelu/eroillan-suora-lahetys.ics")
    #expect(file.text.components(separatedBy: "BEGIN:VEVENT").count - 1 == 3)
    #expect(try site.get("/palvelu/keskenerainen-oikeusapu.ics").status == 404)
    #expect(try site.get("/palvelu/keskenerainen-oikeusapu.vcf").status == 404)
  }
}

@Suite struct NewsTests {
  @Test func `the newest change comes first, in the page and in the feed`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.change(
      """
      UPDATE service SET last_modified = '2026-03-05T10:00:00Z' WHERE slug = 'suojapesa'
      """)
    let page = try site.get("/uutta")
    let first = try #require(page.main.first(class: "calendar")?.all("li").first)
    #expect(first.text == "5.3.2026 muuttunut: Suojapesä")
    let feed = try site.get("/uutta.atom")
    #expect(feed.fields[.contentType] == "application/atom+xml; charset=utf-8")
    let entries = feed.text.components(separatedBy: "<entry>")
    #expect(entries[0].contains("<updated>2026-03-05T10:00:00Z</updated>"))
    #expect(entries[1].contains("<title>Suojapesä</title>"))
    #expect(entries[1].contains("<published>2026-03-02T10:00:00Z</published>"))
    #expect(!feed.text.contains("Keskeneräinen"))
  }

  @Test(arguments: [
    ("alue=pirkanmaa", "Pirkan perheneuvola", "Ivalon eroneuvola"),
    ("kunta=inari", "Ivalon eroneuvola", "Kotona Utsjoella"),
    ("aihe=perhetyo", "Kotona Utsjoella", "Ivalon eroneuvola"),
  ])
  func `news are of a region, a municipality or a type`(
    query: String, told: String, left: String
  ) throws {
    for address in ["/uutta?\(query)", "/uutta.atom?\(query)"] {
      let page = try Sites.story().get(address)
      #expect(page.text.contains(told))
      #expect(!page.text.contains(left))
    }
    let head = try Sites.story().get("/uutta?\(query)").html.all("link")
      .filter { $0["type"] == "application/atom+xml" }
    #expect(head.map { $0["href"] } == ["/uutta.atom?\(query)"])
  }

  @Test func `news about violence are kept nowhere`() throws {
    for address in [
      "/uutta?aihe=turvakoti", "/uutta.atom?aihe=turvakoti",
      "/kalenteri?aihe=turvakoti", "/kalenteri.ics?aihe=turvakoti", "/palvelu/suojapesa.vcf",
      "/palvelu/suojapesa.ics",
    ] {
      #expect(try Sites.story().get(address).fields[.cacheControl] == "no-store", "\(address)")
    }
  }

  @Test(arguments: [
    ("/aihe/vertaisryhma", "/uutta.atom?aihe=vertaisryhma"), ("/ammattilaisille", "/uutta.atom"),
    ("/uutta", "/uutta.atom"), ("/kunta/kemi", "/uutta.atom?kunta=kemi"),
    ("/kalenteri?alue=lappi", "/uutta.atom?alue=lappi"),
    ("/kalenteri?vuosi=2026&alue=lappi", "/uutta.atom?alue=lappi"),
  ])
  func `feed readers find the feed in the head`(address: String, feed: String) throws {
    let site = try Sites.story()
    #expect(try head(address, "application/atom+xml") == [feed])
    #expect(try site.get(feed).status == 200)
    #expect(try head("/sv" + address, "application/atom+xml") == ["/sv" + feed])
  }

  @Test(arguments: [
    ("/kunta/kemi", "/kalenteri.ics?kunta=kemi"),
    ("/kalenteri?tapa=chat", "/kalenteri.ics?tapa=chat"),
    ("/kalenteri?vuosi=2026&alue=lappi", "/kalenteri.ics?alue=lappi"),
    ("/aihe/eroneuvo", "/kalenteri.ics?aihe=eroneuvo"),
    ("/uutta?alue=lappi", "/kalenteri.ics?alue=lappi"),
  ])
  func `calendars find the sessions' file in the head`(address: String, file: String) throws {
    #expect(try head(address, "text/calendar") == [file])
    #expect(try Sites.story().get(file).status == 200)
  }

  @Test func `a topic without sessions has no calendar, and one about violence no file at all`()
    throws
  {
    #expect(try head("/aihe/turvakoti", "text/calendar").isEmpty)
    #expect(try head("/aihe/turvakoti", "application/atom+xml").isEmpty)
    let topic = try Sites.story().get("/aihe/eroneuvo").main.links.map(\.href)
    #expect(topic.contains("/kalenteri?aihe=eroneuvo"))
    #expect(try head("/aihe/oikeusapu", "text/calendar").isEmpty)
  }

  private func head(_ address: String, _ type: String) throws -> [String] {
    try Sites.story().get(address).html.all("link").filter { $0["type"] == type }
      .compactMap { $0["href"] }
  }
}
