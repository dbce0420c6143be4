import HumanServices

/// The ways of one offer, remote ones by whether remote help meets the need.
struct OfferWays {
  var inPerson: [Way]
  var remote: [Way]
  var information: [Way]

  func forNeed(metRemotely: Bool) -> [Way] { inPerson + (metRemotely ? remote : information) }
}

/// Turns offers into ways: everything that the inner loop should not ask twice.
struct WayMaking: Sendable {
  private let reach: Reach
  private let table: TravelTable
  private(set) var areas: AreaList
  private var organizationNumbers: [Slug: Int32] = [:]

  init(_ reach: Reach, _ table: TravelTable) {
    self.reach = reach
    self.table = table
    areas = AreaList(table)
  }

  /// The ways of an offer that count, or would but for their age; `nil` when it is not on.
  mutating func ways(of offer: Offer, at position: Int) -> OfferWays? {
    guard offer.kind == .service, reach.query.admits(offer) else { return nil }
    let outreach = reach.outreach(of: offer)
    let model = plainWay(of: offer, at: position, areas.part(of: offer.area, table))
    func remote(_ meetsNeed: Bool) -> [Way] {
      outreach.remoteFits(meetsNeed: meetsNeed).filter(\.counts).map { model.of($0.tier) }
    }
    return OfferWays(
      inPerson: outreach.inPerson == true ? inPersonWays(of: offer, outreach, model) : [],
      remote: remote(true), information: remote(false))
  }

  private mutating func inPersonWays(
    of offer: Offer, _ outreach: Outreach, _ model: Way
  ) -> [Way] {
    if outreach.isHidden { return [model.of(.region)] }
    var ways = outreach.places.compactMap { place -> Way? in
      guard let position = table.position(place) else { return nil }
      var way = model.of(outreach.tierAtPlace)
      way.place = Int32(position)
      return way
    }
    guard let tierAtHome = outreach.tierAtHome else {
      return ways.isEmpty ? [model.of(.far)] : ways
    }
    // For those it visits this is the same offer further away, which changes nothing.
    if ways.isEmpty { ways.append(model.of(.far)) }
    var visits = model.of(tierAtHome)
    visits.minutes = 0
    visits.area = areas.add(
      areas.positions(of: offer.area, table).filter {
        outreach.visitsHomes(
          in: table.municipalities[Int($0)].code, of: offer.area, offer.places)
      })
    return ways + [visits]
  }

  private mutating func plainWay(of offer: Offer, at position: Int, _ part: AreaList.Part) -> Way {
    let freshness = Freshness(of: offer, on: reach.query.day)
    let isConfirmedView = reach.query.view == .confirmed
    return Way(
      rank: 0, isStale: isConfirmedView && freshness.isStale,
      quality: (isConfirmedView ? freshness.factor : 1) * WaitingTime(of: offer).factor,
      offer: Int32(position), organizations: organizations(of: offer), area: part)
  }

  /// Offers that name no provider are taken to have the same one, so that they never look
  /// independent.
  private mutating func organizations(of offer: Offer) -> OrganizationTriple {
    var triple = OrganizationTriple()
    if offer.providers.isEmpty { triple.insert(.max) }
    for slug in offer.providers {
      let number = organizationNumbers[slug] ?? Int32(organizationNumbers.count)
      organizationNumbers[slug] = number
      triple.insert(number)
    }
    return triple
  }
}

extension Way {
  fileprivate func of(_ tier: Tier) -> Way {
    var way = self
    way.rank = UInt8(tier.rank)
    return way
  }
}
