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
