import Coverage
import HumanServices

/// How a tile looks. Letters and patterns carry the meaning; colour only repeats it.
struct MapLook {
  /// A drawing laid over the fill, so that tiles differ in grey too.
  enum Pattern: String, CaseIterable { case dots, hatch, lines, slope }

  let fill: String
  let ink: String
  let pattern: Pattern?

  static func of(_ letter: CoverageLetter) -> MapLook {
    switch letter {
    case .here: MapLook(fill: "#0c4a57", ink: "#ffffff", pattern: nil)
    case .near: MapLook(fill: "#2a7480", ink: "#ffffff", pattern: nil)
    case .visiting: MapLook(fill: "#bfe0e2", ink: "#10292e", pattern: .slope)
    case .remote: MapLook(fill: "#a7d0d5", ink: "#10292e", pattern: nil)
    case .region: MapLook(fill: "#d5e6e8", ink: "#10292e", pattern: .lines)
    case .far: MapLook(fill: "#f0d9a8", ink: "#33260a", pattern: nil)
    case .information: MapLook(fill: "#f8ecd2", ink: "#33260a", pattern: .lines)
    case .none: MapLook(fill: "#7a1f1f", ink: "#ffffff", pattern: .hatch)
    case .unknown: MapLook(fill: "#ffffff", ink: "#333333", pattern: .dots)
    }
  }
}

extension Phrase {
  static func letter(_ letter: CoverageLetter) -> Phrase {
    switch letter {
    case .here: .letterHere
    case .near: .letterNear
    case .visiting: .letterVisiting
    case .remote: .letterRemote
    case .region: .letterRegion
    case .far: .letterFar
    case .information: .letterInformation
    case .none: .letterNone
    case .unknown: .letterUnknown
    }
  }
}
