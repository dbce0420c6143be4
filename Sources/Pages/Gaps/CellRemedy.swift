import Addresses
import Coverage
import HumanServices
import Markup

/// What would close a gap, or make what is there surer.
struct CellRemedy {
  let cell: CoverageCell
  let view: CoverageView
  /// See `CellReason.wantsTimes`.
  let wantsTimes: Bool

  var phrase: Phrase? {
    switch cell.letter {
    case .none: .scorecardCloseNone
    case .unknown where wantsTimes: .scorecardCloseUncounted
    case .unknown: cell.hasStaleOffers ? .scorecardCloseFresh : .scorecardCloseUnknown
    case .far: .scorecardCloseFar
    case .information: .scorecardCloseInformation
    case .here, .near, .visiting, .remote, .region:
      cell.isFragile ? .scorecardCloseFragile : nil
    }
  }
}
