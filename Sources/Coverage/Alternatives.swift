import HumanServices

/// What may be had instead of a listing that is given no more.
///
/// It is of the same service type, given now, and for some of the people that the listing was for.
/// First comes what the people of the listing's own municipalities may use, then what is nearest to
/// them: face to face where the listing was, two-way remote help as an hour away, other places by the
/// road, one-way remote help last. Equals stand in their stored order.
///
/// A confidential address is never compared with: an order would tell where it is.
package enum Alternatives {
  /// Minutes that two-way remote help counts as: before it comes what is within an hour.
  static let remoteMinutes = 60
  /// Minutes of what is given face to face nobody knows where.
  static let unknownMinutes = 90
  /// As many as one looks through without being lost.
  package static let most = 4

  package static func nearest(
    to gone: ServiceDetails, in snapshot: Snapshot, on day: CivilDate
  ) -> [Offer] {
    let geography = snapshot.geography
    let types = snapshot.vocabulary.set(.serviceType, gone.codes(.serviceType))
    let people = geography.municipalities.filter(gone.area.includes)
    let homes = homes(of: gone, in: geography)
    let travel = TravelModel(travelTimes: snapshot.travelTimes)
    let found = snapshot.offers.enumerated().compactMap {
      position, offer -> (order: [Int], offer: Offer)? in
      guard offer.uuid != gone.uuid, offer.kind.isForFamilies,
        !offer.terms(.serviceType).isDisjoint(with: types),
        offer.isActive(on: day, today: day), people.contains(where: offer.area.includes)
      else { return nil }
      let isForHome = homes.isEmpty || homes.contains(where: offer.area.includes)
      let minutes = minutes(to: offer, from: homes, travel, geography)
      return ([isForHome ? 0 : 1, minutes, position], offer)
    }
    return found.sorted { $0.order.lexicographicallyPrecedes($1.order) }.prefix(most).map(\.offer)
  }

  /// Where the listing's people set out from: its places, else the municipalities it names.
  private static func homes(
    of gone: ServiceDetails, in geography: Geography
  ) -> [Municipality] {
    let places = gone.whereabouts.isConfidential ? [] : gone.places.map(\.municipality)
    return (places.isEmpty ? gone.area.municipalities : places).compactMap(geography.municipality)
  }

  private static func minutes(
    to offer: Offer, from homes: [Municipality], _ travel: TravelModel, _ geography: Geography
  ) -> Int {
    var ways: [Int] = []
    for delivery in offer.deliveries {
      if delivery.isRemote {
        ways.append(delivery.interaction == .twoWay ? remoteMinutes : .max)
      } else {
        let places = offer.toldPlaces.compactMap(geography.municipality)
        let trips = homes.flatMap { home in
          places.map { home.code == $0.code ? 0 : travel.trip(from: home, to: $0).minutes }
        }
        ways.append(trips.min() ?? unknownMinutes)
      }
    }
    return ways.min() ?? .max
  }
}
