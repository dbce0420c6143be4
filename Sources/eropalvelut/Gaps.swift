import ArgumentParser
import Catalogue
import Coverage
import Foundation
import HumanServices
import Interchange

/// The coverage-gap map without a map.
struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show which need is met how near in each municipality, and what is missing.",
    discussion: """
      Letters: L here, N near (30, 60 or 90 minutes), K visiting, E remote, R somewhere in the \
      region at a confidential address, F far or place not confirmed, V information only, 0 an \
      inventory found nothing, ? nobody knows. F, V and 0 are gaps; ? is none.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

  @OptionGroup var file: DatabaseOption

  @Option(help: "A region by its name in addresses, such as lappi; else all.")
  var region: String?

  @Option(help: "A need by its code, such as perheasioiden_sovittelu; may be given again.")
  var type: [String] = []

  @Option(help: "The day asked about, YYYY-MM-DD; else today.")
  var asOf: String?

  @Option(help: "ilmoitettu (as listed) or vahvistettu (only what was lately confirmed).")
  var view = CoverageView.listed.word

  @Option(help: "The rules: 2, or 1 until the end of 2027.")
  var method = CoverageMethod.newest.rawValue

  @Option(help: "table, csv or json.")
  var format = Format.table

  func run() throws {
    try reportingFailures {
      let today = CivilDate(inFinlandAt: Date())
      let query = CoverageQuery(
        day: try day(today), today: today, view: try chosenView(),
        method: try chosenMethod(today))
      let catalogue = try file.existingCatalogue()
      let snapshot = try catalogue.snapshot
      var export = CoverageExport(
        CoverageMatrix(of: snapshot, query), of: snapshot, regions: try regions(of: snapshot),
        needs: try needs(of: snapshot), generatedOn: today)
      export.names = try catalogue.cardTexts(export.leads).mapValues { $0.name[.finnish] }
      switch format {
      case .table: Output.line(GapsTable(export).text)
      case .csv: Output.bytes(export.csv())
      case .json: Output.bytes(export.json())
      }
    }
  }

  private func day(_ today: CivilDate) throws -> CivilDate {
    guard let asOf else { return today }
    guard let day = CivilDate(asOf) else {
      throw Failure(
        "--as-of \(asOf) is not a day.", advice: "Write it as 2018-03-01.", code: EX_USAGE)
    }
    return day
  }

  private func chosenMethod(_ today: CivilDate) throws -> CoverageMethod {
    let answered = CoverageMethod.allCases.filter { $0.isAnswered(on: today) }
    guard let method = answered.first(where: { $0.rawValue == method }) else {
      throw Failure(option: "method", method, allowed: answered.map(\.rawValue))
    }
    return method
  }

  private func chosenView() throws -> CoverageView {
    guard let view = CoverageView(word: view) else {
      throw Failure(
        option: "view", view, allowed: CoverageView.allCases.map(\.word))
    }
    return view
  }

  private func regions(of snapshot: Snapshot) throws -> Set<RegionCode>? {
    guard let region else { return nil }
    let regions = snapshot.geography.regions
    guard let found = regions.first(where: { $0.slug.rawValue == region }) else {
      throw Failure(option: "region", region, allowed: regions.map(\.slug.rawValue))
    }
    return [found.code]
  }

  private func needs(of snapshot: Snapshot) throws -> Set<String>? {
    let codes = snapshot.vocabulary.needs.map(\.code)
    for code in type where !codes.contains(code) {
      throw Failure(option: "type", code, allowed: codes)
    }
    return type.isEmpty ? nil : Set(type)
  }
}

extension Failure {
  /// A choice that is not among those there are.
  init(option: String, _ value: String, allowed: [String]) {
    self.init(
      "--\(option) \(value) is not known.",
      advice: allowed.isEmpty
        ? "The directory is empty; run `eropalvelut seed` first."
        : "Choose one of: \(allowed.joined(separator: ", ")).", code: EX_USAGE)
  }
}
