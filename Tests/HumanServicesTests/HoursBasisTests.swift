import Foundation
import HumanServices
import TestSupport
import Testing

@Suite struct HoursBasisTests {
  private static func source(
    _ from: String?, _ to: String?, checked: String? = nil
  ) -> HoursBasis {
    .source(
      DatedPeriod(from: from.map(CivilDate.on), to: to.map(CivilDate.on), precision: .day),
      assuredOn: checked.map(CivilDate.on))
  }

  @Test(arguments: [
    (source(nil, "2023-12-02"), true), (source(nil, "2023-12-01"), false),
    (source("2023-12-02", nil), true), (source("2023-01-01", "2023-12-31"), true),
    (source("2020-01-01", "2022-12-31"), false), (source(nil, nil), false),
    (source(nil, nil, checked: "2026-01-01"), true),
    (source(nil, "2015-12-31", checked: "2026-01-01"), true),
    (source(nil, "2026-06-01", checked: "2020-01-01"), true),
    (source(nil, nil, checked: "2023-12-01"), false), (source(nil, "2027-12-31"), true),
    (.safetyContact, true),
  ])
  func `a state is told under three years, or of a safety contact`(
    basis: HoursBasis, isTold: Bool
  ) throws {
    let times = try OpeningTimes(reading: "ma-pe 09:00-15:00")
    let moment = CivilDate.on("2026-12-01").instant(atMinute: 607)
    let statement = times.statement(at: moment, on: basis)
    #expect(statement.state.told == (isTold ? "open until 2026-12-01 15:00" : "unknown"))
    #expect(statement.nextChange?.told == (isTold ? "2026-12-01 15:00" : nil))
    #expect(statement.computedAt.told == "2026-12-01 10:07")
  }

  @Test func `a line round the clock is told no longer than its source is good for`() throws {
    let times = try OpeningTimes(reading: "24/7")
    let last = CivilDate.on("2026-12-01").instant(atMinute: 600)
    let basis = Self.source(nil, "2023-12-02")
    #expect(times.statement(at: last, on: basis).nextChange?.told == "2026-12-02 00:00")
    #expect(times.statement(at: last - 86_400, on: basis).nextChange == nil)
    #expect(times.statement(at: last, on: .safetyContact).nextChange == nil)
    #expect(times.statement(at: last + 86_400, on: basis).state == .unknown)
  }
}
