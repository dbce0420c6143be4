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
                Phrase.gapsMunicipality, .gapsCovered, .gapsNotCovered, .gapsUnknownPeople,
              ] { th(.scope("col")) { phrase == .gapsMunicipality ? "" : words(phrase) } }
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
