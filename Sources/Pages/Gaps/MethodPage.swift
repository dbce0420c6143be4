import Addresses
import Coverage
import HumanServices
import Markup

/// How the map is computed, so that a municipal official can check any cell by hand.
package struct MethodPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let figures: GapFigures
  let sensitivity: Sensitivity
  /// By region, then all together.
  let equities: [(name: LocalizedText?, equity: Equity)]
  let cell: MethodCell?

  package init(
    context: PageContext, directory: Snapshot, figures: GapFigures, sensitivity: Sensitivity,
    equities: [(name: LocalizedText?, equity: Equity)], cell: MethodCell?
  ) {
    self.context = context
    self.directory = directory
    self.figures = figures
    self.sensitivity = sensitivity
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
    p(.class("note")) { words(.methodVersion, ["version": CoverageMethod.version]) }
    h2 { words(.methodOffersTitle) }
    p { words(.methodOffers) }
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
    p { words(.methodScore) }
    needTable
    p { words(.methodPriority) + " " + context.basis(of: figures.people, in: directory) }
    WorkedExample(weights: weights, context: context).content
    cellExample
    sensitivityTable
    equityTable
    h2 { words(.methodLimitsTitle) }
    p { words(.methodLimits) }
    h2 { words(.methodFormsTitle) }
    p { words(.methodForms) }
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
            "score": context.score(cell.score),
          ])
      }
    }
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
          for variation in sensitivity.variations {
            tr {
              th(.scope("row")) {
                "\(variation.tier.rawValue) \(variation.difference > 0 ? "+" : "−")\(context.weight(abs(variation.difference)))"
              }
              td(.class("n")) { String(variation.moved) }
              td(.class("n")) { String(variation.largestMove) }
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
          for (name, equity) in equities {
            tr {
              th(.scope("row")) { name?[language] ?? words(.scorecardAll) }
              td(.class("n")) { equity.spread.map(context.score) ?? "?" }
              td(.class("n")) { equity.gini.map(context.weight) ?? "?" }
            }
          }
        }
      }
    }
  }
}

/// The factors of age and waiting, from the computation's own steps.
struct MethodFactors {
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    p { words(.methodFreshness) }
    factors(
      Freshness.steps.map {
        (words(.methodMonths, ["count": String($0.months)]), $0.factor)
      } + [(words(.methodMonthsOver, ["count": String(Freshness.steps.last?.months ?? 0)]), 0)])
    p { words(.methodWaiting) }
    factors(
      WaitingTime.steps.map { (words(.methodDays, ["count": String($0.days)]), $0.factor) } + [
        (
          words(.methodDaysOver, ["count": String(WaitingTime.steps.last?.days ?? 0)]),
          WaitingTime.longestFactor
        )
      ])
  }

  private func factors(_ rows: [(String, Double)]) -> HTML {
    table {
      thead {
        tr {
          td {}
          th(.scope("col")) { words(.methodFactor) }
        }
      }
      tbody {
        for (name, factor) in rows {
          tr {
            th(.scope("row")) { name }
            td(.class("n")) { context.weight(factor) }
          }
        }
      }
    }
  }
}

/// The method's worked example, computed by the same weights and factors as the map.
struct WorkedExample {
  let weights: TierWeights
  let context: PageContext

  private var words: Phrases { context.words }

  /// Tier, age in months and the need's weight b.
  private static let rows: [(tier: Tier, months: Int, needWeight: Double)] = [
    (.here, 3, 2), (.within60Minutes, 14, 2), (.remote, 8, 2), (.information, 1, 1),
    (.remote, 2, 1),
  ]

  var content: HTML {
    section {
      h2 { words(.methodExampleTitle) }
      table {
        thead {
          tr {
            for phrase in [
              Phrase.gapsLevel, .methodWeight, .methodExampleAge, .methodFactor,
              .methodNeedWeight, .gapsScore,
            ] { th(.scope("col")) { words(phrase) } }
          }
        }
        tbody {
          for row in WorkedExample.rows {
            tr {
              th(.scope("row")) { row.tier.rawValue }
              td(.class("n")) { context.weight(weights[row.tier]) }
              td(.class("n")) { String(row.months) }
              td(.class("n")) { context.weight(factor(row.months)) }
              td(.class("n")) { context.score(row.needWeight) }
              td(.class("n")) { context.score(100 * weights[row.tier] * factor(row.months)) }
            }
          }
        }
      }
      p(.id("esimerkki")) {
        words(
          .methodExampleResult,
          [
            "confirmed": context.exact(mean { factor($0) }),
            "listed": context.exact(mean { _ in 1 }),
          ])
      }
    }
  }

  private func factor(_ months: Int) -> Double { Freshness(months: months).factor }

  private func mean(_ factor: (Int) -> Double) -> Double {
    let sum = WorkedExample.rows.reduce(0) {
      $0 + $1.needWeight * 100 * weights[$1.tier] * factor($1.months)
    }
    return sum / WorkedExample.rows.reduce(0) { $0 + $1.needWeight }
  }
}
