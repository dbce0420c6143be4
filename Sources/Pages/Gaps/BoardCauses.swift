import Addresses
import Coverage
import HumanServices
import Markup

/// Why it is so: what is nearest, and what neighbours have; of a region, who gives it.
struct BoardCauses {
  let page: BoardSheetPage
  let municipalities: [Municipality]

  private var figures: GapFigures { page.figures }
  private var context: PageContext { page.context }
  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    if let need = figures.need {
      h2(.class("h3")) { words(.boardCauses) }
      switch page.subject {
      case .municipality(let municipality, _):
        reason(need, municipality)
        neighbours(need, municipality)
      case .region: givers(need)
      }
    } else {
      needTable
    }
  }

  @HTMLBuilder private func reason(_ need: TaxonomyTerm, _ municipality: Municipality) -> HTML {
    if let cell = figures.matrix[municipality.code, need.code] {
      div {
        CellReason(
          cell: cell, evidence: figures.matrix.evidence(municipality.code, need.code),
          figures: figures, context: context
        ).content
      }
    }
  }

  private func neighbours(_ need: TaxonomyTerm, _ municipality: Municipality) -> HTML {
    table {
      thead {
        tr {
          th(.scope("col")) { words(.boardNeighbours) }
          th(.scope("col")) { words(.gapsLevel) }
        }
      }
      tbody {
        for neighbour in municipality.neighbours.prefix(BoardCauses.mostRows)
          .compactMap(figures.matrix.geography.municipality)
        {
          if let cell = figures.matrix[neighbour.code, need.code] {
            tr {
              th(.scope("row")) { context.name(of: neighbour) }
              td { LetterMark(cell: cell, context: context).content }
            }
          }
        }
      }
    }
  }

  private static let mostRows = 6

  /// Who gives the nearest help, and to how many municipalities.
  @HTMLBuilder private func givers(_ need: TaxonomyTerm) -> HTML {
    let leads = municipalities.compactMap { figures.matrix[$0.code, need.code]?.lead }
    let counts = Dictionary(leads.map { ($0, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .prefix(BoardCauses.mostRows)
    if counts.isEmpty { p { words(.scorecardWhyUnknown) } } else { giverTable(Array(counts)) }
  }

  private func giverTable(_ counts: [(key: ID<Service>, value: Int)]) -> HTML {
    table {
      thead {
        tr {
          th(.scope("col")) { words(.gapsNearest) }
          th(.scope("col")) { words(.boardMunicipalities) }
        }
      }
      tbody {
        for (id, count) in counts {
          if let name = figures.names[id] {
            tr {
              th(.scope("row"), context.lang(of: name)) { name[context.language] }
              td(.class("n")) { String(count) }
            }
          }
        }
      }
    }
  }

  private var needTable: HTML {
    table(.class("brief")) {
      thead {
        tr {
          for phrase in [Phrase.gapsNeed, .gapsMetCount, .gapsGapCount, .gapsUnknownCount] {
            th(.scope("col")) { words(phrase) }
          }
        }
      }
      tbody {
        for need in figures.matrix.needs {
          let cells = municipalities.compactMap { figures.matrix[$0.code, need.code] }
          tr {
            th(.scope("row")) { need.name[context.language] }
            td(.class("n")) { String(cells.count { $0.letter.isMet }) }
            td(.class("n")) { String(cells.count { $0.letter.isGap }) }
            td(.class("n")) { String(cells.count { $0.letter == .unknown }) }
          }
        }
      }
    }
  }
}
