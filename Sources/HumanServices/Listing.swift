import Foundation

/// Why a listing needs an editor, most urgent first: the order of the editors' list.
package enum AttentionReason: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// A visitor has reported something of it and nobody has closed the report.
  case reported
  /// Its last day is past, yet it is published as going on.
  case over
  /// It lost its street to a confidential listing, or had the one that is confidential now.
  case placeToCheck
  /// Somebody asked for a check.
  case needsCheck
  /// What stands in a number's place cannot be read as one, so nobody can dial it.
  case numberUnread
  /// Its last day is near.
  case ending
  /// Nobody has ever confirmed its facts. The oldest source comes first.
  case neverChecked
  /// Its facts were confirmed long ago.
  case checkedLongAgo
  case draft
  /// Its name or summary lacks a language of the interface.
  case languageMissing

  package static func < (left: AttentionReason, right: AttentionReason) -> Bool {
    left.rawValue < right.rawValue
  }
}

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

/// What narrows the editors' list.
package struct ListingFilter: Hashable, Sendable {
  /// Which listings by whom they are for.
  package enum Scope: Hashable, Sendable {
    case all
    /// For these regions or municipalities of them, or without an area yet.
    case regions(Set<RegionCode>)
    case nation
  }

  package var scope = Scope.all
  /// Named by the area, or where it is given.
  package var municipality: MunicipalityCode?
  /// Code of a service type.
  package var type: String?
  package var kind: ServiceKind?
  package var state: ServiceState?
  /// Without it, everything but the archive.
  package var publication: Publication?
  /// Last checked before this day, or never.
  package var checkedBefore: CivilDate?
  package var languageMissing: Language?
  package var reason: AttentionReason?
  package var provider: Slug?
  package var words = ""

  package init() {}
}

/// Where a page of the editors' list begins: after this row.
package struct ListingPosition: Hashable, Sendable {
  package var rank: Int
  package var key: String
  package var id: ID<Service>

  package init(rank: Int, key: String, id: ID<Service>) {
    self.rank = rank
    self.key = key
    self.id = id
  }
}

/// One page of the editors' list.
package struct ListingsPage: Hashable, Sendable {
  package var listings: [Listing]
  /// How many match in all.
  package var total: Int
  /// Where the next page begins; `nil` on the last.
  package var next: ListingPosition?

  package init(listings: [Listing], total: Int, next: ListingPosition?) {
    self.listings = listings
    self.total = total
    self.next = next
  }
}
