import Foundation
import HumanServices
import TestSupport
import Testing

/// When a listing counts as offered.
@Suite struct OfferTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var state: ServiceState
    var starts: String?
    var ends: String?
    var source: (String?, String?) = (nil, nil)
    var day: String
    var isActive: Bool

    var testDescription: String {
      "\(state) \(starts ?? "…")–\(ends ?? "…"), source \(source), on \(day): \(isActive)"
    }
  }

  static let table = [
    Case(
      state: .active, starts: "2018-03-01", ends: "2018-06-30", day: "2018-02-28", isActive: false),
    Case(
      state: .active, starts: "2018-03-01", ends: "2018-06-30", day: "2018-03-01", isActive: true),
    Case(
      state: .active, starts: "2018-03-01", ends: "2018-06-30", day: "2018-06-30", isActive: true),
    Case(
      state: .active, starts: "2018-03-01", ends: "2018-06-30", day: "2018-07-01", isActive: false),
    Case(state: .active, starts: "2018-03-01", day: "2026-03-02", isActive: true),
    Case(state: .active, source: ("2017-06-01", "2017-12-31"), day: "2017-05-31", isActive: false),
    Case(state: .active, source: ("2017-06-01", "2017-12-31"), day: "2017-06-01", isActive: true),
    Case(state: .active, source: ("2017-06-01", "2017-12-31"), day: "2026-03-02", isActive: true),
    Case(state: .active, source: (nil, "2017-12-31"), day: "2017-12-30", isActive: false),
    Case(state: .active, source: (nil, "2017-12-31"), day: "2017-12-31", isActive: true),
    Case(state: .active, ends: "2023-06-30", day: "2023-07-01", isActive: false),
    Case(state: .active, day: "2026-03-02", isActive: true),
    Case(state: .active, day: "2026-03-01", isActive: false),
    Case(
      state: .ended, starts: "2018-03-01", ends: "2018-06-30", day: "2018-05-01", isActive: true),
    Case(
      state: .ended, starts: "2018-03-01", ends: "2018-06-30", day: "2026-03-02", isActive: false),
    Case(state: .ended, starts: "2018-03-01", day: "2018-05-01", isActive: false),
    Case(
      state: .cancelled, starts: "2018-03-01", ends: "2018-03-31", day: "2018-03-15",
      isActive: false),
    Case(state: .planned, starts: "2026-03-01", day: "2026-03-02", isActive: false),
    Case(state: .paused, starts: "2020-01-01", day: "2026-03-02", isActive: false),
    Case(state: .paused, starts: "2020-01-01", day: "2025-03-02", isActive: true),
  ]

  @Test(arguments: table)
  func `a listing is offered on the days its state and dates say`(row: Case) {
    var offer = Offer(
      id: ID(rawValue: 1), uuid: UUID(), slug: .named("x"), kind: .service, state: row.state,
      terms: [:],
      deliveries: [], area: .nation,
      sourcePeriod: DatedPeriod(
        from: row.source.0.map { .on($0) }, to: row.source.1.map { .on($0) }, precision: .month))
    offer.startsOn = row.starts.map { .on($0) }
    offer.endsOn = row.ends.map { .on($0) }
    #expect(offer.isActive(on: .on(row.day), today: Story.today) == row.isActive)
  }

  @Test func `the next session is the first that is not before the day and not cancelled`() throws {
    let snapshot = try Story().snapshot()
    let live = try #require(snapshot.offer(slug: .named("eroillan-suora-lahetys")))
    #expect(live.timetable.nextDay(from: .on("2026-02-05")) == .on("2026-02-05"))
    #expect(live.timetable.nextDay(from: Story.today) == .on("2026-04-02"))
    #expect(live.timetable.nextDay(from: .on("2026-04-03")) == nil)
  }

  @Test func `shelters concern violence and a chat does not`() throws {
    let snapshot = try Story().snapshot()
    let concerned = snapshot.offers.filter(snapshot.concernsViolence).map(\.slug.rawValue)
    #expect(concerned == ["pohjoinen-turvakoti", "suojapesa"])
  }

  @Test func `a draft has no address`() throws {
    #expect(try Story().snapshot().offer(slug: .named("keskenerainen-oikeusapu")) == nil)
  }
}
