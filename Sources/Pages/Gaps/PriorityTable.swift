import Addresses
import Coverage
import HumanServices
import Markup

/// Where to look first: the priority of each municipality with the parts it is the sum of.
struct PriorityTable {
  let figures: GapFigures
  /// Only this region's municipalities; `nil` is all.
  let region: Slug?
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    let chosen = figures.need.map { Set([$0.code]) }
    return section {
      h2(.id("kiireellisyys")) { words(.planPriorities) }
      p { words(.planPrioritiesLead) }
      div(
        .class("scroll"), Attribute("tabindex", "0"), .role("region"),
        .ariaLabelledBy("kiireellisyys")
      ) {
        table {
          thead { tr { for phrase in columns { th(.scope("col")) { words(phrase) } } } }
          tbody {
            for priority in figures.matrix.priorities(for: chosen, figures.people)
            where isShown(priority.municipality) { row(priority) }
          }
        }
      }
    }
  }

  private func isShown(_ code: MunicipalityCode) -> Bool {
    let geography = figures.matrix.geography
    guard let region = geography.region(slug: region) else { return true }
    return geography.municipality(code)?.region == region.code
  }

  private var columns: [Phrase] {
    [
      .gapsMunicipality, .planTotal, .planUnmet, .planPeoplePart, .planRemoteness, .planFragility,
    ]
  }

  @HTMLBuilder private func row(_ priority: Priority) -> HTML {
    if let municipality = figures.matrix.geography.municipality(priority.municipality) {
      let parts = [
        context.between(priority.totalAtBest, priority.total),
        context.between(priority.unmetAtBest, priority.unmet), String(priority.people),
        context.score(priority.remoteness), context.score(priority.fragility),
      ]
      tr {
        th(.scope("row")) {
          a(context.href(.scorecard(municipality.slug))) { context.name(of: municipality) }
        }
        for part in parts { td(.class("n")) { part } }
      }
    }
  }
}
