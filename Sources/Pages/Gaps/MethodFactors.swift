import Addresses
import Coverage
import Markup

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
    p { words(.methodReferral) }
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
