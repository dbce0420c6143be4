import Coverage
import HumanServices
import Markup

/// People whose need is met, in a gap or unknown, by region.
struct GapTotals {
  let figures: GapFigures
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    if let need = figures.need {
      section {
        h2 { words(.gapsRegionTotals) }
        table {
          thead {
            tr {
              for phrase in [
                Phrase.gapsRegion, .gapsCovered, .gapsNotCovered, .gapsUnknownPeople,
              ] { th(.scope("col")) { words(phrase) } }
            }
          }
          tbody {
            for region in directory.geography.regions {
              row(region.name[context.language], reach(need, region.code))
            }
            row(words(.scorecardAll), reach(need, nil))
          }
        }
      }
    } else {
      allNeeds
    }
  }

  /// With all needs: the mean per person, gaps and unknowns by region.
  private var allNeeds: HTML {
    section {
      h2 { words(.gapsRegionTotals) }
      table {
        thead {
          tr {
            for phrase in [Phrase.gapsRegion, .gapsScore, .gapsGapCount, .gapsUnknownCount] {
              th(.scope("col")) { words(phrase) }
            }
          }
        }
        tbody {
          for region in directory.geography.regions {
            sums(region.name[context.language], region.code)
          }
          sums(words(.scorecardAll), nil)
        }
      }
    }
  }

  private func sums(_ name: String, _ region: RegionCode?) -> HTML {
    let scores = figures.municipalities.filter { region == nil || $0.region == region }
      .compactMap { figures.matrix.score(of: $0.code) }
    return tr {
      th(.scope("row")) { name }
      td(.class("n")) {
        figures.matrix.equity(in: region, figures.people).mean.map(context.score) ?? "?"
      }
      td(.class("n")) { String(scores.reduce(0) { $0 + $1.gaps }) }
      td(.class("n")) { String(scores.reduce(0) { $0 + $1.unknowns }) }
    }
  }

  private func reach(_ need: TaxonomyTerm, _ region: RegionCode?) -> PopulationReach {
    figures.matrix.population(
      with: need, atLeast: .region, in: region, figures.people)
  }

  private func row(_ name: String, _ reach: PopulationReach) -> HTML {
    tr {
      th(.scope("row")) { name }
      for count in [reach.covered, reach.notCovered, reach.unknown] {
        td(.class("n")) { context.number(count) }
      }
    }
  }
}
