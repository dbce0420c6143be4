import Foundation

/// A listing as a row of the editors' list.
package struct Listing: Hashable, Sendable, Identifiable {
  package var id: ID<Service>
  package var revision: Int
  package var slug: Slug
  package var kind: ServiceKind
  package var publication: Publication
  package var state: ServiceState
  package var name: LocalizedText
  package var endsOn: CivilDate?
  package var assurance: Assurance?
  /// The last day that its source speaks of, else the first.
  package var sourceOn: CivilDate?
  package var lastModified: Date
  package var area: ServiceArea
  /// Municipalities that it is given in.
  package var places: [MunicipalityCode]
  /// Of `Language.interface`, which its name or summary lacks.
  package var missingLanguages: [Language]
  /// Rising; empty when all is well.
  package var reasons: [AttentionReason]

  package init(
    id: ID<Service>, revision: Int, slug: Slug, kind: ServiceKind, publication: Publication,
    state: ServiceState, name: LocalizedText, lastModified: Date
  ) {
    self.id = id
    self.revision = revision
    self.slug = slug
    self.kind = kind
    self.publication = publication
    self.state = state
    self.name = name
    self.lastModified = lastModified
    endsOn = nil
    assurance = nil
    sourceOn = nil
    area = ServiceArea(nation: false, regions: [], municipalities: [])
    places = []
    missingLanguages = []
    reasons = []
  }
}
