import Catalogue
import Coverage
import Foundation
import HumanServices
import TestSupport
import TextAnalysis

/// A year of checks in a moved clock: one person, ten minutes a working day, one listing a call.
///
/// What the order of `CheckOrder` is worth is told beside the same year with the due listings in a
/// random order. A sheet that confirms several listings by one call is not counted, so a real year is
/// better. Nobody checks anything else, nothing is added, and no visitor reports anything.
struct ShiftBench {
  /// Ten minutes, of 90 seconds a call.
  static let callsADay = 600 / 90
  private static let weeks = [0, 4, 8, 13, 17, 26, 39, 52]
  private static let start = CivilDate(dayNumber: 20_514)
  /// Answers of a hundred calls: the rest has ended.
  private static let (held, changed, unanswered) = (70, 10, 17)

  /// How a year stands at the end of one of its weeks.
  private struct Week {
    var number: Int
    var standing: CheckStanding
    /// Days since the oldest check; `nil` while a listing has never been checked.
    var oldest: Int?
  }

  static func run() throws {
    print(
      """
      A year of \(callsADay) calls a working day; of a hundred \(held) hold, \(changed) are corrected, \
      \(unanswered) do not answer, \(100 - held - changed - unanswered) have ended
      """)
    print(Bench.row("listings", "order", "week", "checked %", "hanging", "oldest"))
    try tell(SeedFiles.planted())
    let geography = try SyntheticGeography()
    let synthetic = SyntheticListings(geography)
    var seeds = geography.seeds
    seeds.organizations = synthetic.organizations
    seeds.services = synthetic.listings(1500)
    try tell(seeds)
  }

  private static func tell(_ seeds: SeedSet) throws {
    let snapshot = try snapshot(seeds)
    for isRandom in [false, true] {
      var times: [Duration] = []
      let year = ShiftBench.year(snapshot, isRandom: isRandom, &times)
      for week in year {
        print(
          Bench.row(
            "\(week.standing.listings)", isRandom ? "random" : "by loss", "\(week.number)",
            week.standing.percent.map(String.init) ?? "–", "\(week.standing.hangingCells)",
            week.oldest.map { "\($0) days" } ?? "never"))
      }
      let median = times.sorted()[times.count / 2].formatted(.units(allowed: [.milliseconds]))
      print("   an order took \(median), median of \(times.count)")
    }
  }

  private static func snapshot(_ seeds: SeedSet) throws -> Snapshot {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let catalogue = try Catalogue(
      path: folder.appending(path: "bench.sqlite").path(), analyzer: Analyzer(.none))
    _ = try catalogue.plant(seeds, at: Date(timeIntervalSince1970: 1_772_445_600))
    return try catalogue.snapshot
  }

  private static func year(
    _ first: Snapshot, isRandom: Bool, _ times: inout [Duration]
  ) -> [Week] {
    var random = Random(state: 20)
    var offers = first.offers
    var notes = CheckOrder.Notes()
    var weeks: [Week] = []
    for number in 0...(ShiftBench.weeks.last ?? 0) {
      for weekday in 0..<7 {
        let day = start.adding(days: number * 7 + weekday)
        let begun = ContinuousClock.now
        let order = CheckOrder(of: first.with(offers), notes, on: day)
        times.append(ContinuousClock.now - begun)
        if weekday == 0, ShiftBench.weeks.contains(number) {
          weeks.append(
            Week(number: number, standing: order.standing, oldest: oldest(offers, on: day)))
        }
        // The year begins on a Monday.
        guard weekday < 5 else { continue }
        let due = isRandom ? order.due.shuffled(using: &random) : order.due
        for check in due.prefix(callsADay) {
          answer(check.id, on: day, &offers, &notes, &random)
        }
      }
    }
    return weeks
  }

  private static func oldest(_ offers: [Offer], on day: CivilDate) -> Int? {
    let assured = offers.filter { !$0.isOver }.map(\.assuredDate)
    guard !assured.contains(nil) else { return nil }
    return assured.compactMap { $0.map { day.dayNumber - $0.dayNumber } }.max()
  }

  private static func answer(
    _ id: ID<Service>, on day: CivilDate, _ offers: inout [Offer], _ notes: inout CheckOrder.Notes,
    _ random: inout Random
  ) {
    guard let position = offers.firstIndex(where: { $0.id == id }) else { return }
    switch Int.random(in: 0..<100, using: &random) {
    case ..<(held + changed): offers[position].assuredDate = day
    case ..<(held + changed + unanswered):
      notes.resting[id] = day.adding(days: CheckOrder.restDays)
    default:
      offers[position].state = .ended
      offers[position].endsOn = day
    }
  }
}

extension Snapshot {
  /// The same directory with other listings.
  fileprivate func with(_ offers: [Offer]) -> Snapshot {
    Snapshot(
      version: version, geography: geography, vocabulary: vocabulary,
      organizations: Array(organizations.values), offers: offers, inventory: inventory,
      travelTimes: travelTimes, under18: under18, safetyContacts: safetyContacts)
  }
}
