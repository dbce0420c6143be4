import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Whom to call in danger, whatever happens to the file: as it is now, else as it was when it could
  /// last be read, else as a new database has it.
  package var safetyContacts: SafetyContacts {
    do {
      return try snapshot.safetyContacts
    } catch {
      // The page that needs more than this reads the snapshot itself and tells the cause.
      return lastSafetyContacts
    }
  }

  /// The safety contacts with their checks, in the order of their roles.
  package func editedSafetyContacts() throws -> [EditedSafetyContact] {
    try pool.read { try SafetyContactRows($0).edited() }
  }

  /// Replaces the facts of a safety contact. A changed number is no longer a checked one.
  ///
  /// - Throws: `CatalogueError.changedMeanwhile` when somebody saved it after `revision`.
  package func updateSafetyContact(
    _ contact: SafetyContact, expecting revision: Int, by author: Author, why: String = "",
    at instant: Date
  ) throws {
    try write { db in
      let stored = try SafetyContactRows(db).edited(contact.role)
      guard stored.revision == revision else {
        throw CatalogueError.changedMeanwhile(
          stored.id.rawValue, expected: revision, found: stored.revision)
      }
      let step = HistoryStep(author: author, why: why, instant: instant)
      try SafetyContactEditing(db, HistoryWriting(db, step))
        .replace(stored, with: contact, as: .update)
    }
  }

  /// Notes that a human checked a safety contact: its revision stays, for nothing it says changed.
  ///
  /// - Throws: `CatalogueError.changedMeanwhile` when somebody saved it after `revision`, for then
  ///   other facts were looked at.
  package func assureSafetyContact(
    _ role: SafetyContact.Role, expecting revision: Int, on day: CivilDate, how: Assurance.How,
    by author: Author, why: String = "", at instant: Date
  ) throws {
    try write { db in
      let stored = try SafetyContactRows(db).edited(role)
      guard stored.revision == revision else {
        throw CatalogueError.changedMeanwhile(
          stored.id.rawValue, expected: revision, found: stored.revision)
      }
      let step = HistoryStep(author: author, why: why, instant: instant)
      try SafetyContactEditing(db, HistoryWriting(db, step))
        .assure(stored, Assurance(on: day, by: how.voucher, how: how), as: .assure)
    }
  }
}

/// Changes safety contacts with their history, inside a transaction that its caller opened.
struct SafetyContactEditing {
  private let rows: SafetyContactRows
  private let history: HistoryWriting

  init(_ db: Database, _ history: HistoryWriting) {
    rows = SafetyContactRows(db)
    self.history = history
  }

  func replace(
    _ stored: EditedSafetyContact, with contact: SafetyContact, as action: Revision.Action
  ) throws {
    guard contact != stored.contact else { return }
    try rows.update(contact)
    try history.note(
      .safetyContact, contact.role.rawValue, action, before: stored.contact, after: contact)
  }

  func assure(
    _ stored: EditedSafetyContact, _ assurance: Assurance?, as action: Revision.Action
  ) throws {
    guard assurance != stored.assurance else { return }
    try rows.assure(stored.contact.role, assurance)
    func state(_ assurance: Assurance?) -> CheckedState {
      CheckedState(assurance: assurance, needsCheck: false)
    }
    try history.note(
      .safetyContact, stored.contact.role.rawValue, action,
      before: state(stored.assurance), after: state(assurance))
  }
}
