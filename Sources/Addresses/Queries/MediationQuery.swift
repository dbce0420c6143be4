import Coverage
import HumanServices

/// What the page on mediation shows: the map's question without what mediation itself answers.
package struct MediationQuery: Hashable, Sendable {
  package var gaps = GapQuery()

  package init() {}

  package static let binding = AddressBinding<MediationQuery, Snapshot>(
    MediationQuery(),
    [
      .view(GapQuery.names.view, \.gaps.view), .region(GapQuery.names.region, \.gaps.region),
      .day(GapQuery.names.day, \.gaps.day),
      .choice(GapQuery.names.method, \.gaps.method, .newest),
    ])
}
