import HumanServices

/// For whom the steps of a separation are shown; in the address.
package struct PathwayQuery: Hashable, Sendable {
  package var municipality: Slug?

  package init(municipality: Slug? = nil) { self.municipality = municipality }

  package static let binding = AddressBinding<PathwayQuery, Snapshot>(
    PathwayQuery(), [.municipality("kunta", \.municipality)])
}
