import Foundation

/// A proposed change of a listing, and what became of it. Never public.
package struct Proposal: Hashable, Sendable, Identifiable {
  /// Who proposed it: a kind, never a person.
  package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// By a link that a coordinator gave (`ProviderLink`).
    case provider
    case visitor
  }

  package enum State: String, Hashable, Sendable, CaseIterable {
    case waiting, accepted, refused
  }

  package var id: ID<Proposal>
  package var service: ID<Service>
  package var origin: Origin
  package var change: ProposedChange
  package var receivedOn: CivilDate
  package var state: State
  /// Why it was refused.
  package var reason: String

  package init(
    id: ID<Proposal>, service: ID<Service>, origin: Origin, change: ProposedChange,
    receivedOn: CivilDate
  ) {
    self.id = id
    self.service = service
    self.origin = origin
    self.change = change
    self.receivedOn = receivedOn
    state = .waiting
    reason = ""
  }

  /// Visitors' proposals that wait for one listing; a coordinator reads these before there are more.
  package static let mostWaitingOfVisitors = 20
}
