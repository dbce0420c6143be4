import Addresses
import Foundation
import HumanServices
import Markup

/// An account as typed.
package struct AccountForm: Sendable {
  package var email = ""
  package var displayName = ""
  package var role: EditorRole?
  package var regions: Set<String> = []

  package init() {}

  package static let names = (email: "sahkoposti", name: "nimi", role: "rooli", region: "alue")

  package enum Problem: Sendable, Hashable {
    case email, emailTaken, name, role, regions, lastAdmin
  }
}
