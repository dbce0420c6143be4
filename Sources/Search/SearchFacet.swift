import HumanServices

/// What results can be narrowed by: several values each, any of a facet's values and all facets.
package enum SearchFacet: Hashable, Sendable, CaseIterable {
  /// Terms of the vocabulary; their keys are the terms' slugs.
  case term(Facet)
  case language, cost
  /// Whether a law obliges somebody to arrange it.
  case statutory
  /// A session within the next `FacetTable.upcomingDays`.
  case upcoming
  /// Facts confirmed by a human within so many months.
  case checked
  case availability
  case kind
  case region
  case municipality

  /// In the order in which addresses write them.
  package static let allCases: [SearchFacet] = Facet.inAddresses.map(term) + others

  private static let others: [SearchFacet] = [
    .language, .cost, .statutory, .upcoming, .checked, .availability, .kind, .region, .municipality,
  ]

  /// In the order a reader needs them.
  package static let inFilters: [SearchFacet] =
    Facet.inFilters.filter { $0.telling != .nowhere }.map(term) + [.language, .cost]
    + Facet.inFilters.filter { $0.telling == .nowhere }.map(term)
    + [.region, .municipality, .availability, .upcoming, .checked, .statutory, .kind]

  /// Those whose values are counted by the places themselves, which are too many for a word's bits.
  var isPlace: Bool { self == .municipality || self == .region }

  /// Its place in tables: for what costs no hashing.
  var position: Int {
    switch self {
    case .term(let facet): facet.position
    case .language: FacetTerms.capacity
    case .cost: FacetTerms.capacity + 1
    case .statutory: FacetTerms.capacity + 2
    case .upcoming: FacetTerms.capacity + 3
    case .checked: FacetTerms.capacity + 4
    case .availability: FacetTerms.capacity + 5
    case .kind: FacetTerms.capacity + 6
    case .region: FacetTerms.capacity + 7
    case .municipality: FacetTerms.capacity + 8
    }
  }

  /// Places in a table.
  static let positions = FacetTerms.capacity + others.count

  package static func == (left: SearchFacet, right: SearchFacet) -> Bool {
    left.position == right.position
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(position) }
}

/// What it means that a listing is for a municipality or region.
package enum Presence: String, Hashable, Sendable, CaseIterable {
  /// Its people may use it.
  case reaches
  /// It is given there, in a place that is known.
  case located
}

/// Values of facets that are no terms, as their keys.
package enum Statutory: String, Hashable, Sendable, CaseIterable {
  case statutory, voluntary
}

package enum Availability: String, Hashable, Sendable, CaseIterable {
  case now, paused, planned, ended

  /// `now` is what the municipality pages and the coverage-gap map count.
  package init(_ offer: Offer, today: CivilDate) {
    if offer.isActive(on: today, today: today) {
      self = .now
    } else if let endsOn = offer.endsOn, endsOn < today {
      self = .ended
    } else {
      switch offer.state {
      case .planned, .active: self = .planned
      case .paused: self = .paused
      case .ended, .cancelled: self = .ended
      }
    }
  }
}
