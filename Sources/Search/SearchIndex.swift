import Coverage
import HumanServices
import TextAnalysis

/// Everything that answers a search, made once for a snapshot and a day and then only read.
package final class SearchIndex: Sendable {
  package let snapshot: Snapshot
  package let today: CivilDate
  package let facets: FacetTable
  let analyzer: Analyzer
  let words: WordIndex
  package let places: PlaceNames
  let book: PhraseBook
  let aids: SearchAids
  private let dangerWords: DangerWords
  private let dangerRules: DangerRules
  let fits: MunicipalityFits
  private let standing: Standing
  private let live: FacetTerms
  private let spokenLanguages: Set<String>
  /// `RankingWeights.availability` times `kind`, by listing.
  private let standingFactors: [Float]

  /// - Parameters:
  ///   - danger: what brings safety help before any result.
  ///   - documents: gives the kept words of listings one after another, by rising id; see
  ///     `WordIndex`.
  package init(
    snapshot: Snapshot, analyzer: Analyzer, danger: DangerRules, aids: SearchAids = SearchAids(),
    today: CivilDate,
    documents: (_ take: (SearchDocument) -> Void) throws -> Void
  ) rethrows {
    self.snapshot = snapshot
    self.analyzer = analyzer
    self.today = today
    facets = FacetTable(snapshot, today: today)
    words = try WordIndex(snapshot: snapshot, analyzer: analyzer, documents: documents)
    places = PlaceNames(snapshot.geography)
    book = PhraseBook(snapshot.vocabulary, analyzer)
    dangerWords = DangerWords(book, snapshot.vocabulary)
    dangerRules = danger
    self.aids = aids
    fits = MunicipalityFits(snapshot, today: today)
    standing = Standing(snapshot)
    live = snapshot.offers.reduce(into: [:]) { live, offer in
      for facet in Facet.allCases { live[facet].formUnion(offer.terms(facet)) }
    }
    spokenLanguages = Set(facets.values[.language] ?? [])
    standingFactors = snapshot.offers.map { offer in
      RankingWeights.availability(Availability(offer, today: today))
        * RankingWeights.kind(offer.kind)
    }
  }

  /// What was typed, and the query with the places and languages it names as values.
  ///
  /// A municipality in the words takes the place of one chosen before, for it was typed later.
  package func understood(_ asked: SearchQuery) -> (query: SearchQuery, UnderstoodQuery) {
    let reader = QueryReader(
      analyzer: analyzer, index: words, book: book, places: places,
      danger: dangerWords, dangerRules: dangerRules, live: live, spokenLanguages: spokenLanguages,
      aids: aids, geography: snapshot.geography)
    let understood = reader.read(asked.words)
    var query = asked
    query.words = understood.words
    for facet in [SearchFacet.municipality, .region] {
      let named = understood.places.map(\.choice).filter { $0.facet == facet }.map(\.value)
      if !named.isEmpty { query[facet] = named }
    }
    if !understood.languages.isEmpty { query[.language] = understood.languages }
    return (query, understood)
  }

  /// One page of results and all that is said about them.
  package func answer(_ asked: SearchQuery, pageSize: Int) -> SearchAnswer {
    let (query, understood) = understood(asked)
    let matches = matches(query, understood)
    var answer = SearchAnswer(query: query, understood: understood)
    answer.counts = matches.counts
    answer.marks = WordMarks(understood.concepts)
    answer.isPartial = matches.isPartial
    answer.topics = topics(understood)
    answer.unfound = zip(understood.concepts, matches.matching).filter { $1 == 0 }.map(\.0.text)
    answer.situation = situation(understood.intent)
    let order = order(matches, query)
    answer.related = related(query, understood, found: order).map {
      hit($0, query, understood.concepts)
    }
    guard !order.isEmpty else {
      var nothing = nothing(query, understood)
      // What stands among other help is not told twice.
      let told = answer.related.map(\.offer.id)
      nothing.remote.removeAll { told.contains($0.offer.id) }
      answer.nothing = nothing
      if answer.topics.isEmpty { answer.topics = topics(ofChosen: query) }
      return answer
    }
    let from = query.after.map { start(after: $0, in: order) } ?? 0
    let page = order[from..<min(from + pageSize, order.count)]
    answer.hits = page.map { hit($0, query, understood.concepts) }
    answer.first = from + 1
    if page.endIndex < order.count, let last = page.last {
      answer.next = query.after(
        ResultAnchor(id: snapshot.offers[last].id, place: page.endIndex))
    }
    if from > 0 {
      let before = from - pageSize - 1
      answer.previous =
        before < 0
        ? query.firstPage
        : query.after(ResultAnchor(id: snapshot.offers[order[before]].id, place: before + 1))
    }
    return answer
  }

  /// Where the page after a result begins. Where that result is no more, those behind it have moved up
  /// by one; where nothing comes after it, the results are shown from the first.
  private func start(after anchor: ResultAnchor, in order: [Int]) -> Int {
    let place =
      order.firstIndex { snapshot.offers[$0].id == anchor.id }.map { $0 + 1 }
      ?? max(anchor.place - 1, 0)
    return place < order.count ? place : 0
  }

  /// Topics told of beside results.
  private static let mostTopics = 3

  /// The service types that go by the name of a chosen phase or audience.
  private func topics(ofChosen query: SearchQuery) -> [TaxonomyTerm] {
    let chosen = [(Facet.phase, query[.phase]), (.audience, query[.audience])]
      .flatMap { facet, slugs in
        slugs.compactMap {
          Slug(rawValue: $0).flatMap { snapshot.vocabulary.term(facet, slug: $0) }
        }
      }
    var named = SearchQuery()
    named.words = chosen.map { $0.name[.finnish] }.joined(separator: " ")
    return topics(understood(named).1)
  }

  /// The service types that the words name, the strongest first.
  private func topics(_ understood: UnderstoodQuery) -> [TaxonomyTerm] {
    let named = understood.named.filter {
      $0.facet == .serviceType && $0.strength >= RankingWeights.namedTopic
    }
    var topics = (understood.intent?.types ?? []).compactMap { code in
      snapshot.vocabulary.terms(.serviceType).first { $0.code == code }
    }
    for terms in named.sorted(by: {
      ($1.strength, $0.set.rawValue) < ($0.strength, $1.set.rawValue)
    }) {
      for term in snapshot.vocabulary.terms(.serviceType, in: terms.set)
      where !topics.contains(term) { topics.append(term) }
    }
    return Array(topics.prefix(SearchIndex.mostTopics))
  }

  /// Every result in its order, for lists that are handed on.
  package func allHits(_ asked: SearchQuery) -> [SearchHit] {
    let (query, understood) = understood(asked)
    return order(matches(query, understood), query).map { hit($0, query, understood.concepts) }
  }

  /// What passes, with its scores.
  struct Matches {
    var results: [Int] = []
    var scores: [Float]?
    var counts = FacetCounts()
    var matching: [Int] = []
    var isPartial = false
  }

  func matches(_ query: SearchQuery, _ understood: UnderstoodQuery) -> Matches {
    let filter = SearchFilter(query, facets)
    var tally = SearchTally(filter, facets)
    var matches = Matches()
    let found = scores(understood)
    if let found {
      let best = best(found.matched, filter)
      let least = best * RankingWeights.keptShare - 0.001
      for listing in snapshot.offers.indices
      where found.matched[listing] > 0 && found.matched[listing] >= least {
        tally.add(listing, filter.verdict(listing))
      }
      matches.scores = found.scores
      matches.matching = found.matching
      matches.isPartial =
        best > 0 && found.most(of: tally.results) < found.matching.count { $0 > 0 }
    } else {
      for listing in snapshot.offers.indices { tally.add(listing, filter.verdict(listing)) }
    }
    matches.results = tally.results
    matches.counts = tally.facetCounts
    if !query[.municipality].isEmpty || !query[.region].isEmpty {
      for presence in Presence.allCases {
        matches.counts.presence[presence] =
          presence == query.presence
          ? tally.results.count : count(SearchFilter(query.with(presence), facets), found)
      }
    }
    return matches
  }

  /// The most that any listing of the chosen place matches; of all listings where none there does.
  private func best(_ matched: [Float], _ filter: SearchFilter) -> Float {
    var here: Float = 0
    var anywhere: Float = 0
    for listing in matched.indices where matched[listing] > here {
      anywhere = max(anywhere, matched[listing])
      if filter.passesPlace(listing) { here = matched[listing] }
    }
    return here > 0 ? here : anywhere
  }

  /// How many results there are, without anything else.
  func count(_ query: SearchQuery, _ understood: UnderstoodQuery) -> Int {
    count(SearchFilter(query, facets), scores(understood))
  }

  /// `nil` where no words are asked.
  private func scores(_ understood: UnderstoodQuery) -> ConceptScores? {
    understood.concepts.isEmpty ? nil : ConceptScores(understood.concepts, words, facets)
  }

  private func count(_ filter: SearchFilter, _ found: ConceptScores?) -> Int {
    guard let found else {
      return snapshot.offers.indices.count { filter.verdict($0) == .passes }
    }
    let least = best(found.matched, filter) * RankingWeights.keptShare - 0.001
    return snapshot.offers.indices.count {
      found.matched[$0] > 0 && found.matched[$0] >= least && filter.verdict($0) == .passes
    }
  }

  func order(_ matches: Matches, _ query: SearchQuery) -> [Int] {
    if query.sorting == .newest { return newestFirst(matches.results) }
    let near = nearness(query)
    let chosen = query[.audience].compactMap(Slug.init).reduce(into: TermSet()) {
      $0.formUnion(snapshot.vocabulary.set(.audience, slug: $1))
    }
    let keys = matches.results.map { listing -> UInt64 in
      var score = (matches.scores?[listing] ?? 1) * standingFactors[listing]
      if let near { score *= near(listing) }
      if !chosen.isEmpty, isOnlyFor(listing, chosen) { score *= RankingWeights.onlyForChosen }
      // Positive floats are ordered as their bits are.
      return UInt64(UInt32.max - score.bitPattern) << 32 | UInt64(standing.rank(of: listing))
    }
    return keys.sorted().map { standing.listing(at: Int($0 & 0xFFFF_FFFF)) }
  }

  /// Whether a listing is for people who were chosen, and for nobody else.
  private func isOnlyFor(_ listing: Int, _ chosen: TermSet) -> Bool {
    let audience = snapshot.offers[listing].terms(.audience)
    return !audience.isEmpty && chosen.isSuperset(of: audience)
  }

  /// The newest facts first, among the equally new as they stand otherwise; undated ones last.
  private func newestFirst(_ results: [Int]) -> [Int] {
    let keyed = results.map { listing in
      let day = snapshot.offers[listing].factsKnownOn?.dayNumber ?? Int.min
      return (day, standing.rank(of: listing), listing)
    }
    return keyed.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }.map(\.2)
  }

  private func nearness(_ query: SearchQuery) -> ((Int) -> Float)? {
    let chosen = query[.municipality].compactMap(Slug.init)
      .compactMap { snapshot.geography.municipality(slug: $0) }
    if !chosen.isEmpty {
      let factors = chosen.map { fits.factors($0) }
      guard factors.count > 1 else { return { factors[0][$0] } }
      return { listing in factors.reduce(0) { max($0, $1[listing]) } }
    }
    guard !query[.region].isEmpty else { return nil }
    let regions = query[.region].compactMap { facets.position(.region, $0) }
    let choice = facets.reach.choice(municipalities: [], regions: regions)
    return { [facets] listing in
      if facets.places.namesRegion(listing, choice) { return RankingWeights.inRegion }
      return facets.reach.namesRegion(listing, choice)
        ? RankingWeights.forRegion : RankingWeights.forNation
    }
  }

  func hit(_ listing: Int, _ query: SearchQuery, _ concepts: [Concept]) -> SearchHit {
    let offer = snapshot.offers[listing]
    let municipality = query.onlyMunicipality
      .flatMap { snapshot.geography.municipality(slug: $0) }
    var hit = SearchHit(offer: offer)
    hit.fit = municipality.flatMap { fits.fit(of: offer, to: $0) }
    for terms in concepts.flatMap(\.terms) {
      let shared = terms.set.intersection(offer.terms(terms.facet))
      for term in snapshot.vocabulary.terms(terms.facet, in: shared)
      where !hit.terms.contains(term) { hit.terms.append(term) }
    }
    return hit
  }
}

/// The order of listings that are equally good: what is for any family before what is for some,
/// what is about separation first (the vocabulary's order), the fresher first, then as stored.
struct Standing: Sendable {
  private let ranks: [UInt32]
  private let listings: [Int]

  init(_ snapshot: Snapshot) {
    let keys = snapshot.offers.map { CoverageProfile.standing(of: $0, snapshot.vocabulary) }
    listings = snapshot.offers.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
    }
    var ranks = [UInt32](repeating: 0, count: listings.count)
    for (rank, listing) in listings.enumerated() { ranks[listing] = UInt32(rank) }
    self.ranks = ranks
  }

  func rank(of listing: Int) -> UInt32 { ranks[listing] }
  func listing(at rank: Int) -> Int { listings[rank] }
}
