/// How near a service meets a need, best first.
///
/// The letters are those of the coverage-gap map. An offer has a tier; a municipality's need that
/// no offer reaches has none, and is then either *none* (an inventory says so) or *unknown*.
package enum Tier: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Face to face in the municipality, at least weekly or by appointment.
  case here = "L"
  /// Face to face elsewhere, open to the municipality, at most 30 minutes away.
  case within30Minutes = "N30"
  /// Comes to the municipality now and then, next within 60 days.
  case visiting = "K"
  /// Face to face elsewhere, at most 60 minutes away.
  case within60Minutes = "N60"
  /// Two-way remote, of a type that remote help can meet.
  case remote = "E"
  /// Face to face elsewhere, at most 90 minutes away.
  case within90Minutes = "N90"
  /// A confidential address whose municipality is not told.
  case region = "R"
  /// Face to face, but over 90 minutes away, or the place is not confirmed.
  case far = "F"
  /// Broadcast, self-service, or remote where remote help does not meet the need.
  case information = "V"

  package static func < (left: Tier, right: Tier) -> Bool { left.rank < right.rank }

  /// 0 is best.
  package var rank: Int {
    switch self {
    case .here: 0
    case .within30Minutes: 1
    case .visiting: 2
    case .within60Minutes: 3
    case .remote: 4
    case .within90Minutes: 5
    case .region: 6
    case .far: 7
    case .information: 8
    }
  }

  /// Whether a need that has nothing better is a gap.
  package var isGap: Bool { self == .far || self == .information }

  package var letter: CoverageLetter {
    switch self {
    case .here: .here
    case .within30Minutes, .within60Minutes, .within90Minutes: .near
    case .visiting: .visiting
    case .remote: .remote
    case .region: .region
    case .far: .far
    case .information: .information
    }
  }

  /// By `rank`.
  static let byRank = allCases.sorted()

  package static func within(minutes: Int) -> Tier {
    switch minutes {
    case ...30: .within30Minutes
    case ...60: .within60Minutes
    case ...90: .within90Minutes
    default: .far
    }
  }
}
