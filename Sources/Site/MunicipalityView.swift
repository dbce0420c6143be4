import Addresses
import Coverage
import HumanServices
import Pages
import Search

/// What a municipality's page shows of its coverage profile: filtered, grouped and cut.
struct MunicipalityView {
  /// Cards of a group before "show all": keeps the page light and the eye from drowning.
  static let cardsPerGroup = 4

  /// The group that is for professionals and not for families.
  private static let professionalsGroup = "ammattilaisille"

  private let profile: CoverageProfile
  private let directory: Snapshot
  private let filter: MunicipalityFilter
  /// The languages in which anything for families is given; positions are those of the counts.
  private let languages: [String]
  private let tally: FacetTally
  private let groups: [Group]

  private struct Group {
    let group: NeedGroup
    let offers: [FittingOffer]
    let total: Int
    let missing: [(need: TaxonomyTerm, status: NeedStatus, nearest: NearestAlternative?)]
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
    let matching = tally.results
    total = matching.count
    groups = directory.vocabulary.needGroups.compactMap { group in
      guard group.code != MunicipalityView.professionalsGroup,
        filter.group == nil || filter.group == group.code
      else { return nil }
      let members = NeedGroupMembers(of: group.code, directory.vocabulary, among: columns)
      let offers = matching.filter(members.has)
      let missing = MunicipalityView.missing(group, profile, directory, filter)
      if offers.isEmpty && missing.isEmpty { return nil }
      let shown = filter.group == nil ? offers.prefix(MunicipalityView.cardsPerGroup) : offers[...]
      return Group(
        group: group, offers: shown.map { reaching[$0] }, total: offers.count, missing: missing)
    }
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
    groups.flatMap { group in
      group.offers.map(\.offer.id)
        + group.missing.compactMap { missing in
          switch missing.nearest {
          case .place(let offer, _, _), .remote(let offer): offer.id
          case nil: nil
          }
        }
    }
  }

  func sections(_ texts: [ID<Service>: ServiceCardText]) -> [NeedSection] {
    groups.map { group in
      NeedSection(
        group: group.group,
        cards: group.offers.compactMap { fitting in
          texts[fitting.offer.id].map {
            CardContent(offer: fitting.offer, text: $0, fit: fitting.fit)
          }
        },
        total: group.total,
        missing: group.missing.map { missing in
          let id: ID<Service>? =
            switch missing.nearest {
            case .place(let offer, _, _), .remote(let offer): offer.id
            case nil: nil
            }
          return MissingNeed(
            need: missing.need, status: missing.status, isListed: profile.lists(missing.need),
            nearest: missing.nearest, nearestName: id.flatMap { texts[$0]?.name })
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

  /// What is unknown or known not to be; only where no filter hides what there is.
  private static func missing(
    _ group: NeedGroup, _ profile: CoverageProfile, _ directory: Snapshot,
    _ filter: MunicipalityFilter
  ) -> [(need: TaxonomyTerm, status: NeedStatus, nearest: NearestAlternative?)] {
    var unfiltered = filter
    unfiltered.group = nil
    unfiltered.day = nil
    guard unfiltered.isEmpty else { return [] }
    return directory.vocabulary.needs.filter { $0.needGroup == group.code }.compactMap { need in
      let status = profile.status(of: need)
      if case .met = status { return nil }
      return (need, status, profile.nearestAlternative(for: need))
    }
  }
}
