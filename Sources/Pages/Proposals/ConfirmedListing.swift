import HumanServices

/// A listing of a provider's link: as visitors see it, with what was answered about it by the link.
package struct ConfirmedListing: Sendable {
  package var service: Service
  /// Oldest first, whatever became of them.
  package var proposals: [Proposal]

  package init(service: Service, proposals: [Proposal]) {
    self.service = service
    self.proposals = proposals
  }

  package var waiting: [ProposedChange] {
    proposals.filter { $0.state == .waiting }.map(\.change)
  }
}
