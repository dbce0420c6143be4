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
