import Addresses
import Coverage
import HumanServices
import Markup

/// How the map is computed, so that a municipal official can check any cell by hand.
package struct MethodPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let figures: GapFigures
  /// By the lower bound, and by the upper.
  let sensitivities: [Sensitivity]
  /// By region, then all together; of the lower bound, then of the upper.
  let equities: [(name: LocalizedText?, equities: [Equity])]
  let cell: MethodCell?

  package init(
    context: PageContext, directory: Snapshot, figures: GapFigures,
    sensitivities: [Sensitivity], equities: [(name: LocalizedText?, equities: [Equity])],
    cell: MethodCell?
  ) {
    self.context = context
    self.directory = directory
    self.figures = figures
    self.sensitivities = sensitivities
    self.equities = equities
    self.cell = cell
  }

  package let path = SitePath.gapMethod
  package var heading: String { words(.methodTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { words(.methodLead) }
  package var extraStyles: Bool { true }

  private var weights: TierWeights { figures.matrix.query.weights }

  package var content: HTML {
    p(.class("lead")) { words(.methodLead) }
    p(.class("note")) { words(.methodVersion, ["version": CoverageMethod.newest.rawValue]) }
    h2 { words(.methodOffersTitle) }
    for phrase in [Phrase.methodOffers, .methodDates, .methodGroups] { p { words(phrase) } }
    h2 { words(.methodTiersTitle) }
    p { words(.methodTiers) }
    tierTable
    p { words(.methodRules) }
    p { words(.methodHidden) }
    h2 { words(.methodTravelTitle) }
    p { words(.methodTravel) }
    h2 { words(.methodFactorsTitle) }
    MethodFactors(context: context).content
    h2 { words(.methodScoreTitle) }
    for phrase in [Phrase.methodScore, .methodBounds] { p { words(phrase) } }
    needTable
    p { words(.methodPriority) + " " + context.basis(of: figures.people, in: directory) }
    WorkedExample(weights: weights, context: context).content
    cellExample
    sensitivityTable
    equityTable
    KnowledgeTable(figures: figures, directory: directory, context: context).content
    h2 { words(.methodLimitsTitle) }
    p { words(.methodLimits) }
    h2 { words(.methodFormsTitle) }
    for phrase in [Phrase.methodForms, .methodData, .methodFirst] { p { words(phrase) } }
  }

  private var tierTable: HTML {
    table {
      thead {
        tr {
          th(.scope("col")) { words(.gapsLevel) }
          td {}
          th(.scope("col")) { words(.methodWeight) }
        }
      }
      tbody {
        for tier in Tier.allCases.sorted() {
          tr {
            th(.scope("row")) { tier.rawValue }
            td { context.meaning(of: tier) }
            td(.class("n")) { context.weight(weights[tier]) }
          }
        }
      }
    }
  }

  private var needTable: HTML {
    table {
      thead {
        tr {
          th(.scope("col")) { words(.gapsNeed) }
          th(.scope("col")) { words(.methodNeedWeight) }
          th(.scope("col")) { words(.methodRemote) }
        }
      }
      tbody {
        for need in figures.matrix.needs {
          tr {
            th(.scope("row")) { need.name[language] }
            td(.class("n")) { String(need.needWeight) }
            td { words(need.remoteMeetsNeed ? .methodYes : .methodNo) }
          }
        }
      }
    }
  }

  @HTMLBuilder private var cellExample: HTML {
    if let cell {
      h2 { words(.methodCellTitle) }
      p(.id("ruutu")) {
        words(
          .methodCell,
          [
            "name": context.name(of: cell.municipality), "need": cell.need.name[language],
            "service": cell.serviceName[language], "circle": context.score(cell.circleKilometres),
            "km": context.score(cell.trip.kilometres), "minutes": String(cell.trip.minutes),
            "tier": cell.tier.rawValue, "weight": context.weight(weights[cell.tier]),
            "worst": context.exact(cell.bounds.lower / (100 * weights[cell.tier])),
            "best": context.exact(cell.bounds.upper / (100 * weights[cell.tier])),
            "lower": context.score(cell.bounds.lower), "upper": context.score(cell.bounds.upper),
          ])
      }
    }
  }

  private func both(_ equities: [Equity], _ figure: (Equity) -> String?) -> String {
    equities.map { figure($0) ?? "?" }.joined(separator: " – ")
  }

  /// Of the lower bound beside that of the upper.
  private var variations: [(Sensitivity.Variation, Sensitivity.Variation)] {
    guard let lower = sensitivities.first, let upper = sensitivities.last else { return [] }
    return Array(zip(lower.variations, upper.variations))
  }

  private var sensitivityTable: HTML {
    section {
      h2 { words(.methodSensitivityTitle) }
      p { words(.methodSensitivity) }
      table {
        thead {
          tr {
            th(.scope("col")) { words(.methodWeight) }
            th(.scope("col")) { words(.methodMoved) }
            th(.scope("col")) { words(.methodLargest) }
          }
        }
        tbody {
          for (lower, upper) in variations {
            tr {
              th(.scope("row")) {
                "\(lower.tier.rawValue) \(lower.difference > 0 ? "+" : "−")\(context.weight(abs(lower.difference)))"
              }
              td(.class("n")) { "\(lower.moved) – \(upper.moved)" }
              td(.class("n")) { "\(lower.largestMove) – \(upper.largestMove)" }
            }
          }
        }
      }
    }
  }

  private var equityTable: HTML {
    section {
      h2 { words(.methodEquityTitle) }
      p { words(.methodEquity) }
      table {
        thead {
          tr {
            td {}
            th(.scope("col")) { words(.methodSpread) }
            th(.scope("col")) { words(.methodGini) }
          }
        }
        tbody {
          for (name, equities) in equities {
            tr {
              th(.scope("row")) { name?[language] ?? words(.scorecardAll) }
              td(.class("n")) { both(equities) { $0.spread.map(context.score) } }
              td(.class("n")) { both(equities) { $0.gini.map(context.weight) } }
            }
          }
        }
      }
    }
  }
}
