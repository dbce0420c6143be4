import Addresses
import Coverage
import HumanServices
import Pages
import Search

/// What a municipality's page shows of its coverage profile: filtered, by service type, and cut.
struct MunicipalityView {
  /// Cards of a row before "show all": keeps the page light and the eye from drowning.
  static let cardsPerRow = 2

  /// The group that is for professionals and not for families.
  private static let professionalsGroup = "ammattilaisille"

  private let profile: CoverageProfile
  private let directory: Snapshot
  private let filter: MunicipalityFilter
  /// The languages in which anything for families is given; positions are those of the counts.
  private let languages: [String]
  private let tally: FacetTally
  private let rows: [Row]

  private struct Row {
    let type: TaxonomyTerm
    let offers: [FittingOffer]
    let old: [FittingOffer]
    let total: Int
    let missing: Missing?
  }

  private struct Missing {
    let status: NeedStatus
    let nearest: NearestAlternative?
  }

  init(profile: CoverageProfile, directory: Snapshot, filter: MunicipalityFilter) {
    self.profile = profile
    self.directory = directory
    self.filter = filter
    let forFamilies: Set<ServiceKind> = [.service, .event, .material]
    let reaching = profile.offers.filter { forFamilies.contains($0.offer.kind) }
    languages = Set(reaching.flatMap(\.offer.languages)).sorted()
    let columns = MunicipalityView.columns(of: reaching, FacetBits(languages))
    tally = MunicipalityView.tally(of: columns, languages, filter, directory.vocabulary)
    let members = filter.group.map {
      NeedGroupMembers(of: $0, directory.vocabulary, among: columns)
    }
    let matching = tally.results.filter { members?.has($0) != false }
    total = matching.count
    let types = columns[.term(.serviceType)]
    rows = MunicipalityView.types(directory.vocabulary, filter).compactMap { type, bit in
      let offers = matching.filter { !TermSet(rawValue: types[$0]).isDisjoint(with: bit) }
        .map { reaching[$0] }
      let isOfGroup = filter.group == nil || type.needGroup == filter.group
      let missing = isOfGroup ? MunicipalityView.missing(type, profile) : nil
      if offers.isEmpty && missing == nil { return nil }
      let isOld = { (offer: FittingOffer) in
        offer.offer.factsKnownOn.map { $0.months(to: profile.day) >= HoursBasis.months } ?? false
      }
      let most = filter.group == nil ? MunicipalityView.cardsPerRow : .max
      let fresh = offers.filter { !isOld($0) }.prefix(most)
      let old = offers.filter(isOld).prefix(most - fresh.count)
      return Row(
        type: type, offers: Array(fresh), old: Array(old), total: offers.count, missing: missing)
    }
  }

  /// The service types for families: what has to be arranged first, and of that what one books first in
  /// the situation that was chosen; then somebody to talk to, then the rest, in the vocabulary's order.
  private static func types(
    _ vocabulary: Vocabulary, _ filter: MunicipalityFilter
  ) -> [(type: TaxonomyTerm, bit: TermSet)] {
    let phase = filter.terms[.phase].flatMap { vocabulary.term(.phase, slug: $0)?.code }
    let first = KnownTerm.firstBookings(phase: phase)
    let talking = KnownTerm.codes(.talkingHelp)
    func rank(_ type: TaxonomyTerm) -> Int {
      let booked = first.firstIndex(of: type.code) ?? first.count
      if type.arranger != .nobody { return booked }
      return first.count + (talking.contains(type.code) ? 1 : 2)
    }
    return vocabulary.serviceTypes.enumerated()
      .filter { $0.element.needGroup != professionalsGroup }
      .map { (type: $0.element, bit: TermSet(position: $0.offset), rank: rank($0.element)) }
      .enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { ($0.element.type, $0.element.bit) }
  }

  /// What filters and need groups ask of the offers that reach the municipality's families.
  private static func columns(
    of reaching: [FittingOffer], _ languageBits: FacetBits
  ) -> FacetColumns {
    let facets = MunicipalityFilter.facets
    let others = NeedGroupMembers.facets.filter { !facets.contains($0) }
    return FacetColumns(facets + others, count: reaching.count) { offer, facet in
      switch facet {
      case .term(let facet): reaching[offer].offer.terms(facet).rawValue
      case .language: languageBits[reaching[offer].offer.languages]
      default: 0
      }
    }
  }

  /// Counts by the filter what is of the need group that is chosen, or of any.
  private static func tally(
    of columns: FacetColumns, _ languages: [String], _ filter: MunicipalityFilter,
    _ vocabulary: Vocabulary
  ) -> FacetTally {
    let chosen = MunicipalityFilter.facets.compactMap { facet in
      filter[facet].map { (facet: facet, bits: bits(of: $0, facet, languages, vocabulary)) }
    }
    let asked = FacetFilter(chosen, of: columns)
    var tally = FacetTally(columns, counting: MunicipalityFilter.facets) { facet in
      if case .term(let facet) = facet { vocabulary.terms(facet).count } else { languages.count }
    }
    let members = filter.group.map { NeedGroupMembers(of: $0, vocabulary, among: columns) }
    for offer in 0..<columns.count where members?.has(offer) != false {
      tally.add(offer, asked.verdict(offer))
    }
    return tally
  }

  private static func bits(
    of value: String, _ facet: SearchFacet, _ languages: [String], _ vocabulary: Vocabulary
  ) -> UInt64 {
    if case .term(let facet) = facet {
      return Slug(rawValue: value).map { vocabulary.set(facet, slug: $0).rawValue } ?? 0
    }
    return FacetBits(languages)[value]
  }

  /// Listings that reach the municipality, with the filter.
  let total: Int

  /// Services whose texts the page needs.
  var shownServices: [ID<Service>] {
    rows.flatMap { row in
      (row.offers + row.old).map(\.offer.id) + [row.missing?.nearest?.offer.id].compactMap(\.self)
    }
  }

  func rows(_ texts: [ID<Service>: ServiceCardText]) -> [TypeRow] {
    var shown: Set<ID<Service>> = []
    func entries(_ offers: [FittingOffer]) -> [TypeRow.Entry] {
      offers.compactMap { fitting in
        texts[fitting.offer.id].map { text in
          TypeRow.Entry(
            card: CardContent(offer: fitting.offer, text: text, fit: fitting.fit),
            isRepeated: !shown.insert(fitting.offer.id).inserted)
        }
      }
    }
    return rows.map { row in
      TypeRow(
        type: row.type, entries: entries(row.offers), old: entries(row.old), total: row.total,
        missing: row.missing.map { missing in
          MissingNeed(
            status: missing.status, isListed: profile.lists(row.type), nearest: missing.nearest,
            nearestName: (missing.nearest?.offer.id).flatMap { texts[$0]?.name })
        })
    }
  }

  /// The filters with the values that would leave something, and how much.
  func choices(_ context: PageContext) -> [FilterChoice] {
    MunicipalityFilter.facets.map { facet in
      let counts = tally.counts(of: facet)
      let chosen = filter[facet]
      let values = values(of: facet, context).map { value in
        FilterChoice.Value(
          key: value.key, label: value.label,
          count: counts.indices.contains(value.position) ? counts[value.position] : 0,
          isChosen: value.key == chosen)
      }
      return FilterChoice(facet: facet, values: values.filter { $0.count > 0 || $0.isChosen })
    }
  }

  /// A filter's values as they are shown, each with its position among the counts.
  private func values(
    of facet: SearchFacet, _ context: PageContext
  ) -> [(key: String, label: String, position: Int)] {
    if case .term(let facet) = facet {
      return directory.vocabulary.terms(facet).enumerated().map { position, term in
        (term.slug.rawValue, term.personLabel[context.language], position)
      }
    }
    let positions = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, $0) })
    return context.inReadingOrder(languages: Set(languages)).compactMap { code in
      positions[code].map { (code, context.languageName(code), $0) }
    }
  }

  /// What is unknown or known not to be, whatever filter is chosen.
  private static func missing(_ type: TaxonomyTerm, _ profile: CoverageProfile) -> Missing? {
    guard type.needWeight > 0 else { return nil }
    let status = profile.status(of: type)
    if case .met = status { return nil }
    return Missing(status: status, nearest: profile.nearestAlternative(for: type))
  }
}

extension NearestAlternative {
  fileprivate var offer: Offer {
    switch self {
    case .place(let offer, _, _), .remote(let offer): offer
    }
  }
}
