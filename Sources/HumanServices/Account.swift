import Foundation

/// What an editor may do.
package enum EditorRole: String, Hashable, Sendable, CaseIterable {
  /// Everything, also accounts.
  case admin
  /// The listings of their own regions; national ones are read-only.
  case coordinator
}

/// An address that an account logs in with: ASCII, in lower case.
package struct EmailAddress: RawRepresentable, Hashable, Sendable {
  /// Octets (RFC 5321 §4.5.3.1.3, without the angle brackets).
  package static let maximumLength = 254

  package let rawValue: String

  /// - Returns: `nil` unless there is one "@" with something on both sides, and no white space.
  package init?(rawValue: String) {
    let text = rawValue.lowercased()
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      text.utf8.count <= EmailAddress.maximumLength,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.rawValue = text
  }
}

/// Somebody who may log in to the admin side. Never public.
package struct Account: Hashable, Sendable, Identifiable {
  package enum State: String, Hashable, Sendable { case active, disabled }

  package var id: ID<Account>
  package var email: EmailAddress
  /// How other editors know them; history shows it.
  package var displayName: String
  package var role: EditorRole
  package var regions: Set<RegionCode>
  package var state: State
  package var hasPassword: Bool
  package var hasSecondFactor: Bool

  package init(
    id: ID<Account>, email: EmailAddress, displayName: String, role: EditorRole,
    regions: Set<RegionCode>, state: State, hasPassword: Bool, hasSecondFactor: Bool
  ) {
    self.id = id
    self.email = email
    self.displayName = displayName
    self.role = role
    self.regions = regions
    self.state = state
    self.hasPassword = hasPassword
    self.hasSecondFactor = hasSecondFactor
  }
}

/// What an account is made or changed with.
package struct AccountDetails: Hashable, Sendable {
  /// Characters of a display name.
  package static let maximumNameLength = 100

  package var email: EmailAddress
  package var displayName: String
  package var role: EditorRole
  /// Empty for an admin, who has them all.
  package var regions: Set<RegionCode>

  package init(
    email: EmailAddress, displayName: String, role: EditorRole, regions: Set<RegionCode>
  ) {
    self.email = email
    self.displayName = displayName
    self.role = role
    self.regions = role == .admin ? [] : regions
  }
}

/// Who is logged in: an account as far as permission and history need it.
package struct Editor: Hashable, Sendable, Identifiable {
  package var id: ID<Account>
  package var displayName: String
  package var email: EmailAddress
  package var role: EditorRole
  package var regions: Set<RegionCode>

  package init(
    id: ID<Account>, displayName: String, email: EmailAddress, role: EditorRole,
    regions: Set<RegionCode>
  ) {
    self.id = id
    self.displayName = displayName
    self.email = email
    self.role = role
    self.regions = regions
  }
}

extension Editor {
  /// As history names who changed something.
  package func author(from screen: EditScreen) -> Author {
    Author(.editor(account: id.rawValue, name: displayName), from: screen)
  }
}
