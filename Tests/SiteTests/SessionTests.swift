import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

/// Sessions are said alike on every way out: pages, calendar files, JSON, and to coverage.
@Suite struct SessionTests {
  private static let slug = "napapiirin-sovittelu"

  /// A site with one listing, at noon of the case's day.
  private func site(_ one: SessionCase) throws -> TestSite {
    var story = try Story()
    var details = story.service(Self.slug)
    details.occurrences = []
    details.series = []
    one.change(&details)
    story.seeds.services = [details]
    let site = try TestSite(.seeds(story.seeds), at: TestSite.storyNoon)
    let days = CivilDate.on(one.today).dayNumber - Story.today.dayNumber
    site.now = TestSite.storyNoon.addingTimeInterval(Double(days) * 86_400)
    return site
  }

  @Test(arguments: SessionCase.all)
  func `pages say a session in each language`(one: SessionCase) throws {
    let site = try site(one)
    for (prefix, lines) in [("", one.fi), ("/sv", one.sv), ("/en", one.en)] {
      let page = try site.get("\(prefix)/kalenteri")
      let told = page.main.all(class: "calendar").flatMap { $0.all("li") }.map { item in
        item.all("strong").map(\.text).joined(separator: " ")
      }
      #expect(told == lines, "\(prefix)/kalenteri")
      let listing = try site.get("\(prefix)/palvelu/\(Self.slug)").main.text
      for line in lines {
        var dates = line
        for word in [" peruttu", " inställd", " cancelled"] { dates.replace(word, with: "") }
        #expect(listing.contains(dates), "\(prefix): \(line)")
      }
    }
  }

  @Test(arguments: SessionCase.all)
  func `calendar files tell a session`(one: SessionCase) throws {
    let site = try site(one)
    for address in ["/palvelu/\(Self.slug).ics", "/kalenteri.ics", "/sv/kalenteri.ics"] {
      let events = try site.get(address).text.components(separatedBy: "BEGIN:VEVENT").dropFirst()
      let names = ["DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID"]
      let told = events.joined().replacing("\r\n ", with: "").components(separatedBy: "\r\n")
        .filter { line in
          line == "STATUS:CANCELLED" || names.contains { line.hasPrefix($0) }
        }
      #expect(told == one.ics, "\(address)")
    }
  }

  @Test(arguments: SessionCase.all)
  func `JSON and the table have a session`(one: SessionCase) throws {
    let site = try site(one)
    let json = try JSONSerialization.jsonObject(with: Data(site.get("/hakemisto.json").body))
    let items = (json as? [String: Any])?["items"] as? [[String: Any]]
    let item = try #require(items?.first)
    let told = ["sessions", "cancelled_sessions"].map { item[$0] as? [String] ?? [] }
    #expect(told.flatMap { $0 } == one.json)
    #expect(told[1].count == one.fi.count { $0.hasSuffix("peruttu") })
    let table = try site.get("/hakemisto.csv").text
    for session in one.json { #expect(table.contains(session)) }
  }

  @Test(arguments: SessionCase.all)
  func `coverage and cards count from the same days`(one: SessionCase) throws {
    let site = try site(one)
    let offer = try #require(try site.catalogue.snapshot.offer(slug: .named(Self.slug)))
    let next = offer.timetable.nextDay(from: .on(one.today))
    #expect(next?.description == one.next)
    let card = try site.get("/haku?q=sovittelu").main.text
    if let next, offer.state == .active { #expect(card.contains(next.written)) }
  }

  /// H22, as an editor types it.
  @Test func `an evening over midnight is saved and shown`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    let address = ServiceFormHandlersTests.mediation
    var form = try editor.get(address).serviceForm(pressing: "lisaa-kerta")
    form = try editor.post(address, form: form.fields).serviceForm(pressing: "tallenna")
    form.set("kerta-1-alku", "31.12.2026")
    form.set("kerta-1-kello", "22")
    form.set("kerta-1-paattyy", "22")
    let refused = try editor.post(address, form: form.fields)
    #expect(refused.status == 422)
    #expect(refused.main.first(id: "ongelmat")?.links.map(\.href) == ["#kerta-1-paattyy"])
    #expect(refused.main.text.contains("alku ja loppu ovat sama kellonaika"))
    form = refused.serviceForm(pressing: "tallenna")
    form.set("kerta-1-paattyy", "1")
    #expect(try editor.post(address, form: form.fields).status == 303)
    let line = "31.12.2026 klo 22.00–01.00 (päättyy seuraavana päivänä)"
    #expect(try site.get("/kalenteri").main.text.contains(line))
    #expect(try editor.get(address).serviceForm()["kerta-1-paattyy"] == "01.00")
  }
}
