import HumanServices

/// What results can be narrowed by: several values each, any of a facet's values and all facets.
package enum SearchFacet: Int, Hashable, Sendable, CaseIterable {
  case serviceType, audience, phase, deliveryMode, format, level, access, language, cost
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

  /// The vocabulary's facet whose terms are the values; their keys are the terms' slugs.
  package var vocabulary: Facet? {
    switch self {
    case .serviceType: .serviceType
    case .audience: .audience
    case .phase: .phase
    case .deliveryMode: .deliveryMode
    case .format: .format
    case .level: .level
    case .access: .access
    default: nil
    }
  }
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
