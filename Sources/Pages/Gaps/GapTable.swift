import Addresses
import Coverage
import HumanServices
import Markup

/// One municipality's row of the table.
struct GapRow {
  let municipality: Municipality
  /// With one need chosen.
  let cell: CoverageCell?
  let score: MunicipalityScore
}

/// The map's numbers as a table: the same facts, for eyes, ears and spreadsheets.
struct GapTable {
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }
  private var query: GapQuery { figures.query }

  var content: HTML {
    section(.ariaLabelledBy("taulukko")) {
      h2(.id("taulukko")) { words(.gapsTable) }
      orderLinks
      div(
        .class("scroll"), Attribute("tabindex", "0"), .role("region"), .ariaLabelledBy("taulukko")
      ) {
        table {
          caption { captionText }
          thead {
            tr {
              for name in columns { th(.scope("col")) { words(name) } }
              th(.scope("col")) { context.people(figures.people) }
            }
          }
          for (title, rows) in groups {
            tbody {
              if !title.isEmpty {
                tr {
                  th(.scope("rowgroup"), Attribute("colspan", "\(columns.count + 1)")) { title }
                }
              }
              for row in rows { tr { cells(row) } }
            }
          }
        }
      }
    }
  }

  private var captionText: String {
    words(
      .gapsCaption,
      [
        "need": figures.need?.name[context.language] ?? words(.gapsAllNeeds),
        "date": context.dates.text(figures.matrix.query.day),
        "view": words(query.view == .listed ? .gapsListedShort : .gapsConfirmedShort),
      ])
  }

  private var columns: [Phrase] {
    figures.need == nil
      ? [
        .gapsMunicipality, .gapsScore, .gapsLeast, .gapsGapCount, .gapsUnknownCount, .gapsMetCount,
      ]
      : [
        .gapsMunicipality, .gapsLevel, .gapsNearest, .gapsMinutes, .gapsScore, .gapsAge,
      ]
  }

  private var orderLinks: HTML {
    ul(.class("chips"), .ariaLabel(words(.gapsSort))) {
      for (sort, phrase) in sorts {
        li {
          a(context.href(path { $0.sort = sort }), query.sort == sort ? .ariaCurrent("true") : nil)
          { words(phrase) }
        }
      }
      li {
        a(context.href(path { $0.isGrouped.toggle() })) {
          words(query.isGrouped ? .gapsUngroup : .gapsGroup)
        }
      }
    }
  }

  private var sorts: [(GapQuery.Sort, Phrase)] {
    let sorts: [(GapQuery.Sort, Phrase)] = [
      (.name, .gapsSortName), (.level, .gapsSortLevel), (.minutes, .gapsSortMinutes),
      (.people, .gapsSortPeople),
    ]
    // All needs together have no one distance.
    return sorts.filter { figures.need != nil || $0.0 != .minutes }
  }

  private func path(_ change: (inout GapQuery) -> Void) -> SitePath {
    var query = query
    change(&query)
    return .gaps(query)
  }

  private var groups: [(String, [GapRow])] {
    let rows = GapRows(figures).sorted
    guard query.isGrouped else { return [("", rows)] }
    let byGroup = Dictionary(grouping: rows) { row in
      let region = figures.matrix.geography.region(row.municipality.region)
      return
        "\(region?.name[context.language] ?? ""): \(row.municipality.subRegion.name[context.language])"
    }
    return byGroup.inFinnishOrder { $0.key }.map { ($0.key, $0.value) }
  }

  @HTMLBuilder private func cells(_ row: GapRow) -> HTML {
    th(.scope("row")) {
      a(context.href(.scorecard(row.municipality.slug, query.withoutOrder))) {
        context.name(of: row.municipality)
      }
    }
    if let cell = row.cell {
      GapCellText(cell: cell, figures: figures, context: context).columns
    } else {
      td(.class("n")) { context.mean(row.score, figures) }
      td(.class("n")) { row.score.minimum.map(context.score) ?? "–" }
      td(.class("n")) { String(row.score.gaps) }
      td(.class("n")) { String(row.score.unknowns) }
      td(.class("n")) { String(row.score.met) }
    }
    td(.class("n")) { context.number(figures.people.count(in: row.municipality.code)) }
  }
}

/// The rows in the order that the address asks for.
struct GapRows {
  private let figures: GapFigures

  init(_ figures: GapFigures) { self.figures = figures }

  var sorted: [GapRow] {
    let rows = figures.shown.compactMap { municipality -> GapRow? in
      guard let score = figures.matrix.score(of: municipality.code) else { return nil }
      return GapRow(
        municipality: municipality,
        cell: figures.need.flatMap { figures.matrix[municipality.code, $0.code] }, score: score)
    }
    // A stable order: what is equal stays by name.
    return rows.enumerated().sorted { left, right in
      let (first, second) = (key(left.element), key(right.element))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func key(_ row: GapRow) -> Double {
    switch figures.query.sort {
    case .name: 0
    case .people: Double(figures.people.count(in: row.municipality.code))
    case .minutes: row.cell.map { Double($0.leadMinutes ?? 10_000) } ?? 0
    case .level:
      // The worst first: a confirmed gap, then what is known least of.
      if let cell = row.cell {
        cell.letter == .unknown ? 50 : 100 - (cell.score ?? 0)
      } else {
        Double(row.score.gaps * 100 + row.score.unknowns)
      }
    }
  }
}

/// The columns that tell of one cell.
struct GapCellText {
  let cell: CoverageCell
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var columns: HTML {
    td {
      LetterMark(cell: cell, context: context).content
      if cell.isFragile { span(.class("flag")) { words(.gapsFragile) } }
      if cell.hasStaleOffers { span(.class("flag")) { words(.gapsStale) } }
      if cell.letter == .region { span(.class("flag")) { hidden } }
      if figures.hasHiddenElsewhere(cell) {
        span(.class("flag")) { words(.gapsHiddenElsewhere) }
      }
    }
    td { lead }
    td(.class("n")) { minutes }
    td(.class("n")) { context.score(of: cell, figures) }
    td(.class("n")) { year ?? "–" }
  }

  /// R promises no nearness; how far the nearest known place is stands beside it.
  private var hidden: String {
    cell.nearestMinutes.map { words(.gapsHiddenKnown, ["minutes": String($0)]) }
      ?? words(.gapsHidden)
  }

  /// Only where the letter speaks of a place: beside remote help a far place would mislead.
  private var minutes: String {
    switch cell.letter {
    case .here, .near, .visiting, .far: cell.leadMinutes.map(String.init) ?? "–"
    default: "–"
    }
  }

  @HTMLBuilder private var lead: HTML {
    if let id = cell.lead, let offer = figures.matrix.offer(id), let name = figures.names[id] {
      a(context.href(.service(offer.slug)), context.lang(of: name)) { name[context.language] }
    } else {
      "–"
    }
  }

  private var year: String? {
    guard let offer = cell.lead.flatMap({ figures.matrix.offer($0) }) else { return nil }
    return (offer.assuredDate?.components.year ?? context.dates.year(offer.sourcePeriod))
      .map(String.init)
  }
}

extension PageContext {
  /// A tier in words, with the minutes where it has a limit.
  func meaning(of tier: Tier) -> String {
    switch tier {
    case .within30Minutes: words(.methodNear, ["minutes": "30"])
    case .within60Minutes: words(.methodNear, ["minutes": "60"])
    case .within90Minutes: words(.methodNear, ["minutes": "90"])
    default: words(.letter(tier.letter))
    }
  }
}

extension PageContext {
  /// A municipality's M: both bounds, or in the first method the mean; "?" where nobody knows anything.
  func mean(_ score: MunicipalityScore, _ figures: GapFigures) -> String {
    guard let mean = score.mean else { return "?" }
    return figures.matrix.query.method == .first ? self.score(mean) : both(score.bounds)
  }

  func score(of cell: CoverageCell, _ figures: GapFigures) -> String {
    guard let score = cell.score else { return "?" }
    return figures.matrix.query.method == .first ? self.score(score) : both(cell.bounds)
  }

  /// A score: at most one decimal.
  func score(_ value: Double) -> String { decimal(value.short) }

  /// A weight or factor: two decimals.
  func weight(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let cents = hundredths % 100
    return decimal("\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)")
  }

  /// Up to three decimals, without zeros at the end.
  func exact(_ value: Double) -> String {
    let text = String((value * 1000).rounded() / 1000)
    return decimal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// With the comma that Finnish and Swedish write.
  private func decimal(_ text: String) -> String {
    language == .english ? text : text.replacing(".", with: ",")
  }

  /// A count with thin groups of three, as Finnish and Swedish write it.
  func number(_ value: Int) -> String {
    let digits = String(abs(value))
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped += "\u{00A0}" }
      grouped.append(digit)
    }
    return (value < 0 ? "−" : "") + grouped
  }
}
