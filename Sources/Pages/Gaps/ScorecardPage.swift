import Addresses
import Coverage
import HumanServices
import Markup

/// One municipality's needs: how each is met, why, what would help; beside others and over time.
package struct ScorecardPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let municipality: Municipality
  let figures: GapFigures
  let threats: [Threat]
  let priority: Priority?
  /// Days on which the figures changed, oldest first.
  let history: [ScoreMoment]
  /// What of the address means nothing here.
  package var unread: [UnreadPair] = []

  package init(
    context: PageContext, directory: Snapshot, municipality: Municipality, figures: GapFigures,
    threats: [Threat], priority: Priority?, history: [ScoreMoment]
  ) {
    self.context = context
    self.directory = directory
    self.municipality = municipality
    self.figures = figures
    self.threats = threats
    self.priority = priority
    self.history = history
  }

  package var path: SitePath { .scorecard(municipality.slug, figures.query) }
  package var heading: String {
    words(.scorecardTitle, ["place": context.ablative(of: municipality)])
  }
  package var documentTitle: String {
    "\(words(.siteName)) – \(context.name(of: municipality))"
  }
  package var extraStyles: Bool { true }
  package var showsHeadingItself: Bool { true }

  private var score: MunicipalityScore? { figures.matrix.score(of: municipality.code) }

  package var content: HTML {
    p(.class("crumbs")) {
      a(context.href(.gaps(figures.query))) { words(.gapsTitle) }
      " › "
      a(context.href(.municipality(municipality.slug))) { words(.scorecardServices) }
    }
    h1 { heading }
    p(.class("lead")) { leadText }
    p(.class("note")) { context.asOf(figures) }
    if let filters = context.filters(of: figures.query, in: directory) {
      p(.class("note")) { filters }
    }
    UnreadNote(unread: unread, context: context).content
    viewLinks
    needs
    comparison
    if let priority { priorityText(priority) }
    changes
    h2 { words(.gapsDownloads) }
    p {
      a(context.href(.gapSheet(municipality.slug, figures.query.forSheet))) {
        words(.boardLink, ["place": context.name(of: municipality)])
      }
    }
    DownloadLinks(path: path, context: context).content
  }

  private var leadText: String {
    guard let score, score.mean != nil, let least = score.minimum else {
      return words(.scorecardLeadUnknown, ["total": String(figures.matrix.needs.count)])
    }
    return words(
      .scorecardLead,
      [
        "score": context.mean(score, figures), "least": context.score(least),
        "gaps": String(score.gaps),
        "unknown": String(score.unknowns), "total": String(figures.matrix.needs.count),
      ])
  }

  private var viewLinks: HTML {
    ul(.class("chips"), .ariaLabel(words(.gapsView))) {
      for (view, phrase) in [
        (CoverageView.listed, Phrase.gapsListedShort), (.confirmed, .gapsConfirmedShort),
      ] {
        li {
          a(
            context.href(path(view)), figures.query.view == view ? .ariaCurrent("true") : nil
          ) { words(phrase) }
        }
      }
    }
  }

  private func path(_ view: CoverageView) -> SitePath {
    var query = figures.query
    query.view = view
    return .scorecard(municipality.slug, query)
  }

  private var needs: HTML {
    section {
      h2(.id("tarpeet")) { words(.scorecardNeeds) }
      div(.class("scroll"), Attribute("tabindex", "0"), .role("region"), .ariaLabelledBy("tarpeet"))
      {
        table(.class("stacked")) {
          thead {
            tr {
              for phrase in [
                Phrase.gapsNeed, .gapsLevel, .gapsScore, .scorecardWhy, .scorecardClose,
              ] { th(.scope("col")) { words(phrase) } }
            }
          }
          tbody {
            for need in figures.matrix.needs {
              if let cell = figures.matrix[municipality.code, need.code] { row(need, cell) }
            }
          }
        }
      }
    }
  }

  private func row(_ need: TaxonomyTerm, _ cell: CoverageCell) -> HTML {
    let reason = CellReason(
      cell: cell, evidence: figures.matrix.evidence(municipality.code, need.code),
      figures: figures, context: context)
    return tr {
      th(.scope("row")) { a(context.href(.topic(need.slug))) { need.name[language] } }
      td { LetterMark(cell: cell, context: context).content }
      td(.class("n"), context.told(.gapsScore)) { context.score(of: cell, figures) }
      td { reason.content }
      td(context.told(.scorecardClose)) {
        let remedy = CellRemedy(
          cell: cell, view: figures.query.view, wantsTimes: reason.wantsTimes)
        remedy.phrase.map { words($0) } ?? "–"
        if threats.contains(where: { $0.now.need == need.code }) {
          span(.class("flag")) { words(.scorecardThreat) }
        }
      }
    }
  }

  private var comparison: HTML {
    section {
      h2 { words(.scorecardCompare) }
      table {
        thead {
          tr {
            td {}
            for phrase in [Phrase.gapsScore, .gapsGapCount, .gapsUnknownCount] {
              th(.scope("col")) { words(phrase) }
            }
          }
        }
        tbody {
          if let score {
            compared(
              words(.scorecardHere), context.mean(score, figures), Double(score.gaps),
              Double(score.unknowns))
          }
          if let region = directory.geography.region(of: municipality) {
            average(region.name[language], region.code)
          }
          average(words(.scorecardAll), nil)
        }
      }
      p(.class("note")) {
        words(.scorecardAverage) + " " + context.basis(of: figures.people, in: directory)
      }
    }
  }

  private func average(_ name: String, _ region: RegionCode?) -> HTML {
    let bounds = figures.query.method == .first ? [Bound.lower] : Bound.allCases
    let means = bounds.map {
      figures.matrix.equity(in: region, by: $0, figures.people).mean.map(context.score) ?? "?"
    }
    let members = figures.matrix.geography.municipalities.filter {
      region == nil || $0.region == region
    }
    let scores = members.compactMap { figures.matrix.score(of: $0.code) }
    let counted = Double(max(1, scores.reduce(0) { $0 + people($1) }))
    return compared(
      name, means.joined(separator: "–"),
      Double(scores.reduce(0) { $0 + $1.gaps * people($1) }) / counted,
      Double(scores.reduce(0) { $0 + $1.unknowns * people($1) }) / counted)
  }

  private func people(_ score: MunicipalityScore) -> Int {
    figures.people.count(in: score.municipality)
  }

  private func compared(
    _ name: String, _ mean: String, _ gaps: Double, _ unknowns: Double
  ) -> HTML {
    tr {
      th(.scope("row")) { name }
      td(.class("n")) { mean }
      td(.class("n")) { context.score(gaps) }
      td(.class("n")) { context.score(unknowns) }
    }
  }

  private func priorityText(_ priority: Priority) -> HTML {
    section {
      h2 { words(.scorecardPriority) }
      p {
        words(
          .scorecardPriorityParts,
          [
            "total": context.between(priority.totalAtBest, priority.total),
            "unmet": context.between(priority.unmetAtBest, priority.unmet),
            "people": String(priority.people),
            "basis": context.people(figures.people).lowercasedFirst,
            "remoteness": context.score(priority.remoteness),
            "fragility": context.score(priority.fragility),
          ])
      }
    }
  }

  private var changes: HTML {
    section {
      h2 { words(.scorecardTime) }
      p(.class("note")) { words(.scorecardTimeNote) }
      if figures.query.method != .first {
        HistoryLine(moments: history, context: context).content
      }
      table {
        thead {
          tr {
            for phrase in [
              Phrase.gapsDay, .gapsScore, .gapsMetCount, .gapsGapCount, .gapsUnknownCount,
            ] { th(.scope("col")) { words(phrase) } }
          }
        }
        tbody {
          for moment in history {
            tr {
              th(.scope("row")) { context.dates.text(moment.day) }
              td(.class("n")) { context.mean(moment.score, figures) }
              td(.class("n")) { String(moment.score.met) }
              td(.class("n")) { String(moment.score.gaps) }
              td(.class("n")) { String(moment.score.unknowns) }
            }
          }
        }
      }
    }
  }
}
