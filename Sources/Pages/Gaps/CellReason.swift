import Coverage
import HumanServices
import Markup

/// Why a cell has its letter: the offer behind it, how far, how old.
struct CellReason {
  let cell: CoverageCell
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    if let id = cell.lead, let offer = figures.matrix.offer(id), let name = figures.names[id] {
      a(context.href(.service(offer.slug)), context.lang(of: name)) { name[context.language] }
      if let minutes = cell.nearestMinutes, cell.letter == .near || cell.letter == .far {
        ", " + words(.tripMinutes, ["minutes": String(minutes)])
      }
      if let year = offer.assuredDate?.components.year ?? context.dates.year(offer.sourcePeriod) {
        ", \(year)"
      }
      if cell.isFragile { span(.class("flag")) { words(.gapsFragile) } }
    } else if let day = cell.inventoryOn {
      words(.scorecardWhyNone, ["date": context.dates.text(day)])
    } else if cell.hasStaleOffers {
      words(.scorecardWhyStale)
    } else {
      words(.scorecardWhyUnknown)
    }
  }
}

/// What would close a gap, or make what is there surer.
struct CellRemedy {
  let cell: CoverageCell
  let view: CoverageView

  var phrase: Phrase? {
    switch cell.letter {
    case .none: .scorecardCloseNone
    case .unknown: cell.hasStaleOffers ? .scorecardCloseFresh : .scorecardCloseUnknown
    case .far: .scorecardCloseFar
    case .information: .scorecardCloseInformation
    case .here, .near, .visiting, .remote, .region:
      cell.isFragile ? .scorecardCloseFragile : nil
    }
  }
}
