import Catalogue
import Foundation
import HumanServices
import Interchange
import Search
import TestSupport
import TextAnalysis

/// Measures searches with facets on synthetic catalogues: reading the query, matching, ranking, the
/// counts of all facets, and the texts of the page's twenty cards from SQLite.
struct SearchBench {
  static let sizes = [10_000, 100_000]
  static let day = CivilDate(dayNumber: 20_514)
  /// Milliseconds, for 10 000 listings.
  static let medianBudget = 5.0
  static let highBudget = 25.0
  private static let times = 2000

  private let municipalities: [Municipality]
  private var random = Random(state: 11)

  init(_ geography: SyntheticGeography) { municipalities = geography.municipalities }

  mutating func run(_ geography: SyntheticGeography) throws {
    print(
      """
      Searches with facets over \(municipalities.count) municipalities \(geography.source); \
      milliseconds; one core, in process, first page of 20 with its texts
      """)
    print(Bench.row("listings", "what", "p50", "p99", "p99 CPU", "budget"))
    for size in SearchBench.sizes { try measure(size, geography) }
  }

  /// Plants so many listings whose texts have the words that are asked for.
  mutating func plant(
    _ size: Int, _ geography: SyntheticGeography, in catalogue: Catalogue
  ) throws {
    var seeds = geography.seeds
    let synthetic = SyntheticListings(geography)
    seeds.organizations = synthetic.organizations
    seeds.services = synthetic.listings(size).map { worded($0) }
    _ = try catalogue.plant(seeds, at: Date(timeIntervalSince1970: 1_772_445_600))
  }

  private mutating func measure(_ size: Int, _ geography: SyntheticGeography) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let analyzer = Analyzer()
    let catalogue = try Catalogue(
      path: folder.appending(path: "bench.sqlite").path(), analyzer: analyzer)
    try plant(size, geography, in: catalogue)
    let snapshot = try catalogue.snapshot
    let start = ContinuousClock.now
    let index = try SearchIndex(
      snapshot: snapshot, analyzer: analyzer, danger: try DangerFiles.rules(),
      today: SearchBench.day,
      documents: catalogue.eachSearchDocument)
    print(Bench.row("\(size)", "load the index", text(since: start), "", "", ""))
    try measureExport(size, catalogue, snapshot)
    try report(size, "ero", index, catalogue) { $0.words = "ero" }
    try report(size, "lapsi", index, catalogue) { $0.words = "lapsi" }
    try report(size, "no words", index, catalogue) { _ in }
    let places = municipalities
    var random = random
    try report(size, "words, place", index, catalogue) { query in
      let place = places.randomElement(using: &random)?.locative ?? ""
      query.words = "\(SearchBench.asked.randomElement(using: &random) ?? "") \(place)"
    }
    try report(size, "words, 2 facets", index, catalogue) { query in
      query.words = SearchBench.asked.randomElement(using: &random) ?? ""
      query[.format] = ["ryhma", "yksilo"]
      query[.access] = ["ajanvaraus"]
    }
    try report(size, "misspelt", index, catalogue) { query in
      query.words = "lastenvalvija sovitelu"
    }
    self.random = random
  }

  private func report(
    _ size: Int, _ what: String, _ index: SearchIndex, _ catalogue: Catalogue,
    _ ask: (inout SearchQuery) -> Void
  ) throws {
    var all: [Double] = []
    // On a machine that does other things, what it would take without them.
    var spent: [Double] = []
    for _ in 0..<(size > 10_000 ? SearchBench.times / 10 : SearchBench.times) {
      var query = SearchQuery()
      ask(&query)
      let start = ContinuousClock.now
      let begun = processorTime()
      let answer = index.answer(query, pageSize: 20)
      _ = try catalogue.cardTexts(answer.hits.map(\.offer.id))
      spent.append(processorTime() - begun)
      all.append((ContinuousClock.now - start) / .microseconds(1) / 1000)
    }
    all.sort()
    spent.sort()
    let budget = size == 10_000 ? "≤ 5, ≤ 25" : ""
    func text(_ value: Double) -> String { String(format: "%.2f", value) }
    print(
      Bench.row(
        "\(size)", what, text(all[all.count / 2]), text(all[all.count * 99 / 100]),
        text(spent[spent.count * 99 / 100]), budget))
  }

  /// Milliseconds that this thread has had of a processor.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  /// What `/hakemisto.csv` and a search that finds all take.
  private func measureExport(_ size: Int, _ catalogue: Catalogue, _ snapshot: Snapshot) throws {
    let start = ContinuousClock.now
    let services = try catalogue.services(snapshot.offers.map(\.id))
    let read = text(since: start)
    let table = ListingExport(
      services, of: snapshot, language: .finnish, generatedOn: SearchBench.day
    ) { "/palvelu/\($0.rawValue)" }.csv(.standard)
    print(
      Bench.row("\(size)", "read all", read, "", "", ""),
      Bench.row("\(size)", "as CSV, \(table.count / 1_000_000) MB", text(since: start), "", "", ""),
      separator: "\n")
  }

  private func text(since start: ContinuousClock.Instant) -> String {
    String(format: "%.0f", (ContinuousClock.now - start) / .microseconds(1) / 1000)
  }

  private static let asked = [
    "ero", "lapsi", "sovittelu", "huoltajuusriita", "vertaisryhmä", "lastenvalvojalle",
    "tukea vanhemmille", "lapsi oireilee", "mies jätti mitä nyt", "exän kanssa ei pysty puhumaan",
    "turvakoti", "perheneuvolaan", "chat", "valvotut tapaamiset", "ryhmä isille", "vanhemmuus",
  ]

  private static let subjects = [
    "Eroryhmä", "Vertaisryhmä", "Lastenvalvoja", "Perheneuvola", "Sovittelu", "Erotuki",
    "Lapsen eroryhmä", "Tapaamispaikka", "Kriisiapu", "Isien ilta", "Vanhempien neuvonta",
  ]
  private static let sentences = [
    "Saat tukea eroon ja vanhemmuuteen.", "Lapsi saa puhua erosta turvallisen aikuisen kanssa.",
    "Ryhmässä tapaat muita eronneita vanhempia.", "Sovitte lapsen asumisesta ja tapaamisista.",
    "Työntekijä auttaa sinua huoltajuuden ja elatuksen asioissa.",
    "Palvelu on maksuton ja luottamuksellinen.", "Varaa aika puhelimella tai verkossa.",
    "Myös isovanhemmat ja läheiset voivat ottaa yhteyttä.",
  ]

  /// "ero" and "lapsi" stand in nearly every text, as in the real ones.
  private mutating func worded(_ listing: ServiceDetails) -> ServiceDetails {
    var listing = listing
    let subject = SearchBench.subjects.randomElement(using: &random) ?? ""
    let place = municipalities.randomElement(using: &random)?.genitive ?? ""
    let sentences = SearchBench.sentences.shuffled(using: &random)
    listing.name = LocalizedText(finnish: "\(place) \(subject)")
    listing.summary = LocalizedText(finnish: sentences[0])
    listing.description = LocalizedText(
      finnish: sentences.dropFirst().prefix(4).joined(separator: " "))
    return listing
  }
}
