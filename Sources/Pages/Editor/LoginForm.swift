import Addresses
import HumanServices
import Markup

/// What somebody typed to log in, and what waits behind the login.
package struct LoginForm: Sendable {
  package var email = ""
  /// Proves that the form was ours and not too old; see `Site`.
  package var token = ""
  /// The page that was asked for before, one of the admin side's.
  package var returningTo: String?
  /// A form that was sent without a session.
  package var waiting: WaitingForm?

  package init() {}

  package static let names = (
    email: "sahkoposti", password: "salasana", token: "token",
    waitingAddress: "_osoite", waitingBody: "_lomake", code: "koodi", ticket: "lippu"
  )
}
