import Addresses
import HumanServices
import Markup

/// A form as it was typed, kept over the login in the page itself.
package struct WaitingForm: Sendable, Hashable {
  /// Where it was sent, a path of the admin side.
  package var address: String
  /// Its fields as `application/x-www-form-urlencoded`.
  package var body: String

  package init(address: String, body: String) {
    self.address = address
    self.body = body
  }
}
