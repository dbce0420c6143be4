import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

@Suite struct ServiceQueriesTests {
  @Test func `a slug that was changed leads to the present one`() throws {
    let planted = try Planted()
    _ = try planted.replant("tunturituen-chat") { $0.slug = .named("tunturichat") }
    #expect(try planted.service("tunturituen-chat") == nil)
    #expect(try planted.service("tunturichat") != nil)
    #expect(
      try planted.catalogue.presentSlug(former: .named("tunturituen-chat"))
        == .named("tunturichat"))
    #expect(try planted.catalogue.presentSlug(former: .named("ei-ollut")) == nil)
    #expect(try planted.catalogue.presentSlug(former: .named("tunturichat")) == nil)
  }

  @Test func `a former slug of what is no longer published leads nowhere`() throws {
    let planted = try Planted()
    _ = try planted.replant("tunturituen-chat") {
      $0.slug = .named("tunturichat")
      $0.publication = .archived
    }
    #expect(try planted.catalogue.presentSlug(former: .named("tunturituen-chat")) == nil)
    #expect(try planted.service("tunturichat") == nil)
    #expect(try planted.catalogue.snapshot.offer(slug: .named("tunturichat")) == nil)
  }

  @Test func `many services at once are each what it is alone, in the order asked`() throws {
    let planted = try Planted.repository()
    let offers = try planted.catalogue.snapshot.offers.reversed()
    let alone = try offers.compactMap { try planted.catalogue.service(slug: $0.slug) }
    #expect(alone.count == offers.count)
    let ids = offers.map(\.id)
    #expect(try planted.catalogue.services(ids + [ID(rawValue: 99_999)]) == alone)
    let draft = try planted.raw {
      try Int64.fetchOne($0, sql: "SELECT id FROM service WHERE publication = 'draft'")
    }
    #expect(try planted.catalogue.services([ID(rawValue: try #require(draft))]).isEmpty)
    #expect(try planted.catalogue.services([]).isEmpty)
  }

  @Test func `cards have the texts of exactly the listings asked for`() throws {
    let planted = try Planted()
    let offers = try planted.catalogue.snapshot.offers
    let ids = offers.prefix(3).map(\.id)
    #expect(
      offers.prefix(3).contains {
        !planted.story.service($0.slug.rawValue).contactPoints.isEmpty
      })
    let texts = try planted.catalogue.cardTexts(ids + [ID(rawValue: 9999), ids[0]])
    #expect(Set(texts.keys) == Set(ids))
    for offer in offers.prefix(3) {
      let details = planted.story.service(offer.slug.rawValue)
      #expect(texts[offer.id]?.name == details.name)
      #expect(texts[offer.id]?.summary == details.summary)
      #expect(texts[offer.id]?.isFree == details.isFree)
      #expect(texts[offer.id]?.notSuitableWhen == details.notSuitableWhen)
      #expect(texts[offer.id]?.phone == details.contactPoints.compactMap(\.number).first)
    }
    #expect(try planted.catalogue.cardTexts([]).isEmpty)
  }

  @Test(arguments: [
    ([ServiceKind.material], ["lapsen-ero-opas"]),
    ([.network, .training], ["pitkan-nimen-verkosto", "ryhmanohjaajien-koulutus"]), ([], []),
  ])
  func `listings are found by kind`(kinds: [ServiceKind], slugs: [String]) throws {
    let found = try Planted().catalogue.services(kinds: kinds)
    #expect(found.map(\.details.slug.rawValue) == slugs)
  }

  /// A year from a day on.
  private func year(from day: CivilDate) -> ClosedRange<CivilDate> { day...day.adding(days: 366) }

  @Test func `coming sessions are soonest first, cancelled ones told, without drafts`() throws {
    let planted = try Planted()
    _ = try planted.replant("keskenerainen-oikeusapu") {
      $0.occurrences = planted.story.service("eroiltapaiva-kemissa").occurrences
      $0.occurrences[0].uuid = $0.uuid
    }
    let sessions = try planted.catalogue.sessions(in: year(from: Story.today))
    #expect(
      sessions.map(\.occurrence.startsOn.description) == ["2026-03-05", "2026-03-20", "2026-04-02"])
    #expect(sessions.map(\.occurrence.state) == [.cancelled, .planned, .planned])
    #expect(
      sessions.map(\.service.rawValue)
        == ["eroillan-suora-lahetys", "eroiltapaiva-kemissa", "eroillan-suora-lahetys"])
    let march = CivilDate.on("2026-03-06")...CivilDate.on("2026-03-31")
    #expect(try planted.catalogue.sessions(in: march).count == 1)
    #expect(try planted.catalogue.sessions(in: year(from: .on("2026-04-02"))).count == 1)
    #expect(try planted.catalogue.sessions(in: year(from: .on("2026-04-03"))).isEmpty)
  }

  @Test func `what recurs comes back as it was, and its days are computed`() throws {
    let planted = try Planted()
    var weekly = SessionSeries.videoGroup
    weekly.uuid = UUID()
    weekly.hours = nil
    weekly.note = LocalizedText([.finnish: "Etänä", .swedish: "På distans"])
    weekly.recurrence = Recurrence(
      rule: .weekly(every: 2, on: [.monday, .friday]), startsOn: .on("2026-03-02"),
      end: .after(4), skipped: [.on("2026-03-06")], cancelled: [.on("2026-03-16")])
    var last = SessionSeries.videoGroup
    last.uuid = UUID()
    last.recurrence = Recurrence(
      rule: .monthly(every: 3, .last, .sunday), startsOn: .on("2026-01-01"),
      end: .on(.on("2026-12-31")))
    let series = [.videoGroup, weekly, last]
    _ = try planted.replant("napapiirin-sovittelu") { $0.series = series }
    #expect(try planted.service("napapiirin-sovittelu")?.details.series == series)
    let offer = try planted.catalogue.snapshot.offer(slug: .named("napapiirin-sovittelu"))
    #expect(offer?.recurrences == series.map(\.recurrence))
    let sessions = try planted.catalogue.sessions(in: year(from: Story.today))
      .filter { $0.service == .named("napapiirin-sovittelu") }
    #expect(
      sessions.prefix(4).map(\.occurrence.startsOn.description)
        == ["2026-03-02", "2026-03-05", "2026-03-16", "2026-03-20"])
    #expect(sessions.allSatisfy { $0.occurrence.startsOn <= Story.today.adding(days: 366) })
    _ = try planted.replant("napapiirin-sovittelu") { $0.state = .paused }
    #expect(
      try planted.catalogue.sessions(in: year(from: Story.today))
        .allSatisfy { $0.service != .named("napapiirin-sovittelu") })
  }

  @Test func `a dated session has its hours`() throws {
    let planted = try Planted()
    let hours = ClockHours(opens: .at("09:00"), closes: nil)
    _ = try planted.replant("eroiltapaiva-kemissa") { $0.occurrences[0].hours = hours }
    #expect(try planted.service("eroiltapaiva-kemissa")?.details.occurrences[0].hours == hours)
    let sessions = try planted.catalogue.sessions(in: year(from: Story.today))
    let afternoon = sessions.first { $0.service == .named("eroiltapaiva-kemissa") }
    #expect(afternoon?.occurrence.hours == hours)
  }

  @Test(arguments: ["suojapesa", "pohjoinen-turvakoti"])
  func `a confidential street comes out of no query, even when a row has one`(slug: String) throws {
    let planted = try Planted()
    let id = try #require(try planted.service(slug)).id
    try planted.raw { db in
      try db.execute(
        sql: """
          INSERT INTO location (id, uuid, municipality_code, street, confidential_service_id)
          VALUES (77, '00000000-0000-4000-8000-000000000777', '240', 'Salakuja 7', :id);
          INSERT INTO service_at_location VALUES (:id, 9, '240', 77, 'confirmed');
          """, arguments: ["id": id.rawValue])
      try db.execute(sql: "UPDATE catalogue_version SET version = version + 1")
    }
    let catalogue = planted.catalogue
    #expect(try planted.service(slug)?.details.places.count == 2)
    let answers: [String] = [
      "\(String(describing: try planted.service(slug)))",
      "\(try catalogue.services(kinds: ServiceKind.allCases))",
      "\(try catalogue.snapshot)", "\(try catalogue.cardTexts([id]))",
      "\(try catalogue.sessions(in: .on("2000-01-01")...Story.today))",
      try planted.raw { db in
        try Row.fetchAll(db, sql: "SELECT * FROM search_document").map(\.description).joined()
      },
    ]
    for answer in answers {
      #expect(!answer.isEmpty)
      #expect(!answer.contains("Salakuja"))
    }
  }

  @Test func `an open street comes back`() throws {
    #expect(
      try Planted().service("ivalon-eroneuvola")?.details.places
        == [.confirmed(.inari, street: "Esimerkkitie 1")])
  }

  @Test func `markup, quotation marks and Sámi letters are stored as they are`() throws {
    let planted = try Planted()
    let script = try #require(try planted.service("sopimuspohja-verkossa"))
    #expect(script.details.name[.finnish] == "<script>alert(\"Eron & 'arjen' pohja\")</script>")
    #expect(
      try planted.service("kotona-utsjoella")?.details.name.shown(in: .northernSami).text
        == "Ohcejohka")
    #expect(try planted.service("pitkan-nimen-verkosto")?.details.name[.finnish].count == 200)
  }
}
