/// A contact as its coordinators see it.
package struct EditedSafetyContact: Hashable, Sendable, Identifiable {
  /// Days after which somebody should look again whether the facts still hold.
  package static let checkDays = 365

  package var id: ID<SafetyContact>
  package var revision: Int
  package var contact: SafetyContact
  /// `nil` before anybody has checked it; gone again when its number changes.
  package var assurance: Assurance?

  package init(
    id: ID<SafetyContact>, revision: Int, contact: SafetyContact, assurance: Assurance?
  ) {
    self.id = id
    self.revision = revision
    self.contact = contact
    self.assurance = assurance
  }

  /// The day the facts are from: checked by a human, or the last day that the source speaks of,
  /// whichever is newer; `nil` when they are undated.
  package var factsKnownOn: CivilDate? {
    [assurance?.on, contact.sourcePeriod.to ?? contact.sourcePeriod.from].compactMap(\.self).max()
  }

  /// Whether nothing newer than a year says that the facts hold.
  package func isOld(on today: CivilDate) -> Bool {
    factsKnownOn.map { $0 < today.adding(days: -EditedSafetyContact.checkDays) } ?? true
  }

  /// Whether a coordinator should check it: nobody has, or not for a year.
  package func needsCheck(on today: CivilDate) -> Bool {
    assurance.map { $0.on < today.adding(days: -EditedSafetyContact.checkDays) } ?? true
  }
}
