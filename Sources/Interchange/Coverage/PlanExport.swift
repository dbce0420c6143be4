import Coverage
import HumanServices

/// What the planning page computes, to be taken along: the cells that a change would alter, before and
/// after, and in JSON the best next places and the priorities too.
package struct PlanExport: Sendable {
  package static let columns = [
    "day", "view", "method_version", "plan", "municipality_code", "kunta", "need_code",
    "letter_before", "letter_after", "score_before", "score_after", "sources",
    "score_lower_before", "score_upper_before", "score_lower_after", "score_upper_after",
  ]

  /// Where one more service of a need would reach most people.
  package struct BestPlaces: Sendable {
    let need: TaxonomyTerm
    /// The travel limit, one way.
    let minutes: Int
    let found: BestNextPlace

    package init(need: TaxonomyTerm, minutes: Int, found: BestNextPlace) {
      self.need = need
      self.minutes = minutes
      self.found = found
    }
  }

  /// `nil` when no change is asked about, or it cannot be computed.
  let whatIf: WhatIf?
  /// As it is before the change; gives the head and the outlines.
  let table: CoverageExport
  /// The question as its address has it, each part by name.
  let plan: [(name: String, value: String)]
  package var bestPlaces: BestPlaces?
  package var priorities: [Priority] = []

  package init(
    _ whatIf: WhatIf?, _ table: CoverageExport, plan: [(name: String, value: String)]
  ) {
    self.whatIf = whatIf
    self.table = table
    self.plan = plan
  }

  /// UTF-8 as in `CoverageExport.csv`; scores are of the cell, empty where nobody knows.
  package func csv(_ dialect: CSVDialect = .standard) -> [UInt8] {
    let query = table.matrix.query
    let question = plan.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
    var writer = CSVWriter(
      dialect, columns: PlanExport.columns,
      numbers: [
        "score_before", "score_after", "score_lower_before", "score_upper_before",
        "score_lower_after", "score_upper_after",
      ])
    for change in cells {
      writer.add(
        [
          query.day.description, query.view.word, query.method.rawValue, question,
          change.before.municipality.rawValue, name(of: change.before.municipality),
          change.before.need, change.before.letter.rawValue, change.after.letter.rawValue,
          score(change.before), score(change.after), CoverageExport.attribution,
        ] + CoverageExport.bounds(change.before) + CoverageExport.bounds(change.after))
    }
    return writer.bytes
  }

  /// `{"head": …, "people": …, "scores": …, "rows": …, "best_places": …, "priorities": …}`: the
  /// people reached by need, the scores of municipalities and the cells, each before and after.
  package func json() -> [UInt8] {
    JSONText.object([
      ("head", .object(head)), ("people", .list((whatIf?.people ?? []).map(people))),
      ("scores", .list((whatIf?.scores ?? []).map(scores))),
      ("rows", .list(cells.map { .object(properties($0)) })),
      ("best_places", bestPlaces.map(places) ?? .null),
      ("priorities", .list(priorities.map(priority))),
    ]).utf8 + [.lineFeed]
  }

  /// A FeatureCollection with a feature per cell, as `CoverageExport.geoJSON` has them.
  package func geoJSON() -> [UInt8] {
    table.featureCollection(
      head: head,
      cells.map { change in
        (
          change.before.municipality,
          "\(change.before.municipality.rawValue)/\(change.before.need)", properties(change)
        )
      })
  }

  private var cells: [WhatIf.Difference<CoverageCell>] { whatIf?.cells ?? [] }

  private var head: [(String, JSONText)] {
    let question = plan.map { ($0.name, JSONText.text($0.value)) }
    return table.head + [("plan", .object(question))]
  }

  private func properties(_ change: WhatIf.Difference<CoverageCell>) -> [(String, JSONText)] {
    let code = change.before.municipality
    return [
      ("municipality_code", .text(code.rawValue)), ("kunta", .text(name(of: code))),
      ("need_code", .text(change.before.need)), ("before", figures(change.before)),
      ("after", figures(change.after)),
    ]
  }

  private func figures(_ cell: CoverageCell) -> JSONText {
    .object([
      ("letter", .text(cell.letter.rawValue)), ("tier", .optional(cell.tier?.rawValue)),
      ("score", .hundredths(cell.score)), ("score_lower", .hundredths(cell.bounds.lower)),
      ("score_upper", .hundredths(cell.bounds.upper)),
      ("nearest_minutes", .optional(cell.nearestMinutes)),
      ("organizations", .whole(cell.organizations)),
    ])
  }

  private func people(_ reach: WhatIf.NeedReach) -> JSONText {
    func counts(_ people: PopulationReach) -> JSONText {
      .object([
        ("met", .whole(people.covered)), ("hidden", .whole(people.hidden)),
        ("gap", .whole(people.notCovered)),
        ("unknown", .whole(people.unknown)),
      ])
    }
    return .object([
      ("need_code", .text(reach.need.code)), ("basis", .text(table.people.basis.rawValue)),
      ("before", counts(reach.people.before)), ("after", counts(reach.people.after)),
    ])
  }

  private func scores(_ change: WhatIf.Difference<MunicipalityScore>) -> JSONText {
    func figures(_ score: MunicipalityScore) -> JSONText {
      .object([
        ("mean", .hundredths(score.mean)), ("lower", .hundredths(score.bounds.lower)),
        ("upper", .hundredths(score.bounds.upper)), ("minimum", .hundredths(score.minimum)),
        ("gaps", .whole(score.gaps)), ("unknown", .whole(score.unknowns)),
      ])
    }
    return .object([
      ("municipality_code", .text(change.before.municipality.rawValue)),
      ("before", figures(change.before)), ("after", figures(change.after)),
    ])
  }

  private func places(_ best: BestPlaces) -> JSONText {
    let steps = best.found.steps.map { step in
      JSONText.object([
        ("municipality_code", .text(step.place.rawValue)), ("kunta", .text(name(of: step.place))),
        ("people_gained", .whole(step.peopleGained)),
        ("people_covered", .whole(step.peopleCovered)),
      ])
    }
    return .object([
      ("need_code", .text(best.need.code)), ("minutes", .whole(best.minutes)),
      ("basis", .text(table.people.basis.rawValue)),
      ("covered_before", .whole(best.found.coveredBefore)),
      ("unknown", .whole(best.found.unknown)), ("total", .whole(best.found.total)),
      ("steps", .list(steps)),
    ])
  }

  private func priority(_ priority: Priority) -> JSONText {
    .object([
      ("municipality_code", .text(priority.municipality.rawValue)),
      ("kunta", .text(name(of: priority.municipality))),
      ("total", .hundredths(priority.total)),
      ("total_at_best", .hundredths(priority.totalAtBest)),
      ("unmet", .hundredths(priority.unmet)),
      ("people", .whole(priority.people)), ("remoteness", .hundredths(priority.remoteness)),
      ("fragility", .hundredths(priority.fragility)),
    ])
  }

  private func name(of code: MunicipalityCode) -> String {
    table.snapshot.geography.municipality(code)?.name[.finnish] ?? ""
  }

  private func score(_ cell: CoverageCell) -> String {
    cell.score.map(CoverageExport.twoDecimals) ?? ""
  }
}
