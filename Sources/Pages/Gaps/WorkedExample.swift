import Addresses
import Coverage
import HumanServices
import Markup

/// The method's worked example, computed by the same weights and factors as the map: a group, a
/// confidential place, a referral, a dated meeting, and a need of which nobody knows.
struct WorkedExample {
  let weights: TierWeights
  let context: PageContext

  private var words: Phrases { context.words }

  private struct Row {
    let what: Phrase
    /// `nil` where nobody knows.
    let tier: Tier?
    /// Of the facts.
    let months: Int
    /// At worst and at best.
    var waiting = (1.0, 1.0)
    var referral = 1.0
    let needWeight: Double
  }

  private static let rows = [
    Row(what: .methodExampleGroup, tier: .visiting, months: 3, needWeight: 2),
    Row(
      what: .methodExampleHidden, tier: .region, months: 3,
      waiting: (WaitingTime.longestFactor, 1), needWeight: 2),
    Row(
      what: .methodExampleReferral, tier: .within60Minutes, months: 14,
      referral: Referral.factor, needWeight: 2),
    Row(what: .methodExampleDated, tier: .visiting, months: 1, needWeight: 1),
    Row(what: .methodExampleUnknown, tier: nil, months: 0, needWeight: 1),
  ]

  var content: HTML {
    section {
      h2 { words(.methodExampleTitle) }
      table {
        thead { tr { for phrase in columns { th(.scope("col")) { words(phrase) } } } }
        tbody { for row in WorkedExample.rows { drawn(row) } }
      }
      p(.id("esimerkki")) {
        words(
          .methodExampleResult,
          ["confirmed": mean(isListed: false), "listed": mean(isListed: true)])
      }
    }
  }

  private var columns: [Phrase] {
    [
      .methodExampleWhat, .gapsLevel, .methodWeight, .methodExampleAge, .methodFactor,
      .methodNeedWeight, .methodLowerUpper,
    ]
  }

  private func drawn(_ row: Row) -> HTML {
    let isKnown = row.tier != nil
    return tr {
      th(.scope("row")) { words(row.what) }
      td { row.tier?.rawValue ?? "?" }
      td(.class("n")) { row.tier.map { context.weight(weights[$0]) } ?? "–" }
      td(.class("n")) { isKnown ? String(row.months) : "–" }
      td(.class("n")) { isKnown ? context.weight(factor(row)) : "–" }
      td(.class("n")) { context.score(row.needWeight) }
      td(.class("n")) { context.both(bounds(row, isListed: true)) }
    }
  }

  private func factor(_ row: Row) -> Double { Freshness(months: row.months).factor }

  private func bounds(_ row: Row, isListed: Bool) -> ScoreBounds {
    guard let tier = row.tier else { return .unknown }
    let value = 100 * weights[tier] * (isListed ? 1 : factor(row)) * row.referral
    return ScoreBounds(lower: value * row.waiting.0, upper: value * row.waiting.1)
  }

  private func mean(isListed: Bool) -> String {
    let all = WorkedExample.rows.reduce(0) { $0 + $1.needWeight }
    func mean(_ bound: KeyPath<ScoreBounds, Double>) -> Double {
      WorkedExample.rows.reduce(0) {
        $0 + $1.needWeight * bounds($1, isListed: isListed)[keyPath: bound]
      } / all
    }
    return "\(context.exact(mean(\.lower)))–\(context.exact(mean(\.upper)))"
  }
}

extension PageContext {
  /// Both bounds of a score, "15–30", or one number where they are the same.
  func both(_ bounds: ScoreBounds) -> String { between(bounds.lower, bounds.upper) }

  /// From the least to the greatest, or one number where they are the same.
  func between(_ least: Double, _ most: Double) -> String {
    let (lower, upper) = (score(least), score(most))
    return lower == upper ? lower : "\(lower)–\(upper)"
  }
}
