import Addresses
import Catalogue
import Foundation
import HumanServices
import Pages

/// A link that sets an account's password, once.
package enum OneTimeLink {
  /// Seconds for which a link is good: two days, so that a weekend or a day off does not end it.
  package static let lifetimeSeconds = 48.0 * 60 * 60

  /// Makes a link; only its token's hash is kept, so it is shown this once.
  package static func make(
    for account: ID<Account>, in catalogue: Catalogue, publicURL: String, by actor: ID<Account>?,
    at instant: Date
  ) throws -> String {
    let token = Secrets.token()
    try catalogue.makeLink(
      tokenHash: Secrets.hash(token), for: account, expiring: instant + lifetimeSeconds,
      by: actor, at: instant)
    return publicURL + EditorPath.link(token: token).address(in: .finnish)
  }
}
