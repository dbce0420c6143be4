import Addresses
import Coverage
import HumanServices
import Markup

/// One question at a time, of one need or of all, of one region or of all.
struct GapQuestions {
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }
  private var query: GapQuery { figures.query }

  @HTMLBuilder var content: HTML {
    ul(.class("chips"), .ariaLabel(words(.gapsView))) {
      chip(.mapHowFar, query.question == .distance && query.view == .listed) {
        $0.question = .distance
        $0.view = .listed
      }
      chip(.mapHowSure, query.question == .distance && query.view == .confirmed) {
        $0.question = .distance
        $0.view = .confirmed
      }
      chip(.mapHowKnown, query.question == .knowledge) { $0.question = .knowledge }
    }
    details(.class("needs")) {
      summary { words(.mapChosen) }
      nav(.ariaLabel(words(.gapsNeed))) {
        ul(.class("chips")) {
          link(words(.gapsAllNeeds), query.need == nil) { $0.need = nil }
          for need in figures.matrix.needs {
            link(need.name[context.language], query.need == need.slug) { $0.need = need.slug }
          }
        }
      }
      nav(.ariaLabel(words(.gapsRegion))) {
        ul(.class("chips")) {
          link(words(.scorecardAll), query.region == nil) { $0.region = nil }
          for region in figures.matrix.geography.regions {
            link(region.name[context.language], query.region == region.slug) {
              $0.region = region.slug
            }
          }
        }
      }
    }
  }

  private func chip(
    _ phrase: Phrase, _ isChosen: Bool, _ change: (inout GapQuery) -> Void
  ) -> HTML {
    link(words(phrase), isChosen, change)
  }

  private func link(
    _ text: String, _ isChosen: Bool, _ change: (inout GapQuery) -> Void
  ) -> HTML {
    var query = query
    change(&query)
    return li {
      a(context.href(.gaps(query)), isChosen ? .ariaCurrent("true") : nil) { text }
    }
  }
}
