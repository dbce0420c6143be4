/// A visitor's way to be reached, as long as it is kept.
package struct KeptContact: Hashable, Sendable {
  package var contact: VisitorContact
  /// The day on which it is deleted, as things stand.
  package var deletedOn: CivilDate

  package init(contact: VisitorContact, deletedOn: CivilDate) {
    self.contact = contact
    self.deletedOn = deletedOn
  }
}
