import Catalogue
import Coverage
import Foundation
import HumanServices
import TextAnalysis

/// Measures the program's parts beside their budgets; `Scripts/bench` runs it.
///
/// `Bench` measures the coverage of synthetic catalogues, `Bench search` searches in them, `Bench judge`
/// tells how well danger is recognised, `Bench year` how far ten minutes a day go, `Bench plant DATABASE COUNT` leaves one in a file, `Bench pages
/// DATABASE RESOURCES [PATH …]` measures what pages cost, and `Bench save DATABASE RESOURCES` what forms
/// cost at their limits.
@main enum Bench {
  static let sizes = [10_000, 100_000]
  static let day = CivilDate(dayNumber: 20_514)
  /// Milliseconds: for 10 000 listings required, for 100 000 reported.
  static let fullBudget = 100.0
  static let editBudget = 5.0

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case (nil, _), ("coverage", 1): try measureCoverage()
    case ("judge", 1): try DangerBench.run()
    case ("year", 1): try ShiftBench.run()
    case ("search", 1):
      let geography = try SyntheticGeography()
      var search = SearchBench(geography)
      try search.run(geography)
    case ("pages", 3...):
      try PageBench.run(database: words[1], resources: words[2], paths: Array(words[3...]))
    case ("save", 3): try SaveBench.run(database: words[1], resources: words[2])
    case ("plant", 3):
      let geography = try SyntheticGeography()
      var search = SearchBench(geography)
      try search.plant(
        Int(words[2]) ?? 0, geography, in: Catalogue(path: words[1], analyzer: Analyzer()))
    default: throw CocoaError(.featureUnsupported)
    }
  }

  private static func measureCoverage() throws {
    let geography = try SyntheticGeography()
    print(
      """
      Coverage of \(geography.municipalities.count) municipalities \(geography.source); \
      milliseconds, median and worst; one core, offers in memory
      """)
    print(row("listings", "view", "what", "median", "worst", "budget"))
    for size in sizes { try measure(size, geography) }
  }

  private static func measure(_ size: Int, _ geography: SyntheticGeography) throws {
    let (snapshot, load) = try loaded(size, geography)
    let table = TravelTable(snapshot)
    print(row("\(size)", "", "load from SQLite", load, load, nil))
    report(size, "", "travel table, once", 5, nil) { _ = TravelTable(snapshot) }
    for view in CoverageView.allCases {
      let query = CoverageQuery(day: day, today: day, view: view, method: .second)
      report(size, "\(view)", "full", 9, fullBudget) {
        _ = CoverageMatrix(of: snapshot, query, table: table)
      }
      var matrix = CoverageMatrix(of: snapshot, query, table: table)
      var position = 0
      report(size, "\(view)", "after one edit", 200, editBudget) {
        position = (position + 7919) % snapshot.offers.count
        var edited = snapshot.offers[position]
        edited.area.nation.toggle()
        matrix.update(edited.id, to: edited)
      }
    }
  }

  /// Plants a catalogue in a file of its own and reads it as the server does at its start.
  private static func loaded(
    _ size: Int, _ geography: SyntheticGeography
  ) throws -> (Snapshot, milliseconds: Double) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "bench.sqlite").path()
    var seeds = geography.seeds
    let synthetic = SyntheticListings(geography)
    seeds.organizations = synthetic.organizations
    seeds.services = synthetic.listings(size)
    _ = try Catalogue(path: path, analyzer: Analyzer(.none))
      .plant(seeds, at: Date(timeIntervalSince1970: 1_772_445_600))
    let start = ContinuousClock.now
    let snapshot = try Catalogue(path: path, analyzer: Analyzer(.none)).snapshot
    let load = milliseconds(since: start)
    try FileManager.default.removeItem(at: folder)
    return (snapshot, load)
  }

  private static func report(
    _ size: Int, _ view: String, _ what: String, _ times: Int, _ budget: Double?,
    _ body: () -> Void
  ) {
    let all = (0..<times).map { _ in
      let start = ContinuousClock.now
      body()
      return milliseconds(since: start)
    }.sorted()
    print(row("\(size)", view, what, all[all.count / 2], all[all.count - 1], budget))
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .microseconds(1) / 1000
  }

  private static func row(
    _ size: String, _ view: String, _ what: String, _ median: Double, _ worst: Double,
    _ budget: Double?
  ) -> String {
    func text(_ value: Double) -> String { String(format: "%.2f", value) }
    return row(size, view, what, text(median), text(worst), budget.map { "≤ \(Int($0))" } ?? "")
  }

  static func row(_ columns: String...) -> String {
    zip(columns, [9, 10, 20, 9, 9, 7]).map { text, width in
      String(repeating: " ", count: max(0, width - text.count)) + text
    }.joined(separator: " ")
  }
}
