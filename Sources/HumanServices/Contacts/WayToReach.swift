/// A contact point as a visitor meets it: with whose it is.
package struct WayToReach: Hashable, Sendable {
  package enum Owner: Hashable, Sendable {
    case service
    /// The provider's, for all its services.
    case organization(Slug)
  }

  package var point: ContactPoint
  package var owner: Owner

  package init(_ point: ContactPoint, of owner: Owner) {
    self.point = point
    self.owner = owner
  }
}

extension Snapshot {
  /// How one reaches somebody about a listing, its own contact points first.
  ///
  /// Of what it has none of its own (a number, an e-mail address, a chat …), it has its providers':
  /// an own contact point stands in their place. Partners are not asked, nor is a provider about what
  /// professionals take part in: its number is for families.
  package func waysToReach(_ details: ServiceDetails) -> [WayToReach] {
    let own = details.contactPoints.filter { !$0.isProposal }.map { WayToReach($0, of: .service) }
    guard details.kind.isForFamilies else { return own }
    let providers = details.providers.filter { $0.role == .provider }.map(\.organization)
    return own + inherited(from: providers, besides: details.contactPoints)
  }

  /// The first number to call: the listing's own, else its providers'.
  package func firstNumber(of details: ServiceDetails) -> PhoneNumber? {
    waysToReach(details).lazy.filter { $0.point.kind == .phone }.compactMap(\.point.number).first
  }

  /// The providers' contact points of those kinds that are not among some.
  package func inherited(
    from providers: [Slug], besides own: [ContactPoint] = []
  ) -> [WayToReach] {
    let kinds = Set(own.lazy.filter(\.isUsable).map(\.kind))
    return providers.flatMap { slug in
      (organizations[slug]?.contactPoints ?? [])
        .filter { $0.isUsable && !kinds.contains($0.kind) }
        .map { WayToReach($0, of: .organization(slug)) }
    }
  }

  /// The first number of the providers of a listing that has none of its own, with whose it is.
  package func inheritedNumber(for offer: Offer) -> (number: PhoneNumber, owner: Organization)? {
    guard offer.kind.isForFamilies else { return nil }
    for way in inherited(from: offer.responsible) where way.point.kind == .phone {
      if case .organization(let slug) = way.owner, let number = way.point.number,
        let owner = organizations[slug]
      {
        return (number, owner)
      }
    }
    return nil
  }
}

extension Offer {
  /// Whether it says that it is given by phone; where nobody has a number, that is told.
  package var lacksNumber: Bool {
    kind.isForFamilies && (state == .active || state == .planned)
      && deliveries.contains { $0.mode == Delivery.byPhone }
  }
}
