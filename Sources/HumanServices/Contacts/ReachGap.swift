/// What keeps people from reaching somebody about a listing that is given now.
package enum ReachGap: String, Hashable, Sendable, CaseIterable {
  /// Nothing: no number, address or page of its own, nor of its place or its providers.
  case nothing
  /// It is given by phone, and nobody says which number to call.
  case number
}

extension ServiceDetails {
  /// What it lacks to be reached, given its providers' contact points and sites and those of its places;
  /// `nil` for what lacks nothing, is over, or is no help that a family would ask for.
  ///
  /// The catalogue's `ReachGapRows` say the same for the coordinators' list.
  package func reachGap(
    _ providers: [Organization], places: [PlaceFacts] = []
  ) -> ReachGap? {
    guard kind.isForFamilies, !isOver else { return nil }
    let inherited = places.flatMap(\.contactPoints) + providers.flatMap(\.contactPoints)
    let points = (contactPoints + inherited).filter(\.isUsable)
    if deliveries.contains(where: { $0.mode == Delivery.byPhone }),
      !points.contains(where: { $0.number != nil })
    {
      return .number
    }
    let hasSite = url != nil || providers.contains { $0.url != nil }
    return points.isEmpty && !hasSite ? .nothing : nil
  }
}

extension Snapshot {
  package func reachGap(_ details: ServiceDetails) -> ReachGap? {
    details.reachGap(
      details.providers.filter { $0.role == .provider }.compactMap {
        organizations[$0.organization]
      }, places: knownPlaces(details).map(\.facts))
  }
}
