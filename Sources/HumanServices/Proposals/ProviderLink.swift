import Foundation

/// A link by which a provider says whether listings are right, without an account.
///
/// It is made by somebody's account and is about what that account may edit, then and now.
package struct ProviderLink: Hashable, Sendable, Identifiable {
  package enum Subject: Hashable, Sendable {
    /// All listings of a provider.
    case organization(ID<Organization>)
    case service(ID<Service>)
  }

  /// Days for which a link is good; `KeyPurpose.link` verifies a day longer.
  package static let days = 30

  package var id: ID<ProviderLink>
  package var subject: Subject
  package var madeBy: ID<Account>
  package var madeAt: Date
  package var expiresAt: Date
  package var revokedAt: Date?
  /// When somebody last answered by it.
  package var answeredAt: Date?

  package init(
    id: ID<ProviderLink>, subject: Subject, madeBy: ID<Account>, madeAt: Date, expiresAt: Date
  ) {
    self.id = id
    self.subject = subject
    self.madeBy = madeBy
    self.madeAt = madeAt
    self.expiresAt = expiresAt
  }

  package func isGood(at instant: Date) -> Bool { revokedAt == nil && instant < expiresAt }
}
