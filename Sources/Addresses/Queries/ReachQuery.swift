import HumanServices

/// Whom a list is for and of what: everything, or what reaches a region or municipality, of one type.
package struct ReachQuery: Hashable, Sendable {
  package var region: Slug?
  package var municipality: Slug?
  package var type: Slug?

  package init(region: Slug? = nil, municipality: Slug? = nil, type: Slug? = nil) {
    self.region = region
    self.municipality = municipality
    self.type = type
  }

  package static let names = (region: "alue", municipality: "kunta", type: Facet.serviceType.noun)

  package var isEmpty: Bool { self == ReachQuery() }

  package static let binding = AddressBinding<ReachQuery, Snapshot>(
    ReachQuery(), parameters())

  /// The same parameters of a question that has this one in it.
  static func parameters<Query: AsksReach>() -> [AddressParameter<Query, Snapshot>] {
    [
      .region(names.region, \.reach.region),
      .municipality(names.municipality, \.reach.municipality),
      .term(names.type, .serviceType, \.reach.type),
    ]
  }

  /// Whether a listing's area lets in whom the query is about.
  package func includes(_ offer: Offer, in directory: Snapshot) -> Bool {
    let vocabulary = directory.vocabulary
    if let type {
      let code = vocabulary.term(.serviceType, slug: type)?.code
      let set = code.map { vocabulary.set(.serviceType, $0) } ?? []
      guard !offer.terms(.serviceType).isDisjoint(with: set) else { return false }
    }
    if let municipality = municipality.flatMap({ directory.geography.municipality(slug: $0) }) {
      guard offer.area.includes(municipality) else { return false }
    }
    if let region = directory.geography.region(slug: region) {
      return offer.area.serves(region, in: directory.geography)
    }
    return true
  }
}

/// A question that asks, among others, whom something is for and of what it is.
protocol AsksReach: Sendable {
  var reach: ReachQuery { get set }
}

extension ReachQuery: AsksReach {
  var reach: ReachQuery {
    get { self }
    set { self = newValue }
  }
}

extension Geography {
  package func region(slug: Slug?) -> Region? { regions.first { $0.slug == slug } }
}

extension ServiceArea {
  /// Whether anybody of a region may come.
  package func serves(_ region: Region, in geography: Geography) -> Bool {
    nation || regions.contains(region.code)
      || municipalities.contains { geography.municipality($0)?.region == region.code }
  }
}
