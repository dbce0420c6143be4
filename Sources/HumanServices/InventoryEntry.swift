/// An inventory's word with who stands behind it, as it is imported.
package struct InventoryEntry: Hashable, Sendable {
  package var confirmation: InventoryConfirmation
  /// A role, such as "koordinaattori"; never a person's name.
  package var confirmedBy: String

  package init(confirmation: InventoryConfirmation, confirmedBy: String) {
    self.confirmation = confirmation
    self.confirmedBy = confirmedBy
  }
}
