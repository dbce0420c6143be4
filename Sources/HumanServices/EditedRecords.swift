import Foundation

/// An organization as its editors see it.
package struct EditedOrganization: Hashable, Sendable, Identifiable {
  package var id: ID<Organization>
  package var revision: Int
  package var organization: Organization
  /// Whose areas decide who may edit it.
  package var listings: [Listing]

  package init(
    id: ID<Organization>, revision: Int, organization: Organization, listings: [Listing]
  ) {
    self.id = id
    self.revision = revision
    self.organization = organization
    self.listings = listings
  }
}

/// A street that services are given at (HSDS `location`).
package struct EditedPlace: Hashable, Sendable, Identifiable {
  package var id: ID<EditedPlace>
  package var uuid: UUID
  package var revision: Int
  package var municipality: MunicipalityCode
  package var street: String
  /// Nothing of a confidential place.
  package var facts = PlaceFacts.none
  /// It is the own place of a listing with a confidential address.
  package var isConfidential: Bool
  package var listings: [Listing]

  package init(
    id: ID<EditedPlace>, uuid: UUID, revision: Int, municipality: MunicipalityCode, street: String,
    isConfidential: Bool, listings: [Listing]
  ) {
    self.id = id
    self.uuid = uuid
    self.revision = revision
    self.municipality = municipality
    self.street = street
    self.isConfidential = isConfidential
    self.listings = listings
  }
}

/// A place in the editors' list: without its listings, which are many.
package struct ListedPlace: Hashable, Sendable {
  package var id: ID<EditedPlace>
  package var revision: Int
  package var municipality: MunicipalityCode
  package var street: String
  package var isConfidential: Bool
  /// How many listings are given there.
  package var uses: Int

  package init(
    id: ID<EditedPlace>, revision: Int, municipality: MunicipalityCode, street: String,
    isConfidential: Bool, uses: Int
  ) {
    self.id = id
    self.revision = revision
    self.municipality = municipality
    self.street = street
    self.isConfidential = isConfidential
    self.uses = uses
  }
}

/// A term of the vocabulary as its editors see it.
package struct EditedTerm: Hashable, Sendable, Identifiable {
  package var id: ID<TaxonomyTerm>
  package var revision: Int
  package var placed: PlacedTerm
  /// How many listings have it, published or not.
  package var uses: Int

  package init(id: ID<TaxonomyTerm>, revision: Int, placed: PlacedTerm, uses: Int) {
    self.id = id
    self.revision = revision
    self.placed = placed
    self.uses = uses
  }

  package var term: TaxonomyTerm { placed.term }
}

/// A report with what became of it.
package struct KeptSuggestion: Hashable, Sendable, Identifiable {
  package var id: ID<Suggestion>
  package var suggestion: Suggestion
  package var handling: SuggestionHandling
  /// The listing it is about, when there is one.
  package var listing: Listing?

  package init(
    id: ID<Suggestion>, suggestion: Suggestion, handling: SuggestionHandling, listing: Listing?
  ) {
    self.id = id
    self.suggestion = suggestion
    self.handling = handling
    self.listing = listing
  }
}

extension KeptSuggestion {
  /// The last day on which it is to be answered, while it is open.
  package var answerBy: CivilDate? {
    guard suggestion.kind == .accessibility, !handling.isClosed else { return nil }
    return suggestion.receivedOn.adding(days: Suggestion.answerDays)
  }

  package func isLate(on day: CivilDate) -> Bool { answerBy.map { $0 < day } ?? false }
}

extension [KeptSuggestion] {
  /// What should have been answered comes first, the longest ago before others; the rest stays.
  package func lateFirst(on day: CivilDate) -> [KeptSuggestion] {
    let late = filter { $0.isLate(on: day) }.sorted {
      ($0.suggestion.receivedOn, $0.id.rawValue) < ($1.suggestion.receivedOn, $1.id.rawValue)
    }
    return late + filter { !$0.isLate(on: day) }
  }
}

/// What taking back a step did.
package struct UndoReport: Hashable, Sendable {
  /// Records that are as they were before the step.
  package var undone = 0
  /// Changes that stay, because somebody has changed the record since or nothing can bring it back.
  package var kept: [Revision] = []
  /// What the history calls the taking back.
  package var batch: UUID

  package init(batch: UUID) { self.batch = batch }
}
