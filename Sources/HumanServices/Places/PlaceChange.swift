/// What an editor makes of a place.
package struct PlaceChange: Hashable, Sendable {
  /// `nil` where the place is to be no more: its listings name the municipality alone.
  package var street: String?
  /// `nil` where they stay.
  package var facts: PlaceFacts?

  package init(street: String?, facts: PlaceFacts? = nil) {
    self.street = street
    self.facts = facts
  }
}
