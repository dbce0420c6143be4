import HumanServices
import Pages

/// A municipality page's filter as bit sets, looked up once and then asked of every offer.
struct OfferFilter {
  /// The terms of which an offer must have one; only the facets that are filtered.
  private let required: [(facet: Facet, terms: TermSet)]
  private let language: String?

  init(_ filter: MunicipalityFilter, _ vocabulary: Vocabulary) {
    var required: [(Facet, TermSet)] = []
    func require(_ facet: Facet, _ slug: Slug?) {
      guard let slug else { return }
      let code = vocabulary.term(facet, slug: slug)?.code
      required.append((facet, code.map { vocabulary.set(facet, $0) } ?? []))
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

  func matches(_ offer: Offer) -> Bool {
    for (facet, terms) in required where offer.terms[facet].isDisjoint(with: terms) {
      return false
    }
    return language.map { offer.languages.contains($0) } ?? true
  }
}
