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
  /// Everything that reaches the municipality's families, before the filter.
  private let reaching: [FittingOffer]
  /// The traits of each of them.
  private let traits: [OfferTraits]
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
    reaching = profile.offers.filter { forFamilies.contains($0.offer.kind) }
    let chosen = OfferFilter(filter, directory.vocabulary)
    let traits = reaching.map { OfferTraits($0.offer) }
    self.traits = traits
    let reaching = reaching
    let matching = traits.indices.filter { chosen.matches(traits[$0]) }
    total = Set(matching.map { reaching[$0].offer.id }).count
    groups = directory.vocabulary.needGroups.compactMap { group in
      guard group.code != MunicipalityView.professionalsGroup,
        filter.group == nil || filter.group == group.code
      else { return nil }
      let members = NeedGroupMembers(of: group.code, directory.vocabulary)
      let offers = matching.filter { members.has(traits[$0]) }
      let missing = MunicipalityView.missing(group, profile, directory, filter)
      if offers.isEmpty && missing.isEmpty { return nil }
      let shown = filter.group == nil ? offers.prefix(MunicipalityView.cardsPerGroup) : offers[...]
      return Group(
        group: group, offers: shown.map { reaching[$0] }, total: offers.count, missing: missing)
    }
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
    Facet.ofMunicipality.map { choice($0, context) } + [languageChoice(context)]
  }

  private func choice(_ facet: Facet, _ context: PageContext) -> FilterChoice {
    let chosen = filter.terms[facet]
    var counts: [Int] = []
    for traits in traits(without: { $0.terms[facet] = nil }) {
      for position in traits.terms[facet].positions {
        if position >= counts.count {
          counts += Array(repeating: 0, count: position + 1 - counts.count)
        }
        counts[position] += 1
      }
    }
    let values = directory.vocabulary.terms(facet).enumerated().map { position, term in
      FilterChoice.Value(
        key: term.slug.rawValue, label: term.personLabel[context.language],
        count: position < counts.count ? counts[position] : 0, isChosen: term.slug == chosen)
    }
    return FilterChoice(facet: .term(facet), values: values.filter { $0.count > 0 || $0.isChosen })
  }

  private func languageChoice(_ context: PageContext) -> FilterChoice {
    var counts: [String: Int] = [:]
    for traits in traits(without: { $0.language = nil }) {
      for language in Set(traits.languages) { counts[language, default: 0] += 1 }
    }
    let codes = context.inReadingOrder(languages: Set(traits.flatMap(\.languages)))
    let values = codes.map { code in
      FilterChoice.Value(
        key: code, label: context.languageName(code), count: counts[code] ?? 0,
        isChosen: code == filter.language)
    }
    return FilterChoice(facet: .language, values: values.filter { $0.count > 0 || $0.isChosen })
  }

  /// What the filter leaves when one part of it is cleared.
  private func traits(without clear: (inout MunicipalityFilter) -> Void) -> [OfferTraits] {
    var others = filter
    clear(&others)
    let chosen = OfferFilter(others, directory.vocabulary)
    return traits.filter(chosen.matches)
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
