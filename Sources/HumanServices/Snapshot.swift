/// Everything that is published, at one moment, unchanging: pages and coverage read this, not SQL.
package final class Snapshot: Sendable {
  /// Rises with every change of the catalogue.
  package let version: Int64
  package let geography: Geography
  package let vocabulary: Vocabulary
  /// By slug.
  package let organizations: [Slug: Organization]
  /// What is known of open places, drafts' too, as organizations are; of confidential ones nothing.
  package let places: [PlaceKey: PlaceFacts]
  /// Published listings in their stored order.
  package let offers: [Offer]
  package let inventory: [InventoryConfirmation]
  package let travelTimes: [TravelTime]
  /// `nil` until somebody has imported official outlines; the tiles are the map then.
  package let boundaries: MunicipalityBoundaries?
  /// Empty until somebody has imported them.
  package let under18: [Under18Count]
  /// Whom to call in danger.
  package let safetyContacts: SafetyContacts
  /// What stands in addresses for its records.
  package let names: PublicNames
  private let positionsBySlug: [Slug: Int]
  /// By the shortest public name; several where a rare chance made two alike, in stored order.
  private let positionsByPublicID: [PublicID: [Int]]

  package init(
    version: Int64, geography: Geography, vocabulary: Vocabulary, organizations: [Organization],
    offers: [Offer], inventory: [InventoryConfirmation], travelTimes: [TravelTime],
    boundaries: MunicipalityBoundaries? = nil, under18: [Under18Count] = [],
    safetyContacts: SafetyContacts = SafetyContacts(), places: [PlaceKey: PlaceFacts] = [:]
  ) {
    self.version = version
    self.geography = geography
    self.vocabulary = vocabulary
    self.organizations = Dictionary(organizations.map { ($0.slug, $0) }) { first, _ in first }
    self.places = places
    self.offers = offers
    self.inventory = inventory
    self.travelTimes = travelTimes
    self.boundaries = boundaries
    self.under18 = under18
    self.safetyContacts = safetyContacts
    names = PublicNames(vocabulary, organizations, offers)
    positionsBySlug = Dictionary(offers.enumerated().map { ($1.slug, $0) }) { first, _ in first }
    positionsByPublicID = Dictionary(
      offers.enumerated().map { (PublicID($1.uuid), [$0]) }, uniquingKeysWith: +)
  }

  package func offer(slug: Slug) -> Offer? { positionsBySlug[slug].map { offers[$0] } }

  /// The listing of a public name: the first whose UUID begins so.
  package func offer(publicID: PublicID) -> Offer? {
    PublicID(rawValue: String(publicID.rawValue.prefix(PublicID.length)))
      .flatMap { positionsByPublicID[$0] }?
      .first { publicID.names(offers[$0].uuid) }.map { offers[$0] }
  }

  /// The shortest public name that finds a listing.
  package func publicID(of offer: Offer) -> PublicID {
    let shortest = PublicID(offer.uuid)
    guard positionsByPublicID[shortest]?.count ?? 0 > 1 else { return shortest }
    let names = (PublicID.length...).lazy.map { PublicID(offer.uuid, length: $0) }
    return names.first { self.offer(publicID: $0)?.id == offer.id || $0.isWhole } ?? shortest
  }

  /// Whether an organization gives anything that is published, and so has a page.
  package func hasPage(ofOrganization slug: Slug) -> Bool {
    organizations[slug] != nil && offers.contains { $0.providers.contains(slug) }
  }

  /// An organization and what it is a part of, as far as that goes.
  package func ancestry(of organization: Organization) -> Set<Slug> {
    var found: Set<Slug> = [organization.slug]
    var next = organization.parent
    while let parent = next.flatMap({ organizations[$0] }), found.insert(parent.slug).inserted {
      next = parent.parent
    }
    return found
  }

  /// Where to ask about a listing that has no contact and no page of its own: its providers' sites;
  /// none where it has one.
  package func sitesInstead(for details: ServiceDetails) -> [String] {
    guard details.url == nil, !details.contactPoints.contains(where: \.isUsable) else { return [] }
    return details.providers.compactMap { organizations[$0.organization]?.url }
  }

  package func concernsViolence(_ offer: Offer) -> Bool {
    vocabulary.concernsViolence(
      types: offer.terms(.serviceType), audiences: offer.terms(.audience))
  }
}
