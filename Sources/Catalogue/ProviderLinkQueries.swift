import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Keeps a link as the hash of its token.
  package func makeProviderLink(
    tokenHash: [UInt8], about subject: ProviderLink.Subject, by account: ID<Account>,
    expiring expiresAt: Date, at instant: Date
  ) throws {
    var (organization, service): (Int64?, Int64?)
    switch subject {
    case .organization(let id): organization = id.rawValue
    case .service(let id): service = id.rawValue
    }
    try writeAsked { db in
      try db.execute(
        sql: """
          INSERT INTO provider_link
            (token_hash, organization_id, service_id, made_by, made_at, expires_at)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          Data(tokenHash), organization, service, account.rawValue, instant.ISO8601Format(),
          expiresAt.ISO8601Format(),
        ])
    }
  }

  /// The link of a token, whatever its state; `nil` when there is none.
  package func providerLink(tokenHash: [UInt8]) throws -> ProviderLink? {
    try providerLinks(where: "token_hash = ?", [Data(tokenHash)]).first
  }

  package func providerLink(_ id: ID<ProviderLink>) throws -> ProviderLink? {
    try providerLinks(where: "id = ?", [id.rawValue]).first
  }

  /// Links that have not ended long ago, newest first.
  package func providerLinks(endingAfter instant: Date) throws -> [ProviderLink] {
    try providerLinks(where: "expires_at > ?", [instant.ISO8601Format()])
  }

  private func providerLinks(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [ProviderLink] {
    try pool.read { db in
      try db.readable(
        sql: """
          SELECT id, organization_id, service_id, made_by, made_at, expires_at, revoked_at,
            answered_at
          FROM provider_link WHERE \(condition) ORDER BY id DESC
          """, arguments: arguments
      ) { reader in
        let id = ID<ProviderLink>(rawValue: try reader.value())
        let (organization, service): (Int64?, Int64?) = (
          try reader.optional(), try reader.optional()
        )
        var link = ProviderLink(
          id: id,
          subject: organization.map { .organization(ID(rawValue: $0)) }
            ?? .service(ID(rawValue: service ?? 0)),
          madeBy: ID(rawValue: try reader.value()), madeAt: try reader.moment(),
          expiresAt: try reader.moment())
        link.revokedAt = try reader.instant()
        link.answeredAt = try reader.instant()
        return link
      }
    }
  }

  /// Ends a link now; one that has ended stays as it is.
  package func revokeProviderLink(_ id: ID<ProviderLink>, at instant: Date) throws {
    try writeAsked { db in
      try db.execute(
        sql: "UPDATE provider_link SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
        arguments: [instant.ISO8601Format(), id.rawValue])
    }
  }
}
