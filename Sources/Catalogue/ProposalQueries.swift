import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// What waits for an editor, oldest first.
  package func waitingProposals() throws -> [Proposal] {
    try proposals(where: "state = 'waiting'", [])
  }

  /// What somebody proposed by a link, oldest first, whatever became of it.
  package func proposals(by link: ID<ProviderLink>) throws -> [Proposal] {
    try proposals(where: "link_id = ?", [link.rawValue])
  }

  package func proposal(_ id: ID<Proposal>) throws -> Proposal? {
    try proposals(where: "id = ?", [id.rawValue]).first
  }

  private func proposals(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [Proposal] {
    try pool.read { db in
      try db.readable(
        sql: """
          SELECT id, service_id, origin, field, language, before, proposed, received_on, state,
            reason
          FROM proposal WHERE \(condition) ORDER BY id
          """, arguments: arguments
      ) { reader in
        let (id, service): (Int64, Int64) = (try reader.value(), try reader.value())
        let origin: Proposal.Origin = try reader.raw()
        let change = ProposedChange(
          field: try reader.raw(), language: try reader.raw(), before: try reader.value(),
          proposed: try reader.value())
        var proposal = Proposal(
          id: ID(rawValue: id), service: ID(rawValue: service), origin: origin, change: change,
          receivedOn: try reader.day())
        proposal.state = try reader.raw()
        proposal.reason = try reader.value()
        return proposal
      }
    }
  }
}
