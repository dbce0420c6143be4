import Addresses
import Coverage
import HumanServices
import Markup

/// What a change would do, and where one more service would reach most people.
package struct PlanningPage: Page {
  /// The answer to the form.
  package enum Outcome: Sendable {
    case nothingAsked
    case refused
    /// A face to face service, or one for an area around a place, without a place.
    case needsPlace
    case computed(WhatIf)
  }

  package let context: PageContext
  let directory: Snapshot
  let figures: GapFigures
  let query: PlanQuery
  let outcome: Outcome
  /// For the chosen need.
  let best: BestNextPlace?
  /// Listings that may be chosen to end, by name.
  let endable: [(slug: Slug, name: LocalizedText)]
  let unread: [UnreadPair]

  package init(
    context: PageContext, directory: Snapshot, figures: GapFigures, query: PlanQuery,
    outcome: Outcome, best: BestNextPlace?, endable: [(slug: Slug, name: LocalizedText)],
    unread: [UnreadPair]
  ) {
    self.context = context
    self.directory = directory
    self.figures = figures
    self.query = query
    self.outcome = outcome
    self.best = best
    self.endable = endable
    self.unread = unread
  }

  package var path: SitePath { .gapPlanning(query) }
  package var heading: String { words(.planTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var extraStyles: Bool { true }

  package var content: HTML {
    p(.class("lead")) { words(.planLead) }
    UnreadNote(unread: unread, context: context).content
    PlanForm(
      query: query, figures: figures, directory: directory, endable: endable, context: context
    ).content
    result
    bestPlaces
    PriorityTable(figures: figures, region: query.region, context: context).content
    p(.class("note")) {
      context.asOf(figures) + " " + context.basis(of: figures.people, in: directory)
    }
    h2 { words(.gapsDownloads) }
    DownloadLinks(path: path, forms: forms, context: context).content
    p(.class("after")) { a(context.href(.gaps())) { words(.gapsTitle) } }
  }

  /// Without a computed change there is no table and no map of it, but places and priorities.
  private var forms: [FileForm] {
    if case .computed = outcome { return SiteAddress.gapPlanning.forms }
    return [.json]
  }

  @HTMLBuilder private var result: HTML {
    switch outcome {
    case .nothingAsked: HTML.empty
    case .refused: p(.class("gap"), .role("status")) { words(.planRefused) }
    case .needsPlace: p(.class("gap"), .role("status")) { words(.planNeedsPlace) }
    case .computed(let whatIf): computed(whatIf)
    }
  }

  private func computed(_ whatIf: WhatIf) -> HTML {
    section {
      h2(.id("tulos")) { words(.planResult) }
      p(.role("status")) {
        whatIf.cells.isEmpty
          ? words(.planNoChange)
          : words(.planChanges, ["count": String(whatIf.cells.count)])
      }
      if !whatIf.scores.isEmpty { p(.class("note")) { words(.planScoreNote) } }
      for reach in whatIf.people {
        p {
          strong { reach.need.name[language] }
          ": "
          words(
            .planPeopleGained,
            [
              "people": context.people(figures.people),
              "before": context.number(reach.people.before.covered),
              "after": context.number(reach.people.after.covered),
              "gained": "\(reach.gained >= 0 ? "+" : "")\(context.number(reach.gained))",
            ])
        }
      }
      if !whatIf.cells.isEmpty {
        div(.class("scroll"), Attribute("tabindex", "0"), .role("region"), .ariaLabelledBy("tulos"))
        { changes(whatIf) }
      }
    }
  }

  private func changes(_ whatIf: WhatIf) -> HTML {
    let scores = Dictionary(
      whatIf.scores.map { ($0.before.municipality, $0) }
    ) { first, _ in first }
    return table {
      thead {
        tr {
          for phrase in [Phrase.gapsMunicipality, .gapsNeed, .planBefore, .planAfter, .gapsScore] {
            th(.scope("col")) { words(phrase) }
          }
        }
      }
      tbody {
        for change in whatIf.cells {
          if let municipality = directory.geography.municipality(change.before.municipality) {
            tr {
              th(.scope("row")) {
                a(context.href(.scorecard(municipality.slug))) { context.name(of: municipality) }
              }
              td {
                figures.matrix.needs.first { $0.code == change.before.need }?.name[language] ?? ""
              }
              td { LetterMark(cell: change.before, context: context).content }
              td { LetterMark(cell: change.after, context: context).content }
              td(.class("n")) {
                let score = scores[municipality.code]
                "\(score.map { context.mean($0.before, figures) } ?? "?") → \(score.map { context.mean($0.after, figures) } ?? "?")"
              }
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private var bestPlaces: HTML {
    if let best {
      section {
        h2 { words(.planBest) }
        p { words(.planBestLead) }
        p(.class("note")) {
          words(
            .planCoveredBefore,
            [
              "covered": context.number(best.coveredBefore), "total": context.number(best.total),
              "unknown": context.number(best.unknown),
            ])
        }
        table {
          thead {
            tr {
              for phrase in [Phrase.planStep, .planPlace] { th(.scope("col")) { words(phrase) } }
              th(.scope("col")) {
                words(.planGained, ["people": context.people(figures.people)])
              }
            }
          }
          tbody {
            for (index, step) in best.steps.enumerated() {
              tr {
                th(.scope("row")) { String(index + 1) }
                td {
                  directory.geography.municipality(step.place).map { context.name(of: $0) } ?? ""
                }
                td(.class("n")) { context.number(step.peopleGained) }
              }
            }
          }
        }
      }
    }
  }
}

/// The planning form; its whole state is the address.
struct PlanForm {
  let query: PlanQuery
  let figures: GapFigures
  let directory: Snapshot
  let endable: [(slug: Slug, name: LocalizedText)]
  let context: PageContext

  private var words: Phrases { context.words }
  private var language: Language { context.language }

  var content: HTML {
    let names = PlanQuery.names
    return form(
      .class("panel find"), .method("get"), .ariaLabel(words(.planTitle)),
      .action(context.ownAddress(.gapPlanning(), in: language))
    ) {
      context.listField
      if let day = query.day {
        input(.type("hidden"), .name(names.day), .value(day.description))
      }
      fieldset(.class("field")) {
        legend { words(.planChange) }
        for (change, phrase) in [(PlanQuery.Change.add, Phrase.planAdd), (.end, .planEnd)] {
          label(.class("choice")) {
            input(
              .type("radio"), .name(names.change), .value(change.rawValue),
              query.change == change ? .checked : nil)
            " " + words(phrase)
          }
        }
      }
      modes
      div(.class("fields")) {
        choice(
          names.need, .gapsNeed,
          figures.matrix.needs.map { need in
            (context.value(need.slug, .term(.serviceType)), need.name[language])
          }, query.need.map { context.value($0, .term(.serviceType)) })
        choice(
          names.place, .planPlace,
          [("", words(.planNoPlace))]
            + directory.geography.municipalities.map { ($0.slug.rawValue, context.name(of: $0)) },
          query.place?.rawValue)
        choice(
          names.area, .planArea,
          PlanQuery.Area.allCases.map { ($0.rawValue, words(.area($0))) }, query.area.rawValue)
        choice(
          names.region, .gapsRegion,
          [("", words(.scorecardAll))]
            + directory.geography.regions.map { ($0.slug.rawValue, $0.name[language]) },
          query.region?.rawValue)
        choice(
          names.service, .planWhichService,
          [("", "–")]
            + endable.map { (context.value($0.slug, .service), $0.name[language]) },
          query.service.map { context.value($0, .service) })
        choice(
          names.language, .planLanguage,
          [("", words(.planAnyLanguage))] + languages, query.language)
        choice(
          names.view, .gapsView,
          [
            (CoverageView.listed.word, words(.gapsListedShort)),
            (CoverageView.confirmed.word, words(.gapsConfirmedShort)),
          ], query.view.word)
        choice(
          names.limit, .planLimit, PlanQuery.limits.map { (String($0), String($0)) },
          String(query.limit))
        choice(
          names.steps, .planSteps, (1...PlanQuery.mostSteps).map { (String($0), String($0)) },
          String(query.steps))
      }
      button(.type("submit"), .class("btn")) { words(.planCompute) }
    }
  }

  private var modes: HTML {
    fieldset(.class("field")) {
      legend { words(.planMode) }
      div(.class("choices")) {
        for mode in directory.vocabulary.terms(.deliveryMode) {
          label(.class("choice")) {
            input(
              .type("checkbox"), .name(PlanQuery.names.mode),
              .value(context.value(mode.slug, .term(.deliveryMode))),
              query.modes.contains(mode.slug) ? .checked : nil)
            " " + mode.name[language]
          }
        }
      }
    }
  }

  private var languages: [(String, String)] {
    Set(directory.offers.flatMap(\.languages)).sorted().map { ($0, context.languageName($0)) }
  }

  private func choice(
    _ name: String, _ title: Phrase, _ values: [(String, String)], _ chosen: String?
  ) -> HTML {
    div {
      label(.for(name)) { words(title) }
      select(.id(name), .name(name)) {
        for (value, text) in values {
          option(.value(value), value == chosen ? .selected : nil) { text }
        }
      }
    }
  }
}

extension Phrase {
  static func area(_ area: PlanQuery.Area) -> Phrase {
    switch area {
    case .own: .planAreaOwn
    case .neighbours: .planAreaNeighbours
    case .region: .planAreaRegion
    case .all: .planAreaAll
    }
  }
}
