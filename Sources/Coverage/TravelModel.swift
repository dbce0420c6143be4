import HumanServices

/// How far a municipality's centre is from another, estimated.
///
/// Great-circle distance × 1.3 at 80 km/h: roads bend, and a car on Finnish main roads averages
/// about that. A known travel time replaces the model's minutes. It is a model, and pages say so.
package struct TravelModel: Sendable {
  /// Road kilometres per great-circle kilometre.
  package static let detour = 1.3
  package static let kilometresPerHour = 80.0

  /// An estimated trip, one way.
  package struct Trip: Hashable, Sendable {
    package var kilometres: Double
    package var minutes: Int
  }

  private struct Pair: Hashable {
    let from: MunicipalityCode
    let to: MunicipalityCode
  }

  private let knownMinutes: [Pair: Int]

  package init(travelTimes: [TravelTime] = []) {
    knownMinutes = Dictionary(
      travelTimes.map { (Pair(from: $0.from, to: $0.to), $0.minutes) }
    ) { _, last in last }
  }

  package func trip(from origin: Municipality, to destination: Municipality) -> Trip {
    let kilometres = origin.centre.kilometres(to: destination.centre) * TravelModel.detour
    let known =
      knownMinutes[Pair(from: origin.code, to: destination.code)]
      ?? knownMinutes[Pair(from: destination.code, to: origin.code)]
    return Trip(
      kilometres: kilometres, minutes: known ?? TravelModel.minutes(kilometres: kilometres))
  }

  /// The model's minutes for kilometres by road.
  static func minutes(kilometres: Double) -> Int {
    Int((kilometres / kilometresPerHour * 60).rounded())
  }
}
