import Foundation

/// One change of anything: who, when, what, why, and from where.
package struct Revision: Hashable, Sendable, Identifiable {
  package enum Entity: String, Hashable, Sendable, CaseIterable {
    case region, municipality, service, organization, location, suggestion
    case needGroup = "need_group"
    case term = "taxonomy_term"
    case boundary = "municipality_boundary"
    case inventory = "inventory_confirmation"
    case travelTime = "travel_time"
    case safetyContact = "safety_contact"
  }

  package enum Action: String, Hashable, Sendable {
    case create, update, remove, assure, restore
  }

  package var id: ID<Revision>
  package var entity: Entity
  /// What identifies the record among its kind: a UUID, a code, or codes with `/` between.
  package var key: String
  package var action: Action
  package var at: Date
  package var author: Author
  package var why: String
  /// The changes made in one step share it.
  package var batch: UUID?
  package var before: RecordedState?
  package var after: RecordedState?

  package init(
    id: ID<Revision>, entity: Entity, key: String, action: Action, at: Date, author: Author,
    why: String, batch: UUID?, before: RecordedState?, after: RecordedState?
  ) {
    self.id = id
    self.entity = entity
    self.key = key
    self.action = action
    self.at = at
    self.author = author
    self.why = why
    self.batch = batch
    self.before = before
    self.after = after
  }
}

/// A record as its history keeps it.
package enum RecordedState: Hashable, Sendable {
  /// Without the streets of a confidential address.
  case service(ServiceDetails)
  case checked(CheckedState)
  case organization(Organization)
  case term(PlacedTerm)
  case place(RecordedPlace)
  case inventory(confirmedBy: String)
  case travelTime(minutes: Int, source: String)
  case suggestion(SuggestionHandling)
  case safetyContact(SafetyContact)
  /// A kind that only seeds and imports write.
  case other
}

/// A term with its position in its facet: moving it is a change too.
package struct PlacedTerm: Hashable, Sendable {
  package var term: TaxonomyTerm
  package var position: Int

  package init(term: TaxonomyTerm, position: Int) {
    self.term = term
    self.position = position
  }
}

/// A place that services are given at. A confidential one has neither street nor facts here.
package struct RecordedPlace: Hashable, Sendable {
  package var municipality: MunicipalityCode
  package var street: String?
  package var facts: PlaceFacts

  package init(municipality: MunicipalityCode, street: String?, facts: PlaceFacts = .none) {
    self.municipality = municipality
    self.street = street
    self.facts = facts
  }
}

/// What became of a report.
package struct SuggestionHandling: Hashable, Sendable {
  package var isClosed: Bool
  /// The coordinators' own words.
  package var note: String

  package init(isClosed: Bool, note: String) {
    self.isClosed = isClosed
    self.note = note
  }
}
