/// A contact point as a visitor meets it: with whose it is.
package struct WayToReach: Hashable, Sendable {
  package enum Owner: Hashable, Sendable {
    case service
    /// That of the place where it is given, for all services there.
    case place(PlaceKey)
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
  /// Of what it has none of its own (a number, an e-mail address, a chat …), it has those of the open
  /// places where it is given, and of what they have none, its providers': a nearer contact point
  /// stands in their place. Partners are not asked, nor is anybody about what professionals take part
  /// in: those numbers are for families. A confidential listing has nothing of any place.
  package func waysToReach(_ details: ServiceDetails) -> [WayToReach] {
    let own = details.contactPoints.filter { !$0.isProposal }.map { WayToReach($0, of: .service) }
    guard details.kind.isForFamilies else { return own }
    let providers = details.providers.filter { $0.role == .provider }.map(\.organization)
    return own
      + inherited(
        from: knownPlaces(details).map(\.key), providers, besides: details.contactPoints)
  }

  /// The first number to call: the listing's own, else its place's, else its providers'.
  package func firstNumber(of details: ServiceDetails) -> PhoneNumber? {
    waysToReach(details).lazy.filter { $0.point.kind == .phone }.compactMap(\.point.number).first
  }

  /// The places' contact points of those kinds that are not among some, then the providers' of those
  /// that are not among either.
  package func inherited(
    from places: [PlaceKey], _ providers: [Slug], besides own: [ContactPoint] = []
  ) -> [WayToReach] {
    func ways(
      _ points: [ContactPoint], _ owner: WayToReach.Owner, besides nearer: [ContactPoint]
    ) -> [WayToReach] {
      let kinds = Set(nearer.lazy.filter(\.isUsable).map(\.kind))
      return points.filter { $0.isUsable && !kinds.contains($0.kind) }
        .map { WayToReach($0, of: owner) }
    }
    let ofPlaces = places.flatMap { key in
      ways(self.places[key]?.contactPoints ?? [], .place(key), besides: own)
    }
    let nearer = own + ofPlaces.map(\.point)
    return ofPlaces
      + providers.flatMap { slug in
        ways(organizations[slug]?.contactPoints ?? [], .organization(slug), besides: nearer)
      }
  }

  /// The first number that a listing without one of its own has from its place or its providers.
  package func inheritedNumber(
    for offer: Offer
  ) -> (number: PhoneNumber, owner: WayToReach.Owner)? {
    guard offer.kind.isForFamilies else { return nil }
    let ways = inherited(from: offer.reachablePlaces, offer.responsible)
    return ways.lazy.filter { $0.point.kind == .phone }
      .compactMap { way in way.point.number.map { ($0, way.owner) } }.first
  }

  /// What the owner of a contact point is called; `nil` for a listing's own.
  package func name(of owner: WayToReach.Owner) -> LocalizedText? {
    switch owner {
    case .service: nil
    case .organization(let slug): organizations[slug]?.name
    case .place(let key):
      places[key].map { $0.name.isEmpty ? LocalizedText(finnish: key.street) : $0.name }
    }
  }
}

extension Offer {
  /// Whether it says that it is given by phone; where nobody has a number, that is told.
  package var lacksNumber: Bool {
    kind.isForFamilies && (state == .active || state == .planned)
      && deliveries.contains { $0.mode == Delivery.byPhone }
  }
}
