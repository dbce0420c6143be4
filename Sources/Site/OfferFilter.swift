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

/// A municipality page's filter as bit sets, looked up once and then asked of every offer.
struct OfferFilter {
  /// The terms of which an offer must have one; only the facets that are filtered.
  private let required: [(facet: Facet, terms: TermSet)]
  private let language: String?

  init(_ filter: MunicipalityFilter, _ vocabulary: Vocabulary) {
    var required: [(Facet, TermSet)] = []
    func require(_ facet: Facet, _ slug: Slug?) {
      if let slug { required.append((facet, vocabulary.set(facet, slug: slug))) }
    }
    require(.phase, filter.phase)
    require(.audience, filter.audience)
    require(.deliveryMode, filter.mode)
    if let group = filter.group {
      required.append((.serviceType, vocabulary.types(inGroup: group)))
    }
    self.required = required
    language = filter.language
  }

  func matches(_ traits: OfferTraits) -> Bool {
    for (facet, terms) in required where traits.terms[facet].isDisjoint(with: terms) {
      return false
    }
    return language.map { traits.languages.contains($0) } ?? true
  }
}
