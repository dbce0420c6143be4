import HumanServices

extension SearchIndex {
  /// Results below which a place or a language offers other help too.
  private static let fewResults = 3
  /// Listings offered beside few results.
  private static let relatedShown = 5

  /// Other help where a place or a language leaves few results: for the same people what answers the
  /// same need, else whatever they can have; then the same without the language.
  ///
  /// - Parameter found: results, which are not offered again.
  func related(_ query: SearchQuery, _ understood: UnderstoodQuery, found: [Int]) -> [Int] {
    let hasPlace = !query[.municipality].isEmpty || !query[.region].isEmpty
    guard found.count < SearchIndex.fewResults, query.after == nil,
      hasPlace || !query[.language].isEmpty
    else { return [] }
    var related: [Int] = []
    func add(_ listings: [Int]) {
      for listing in listings
      where !found.contains(listing) && !related.contains(listing)
        && snapshot.offers[listing].isActive(on: today, today: today)
        && snapshot.offers[listing].kind == .service
      { related.append(listing) }
    }
    let wanted = understood.concepts.flatMap(\.terms).filter { $0.facet == .serviceType }
    let types = wanted.reduce(into: TermSet()) { $0.formUnion($1.set) }
    let filter = SearchFilter(query, facets)
    let passing = order(
      Matches(results: snapshot.offers.indices.filter { filter.verdict($0) == .passes }), query)
    add(having(types, passing))
    if !query[.language].isEmpty {
      let anyLanguage = query.without(.language)
      add(order(matches(anyLanguage, understood), anyLanguage))
    }
    let groups = Set(snapshot.vocabulary.terms(.serviceType, in: types).compactMap(\.needGroup))
    for group in groups.sorted() {
      add(having(snapshot.vocabulary.types(inGroup: group), passing))
    }
    if related.isEmpty && found.isEmpty { add(passing) }
    return Array(related.prefix(SearchIndex.relatedShown))
  }

  private func having(_ types: TermSet, _ listings: [Int]) -> [Int] {
    listings.filter { !snapshot.offers[$0].terms(.serviceType).isDisjoint(with: types) }
  }

  /// The address of the situation that a sentence tells of.
  func situation(_ intent: Intent?) -> Slug? {
    guard let situation = intent?.situation else { return nil }
    let phase = snapshot.vocabulary.terms(.phase).first { $0.code == situation }
    return phase?.slug ?? Slug(rawValue: situation)
  }
}
