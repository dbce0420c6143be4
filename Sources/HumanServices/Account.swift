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
