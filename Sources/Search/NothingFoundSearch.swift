import Coverage
import HumanServices

extension SearchIndex {
  /// Listings offered instead of results, of each kind.
  static let alternativesShown = 3

  /// What emptied the list, and what there is instead.
  func nothing(_ query: SearchQuery, _ understood: UnderstoodQuery) -> NothingFound {
    var nothing = NothingFound()
    let counts = matches(query, understood).counts
    nothing.withoutFacet = query.facets.compactMap { facet in
      counts.without[facet].flatMap { $0 > 0 ? (facet, $0) : nil }
    }
    let concepts = understood.concepts
    if concepts.count > 1 {
      for position in concepts.indices {
        var fewer = understood
        fewer.concepts.remove(at: position)
        let words = fewer.concepts.map(\.text).joined(separator: " ")
        let count = count(query, fewer)
        if count > 0 {
          nothing.withoutWord.append(
            (concepts[position].text, query.with(words: words), count))
        }
      }
    }
    if !concepts.isEmpty, !query.facets.isEmpty {
      nothing.withoutWords = count(query, UnderstoodQuery())
    }
    nothing.nearest = nearest(query, understood)
    nothing.remote = remote(query, understood, atMost: SearchIndex.alternativesShown)
    return nothing
  }

  /// What the words and the other facets match in the municipality's own region, nearest first.
  private func nearest(_ query: SearchQuery, _ understood: UnderstoodQuery) -> [SearchHit] {
    guard let home = municipality(query) else { return [] }
    let anywhere = matches(query.without(.municipality), understood).results
    let travel = TravelModel(travelTimes: snapshot.travelTimes)
    var found: [(listing: Int, place: MunicipalityCode, trip: TravelModel.Trip)] = []
    for listing in anywhere {
      let offer = snapshot.offers[listing]
      guard offer.isActive(on: today, today: today) else { continue }
      let trips = offer.toldPlaces.compactMap { code -> (MunicipalityCode, TravelModel.Trip)? in
        guard let there = snapshot.geography.municipality(code), there.region == home.region
        else { return nil }
        return (code, travel.trip(from: home, to: there))
      }
      if let best = trips.min(by: { $0.1.minutes < $1.1.minutes }) {
        found.append((listing, best.0, best.1))
      }
    }
    return found.sorted { ($0.trip.minutes, $0.listing) < ($1.trip.minutes, $1.listing) }
      .prefix(SearchIndex.alternativesShown)
      .map { near in
        var hit = SearchHit(offer: snapshot.offers[near.listing])
        hit.fit = Fit(
          tier: .within(minutes: near.trip.minutes), place: near.place,
          trip: near.place == home.code ? nil : near.trip)
        return hit
      }
  }

  /// Two-way remote help that reaches all of Finland, what is for talking first.
  package func nationwide(_ count: Int) -> [SearchHit] {
    remote(SearchQuery(), UnderstoodQuery(), atMost: count)
  }

  /// Two-way remote help of the same kind of need as was asked, else to talk to somebody.
  private func remote(
    _ query: SearchQuery, _ understood: UnderstoodQuery, atMost limit: Int
  ) -> [SearchHit] {
    let vocabulary = snapshot.vocabulary
    var wanted = vocabulary.set(
      .serviceType,
      query[.serviceType].compactMap(Slug.init)
        .compactMap { vocabulary.term(.serviceType, slug: $0)?.code })
    for terms in understood.concepts.flatMap(\.terms) where terms.facet == .serviceType {
      wanted.formUnion(terms.set)
    }
    let groups = Set(vocabulary.terms(.serviceType, in: wanted).compactMap(\.needGroup))
    let near = groups.reduce(into: TermSet()) { $0.formUnion(vocabulary.types(inGroup: $1)) }
    let home = municipality(query)
    let order = order(Matches(results: Array(snapshot.offers.indices)), query).filter { listing in
      let offer = snapshot.offers[listing]
      return (home.map { offer.area.includes($0) } ?? offer.area.nation)
        && offer.isActive(on: today, today: today) && offer.kind == .service
        && offer.deliveries.contains { $0.isRemote && $0.interaction == .twoWay }
    }
    func share(_ types: TermSet) -> [Int] {
      order.filter { !snapshot.offers[$0].terms(.serviceType).isDisjoint(with: types) }
    }
    var found: [Int] = []
    let talk = vocabulary.types(inGroup: Vocabulary.talkGroup)
    for listing in share(wanted) + share(near) + share(talk) where !found.contains(listing) {
      found.append(listing)
    }
    return found.prefix(limit).map { hit($0, query, []) }
  }

  private func municipality(_ query: SearchQuery) -> Municipality? {
    query.onlyMunicipality.flatMap { snapshot.geography.municipality(slug: $0) }
  }
}
