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
    let model = plainWay(of: offer, at: position, areas.part(of: offer.area, table))
    let outreach = reach.outreach(of: offer)
    let told = ways(of: offer, outreach, model)
    guard reach.query.method != .first, outreach.mayBeBetter(offer) else { return told }
    let best = ways(of: offer, reach.outreach(of: offer, assuming: .best), model)
    return OfferWays(
      inPerson: WayMaking.joined(told.inPerson, best.inPerson),
      remote: WayMaking.joined(told.remote, best.remote),
      information: WayMaking.joined(told.information, best.information))
  }

  private mutating func ways(of offer: Offer, _ outreach: Outreach, _ model: Way) -> OfferWays {
    func remote(_ meetsNeed: Bool) -> [Way] {
      outreach.remoteFits(meetsNeed: meetsNeed).filter(\.counts).map { fit in
        var way = model.of(fit.tier)
        if reach.query.method != .first && !fit.isSure { way.role.remove(.lower) }
        return way
      }
    }
    var inPerson = outreach.inPerson == true ? inPersonWays(of: offer, outreach, model) : []
    if reach.query.method != .first && !outreach.isInPersonSure {
      for index in inPerson.indices { inPerson[index].role.remove(.lower) }
    }
    return OfferWays(inPerson: inPerson, remote: remote(true), information: remote(false))
  }

  /// The ways as told, and besides them those that are only possible.
  private static func joined(_ told: [Way], _ best: [Way]) -> [Way] {
    var told = told
    var possible: [Way] = []
    for index in told.indices { told[index].role.remove(.upper) }
    for way in best {
      if let index = told.firstIndex(where: { $0.goes(as: way) }) {
        told[index].role.insert(.upper)
      } else {
        var way = way
        way.role = .upper
        possible.append(way)
      }
    }
    return told + possible
  }

  private mutating func inPersonWays(
    of offer: Offer, _ outreach: Outreach, _ model: Way
  ) -> [Way] {
    if outreach.isHidden { return hiddenWays(of: offer, outreach, model) }
    var ways = outreach.places.compactMap { place -> Way? in
      guard let position = table.position(place) else { return nil }
      var way = model.of(outreach.tierAtPlace)
      way.place = Int32(position)
      return way
    }
    if outreach.mayBeAnywhere { ways.append(model.of(outreach.tierAtPlace)) }
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

  /// R for the regions where it is known to lie, F for the rest of its area; of the regions' people
  /// the same offer, far, changes nothing.
  private mutating func hiddenWays(of offer: Offer, _ outreach: Outreach, _ model: Way) -> [Way] {
    guard let regions = outreach.hiddenRegions else { return [model.of(.region)] }
    let near = areas.positions(of: offer.area, table).filter {
      regions.contains(table.municipalities[Int($0)].region)
    }
    guard !near.isEmpty else { return [model.of(.far)] }
    var way = model.of(.region)
    way.area = areas.add(near)
    return [model.of(.far), way]
  }

  private mutating func plainWay(of offer: Offer, at position: Int, _ part: AreaList.Part) -> Way {
    let freshness = Freshness(of: offer, on: reach.query.day)
    let isConfirmedView = reach.query.view == .confirmed
    let quality = OfferQuality(of: offer, reach)
    return Way(
      rank: 0, isStale: isConfirmedView && freshness.isStale, quality: quality.worst,
      bestQuality: quality.best, offer: Int32(position), organizations: organizations(of: offer),
      area: part)
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
  /// The same place, area and tier.
  fileprivate func goes(as other: Way) -> Bool {
    rank == other.rank && place == other.place && minutes == other.minutes && area == other.area
  }

  fileprivate func of(_ tier: Tier) -> Way {
    var way = self
    way.rank = UInt8(tier.rank)
    return way
  }
}
