import Addresses
import HumanServices
import Pages

/// What filters look at of an offer, apart from the rest, which is dear to copy.
struct OfferTraits {
  let terms: FacetTerms
  let languages: [String]

  init(_ offer: Offer) {
    terms = offer.terms
    languages = offer.languages
  }
}

/// What stands under a need group: its service types and, among the help for children and young people,
/// also what is for them alone, whatever its type.
struct NeedGroupMembers {
  private let types: TermSet
  private let audience: TermSet

  init(of group: String, _ vocabulary: Vocabulary) {
    types = vocabulary.types(inGroup: group)
    audience =
      group == Vocabulary.youngGroup ? vocabulary.set(.young) : []
  }

  func has(_ traits: OfferTraits) -> Bool {
    let people = traits.terms[.audience]
    return !traits.terms[.serviceType].isDisjoint(with: types)
      || !people.isEmpty && audience.isSuperset(of: people)
  }
}

/// A municipality page's filter as bit sets, looked up once and then asked of every offer.
struct OfferFilter {
  /// The terms of which an offer must have one; only the facets that are filtered.
  private let required: [(facet: Facet, terms: TermSet)]
  private let group: NeedGroupMembers?
  private let language: String?

  init(_ filter: MunicipalityFilter, _ vocabulary: Vocabulary) {
    required = Facet.ofMunicipality.compactMap { facet in
      filter.terms[facet].map { (facet, vocabulary.set(facet, slug: $0)) }
    }
    group = filter.group.map { NeedGroupMembers(of: $0, vocabulary) }
    language = filter.language
  }

  func matches(_ traits: OfferTraits) -> Bool {
    for (facet, terms) in required where traits.terms[facet].isDisjoint(with: terms) {
      return false
    }
    if let group, !group.has(traits) { return false }
    return language.map { traits.languages.contains($0) } ?? true
  }
}
