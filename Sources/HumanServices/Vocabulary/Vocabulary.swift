/// All terms, by facet in their kept order, and the need groups.
package struct Vocabulary: Sendable {
  /// By `order`.
  package let needGroups: [NeedGroup]
  /// By `Facet.position`.
  private let facets: [FacetIndex]
  /// The service types that the coverage-gap map counts as needs.
  package let needs: [TaxonomyTerm]
  private let typesByGroup: [String: TermSet]
  /// The terms that tell of violence.
  package let violence: FacetTerms

  /// One facet's terms, and how to find one.
  private struct FacetIndex: Sendable {
    var terms: [TaxonomyTerm] = []
    var byCode: [String: Int] = [:]
    var bySlug: [Slug: Int] = [:]

    init(_ terms: [TaxonomyTerm]) {
      self.terms = terms
      byCode = Dictionary(terms.enumerated().map { ($1.code, $0) }) { first, _ in first }
      bySlug = Dictionary(terms.enumerated().map { ($1.slug, $0) }) { first, _ in first }
    }
  }

  package init(terms: [TaxonomyTerm], needGroups: [NeedGroup]) {
    self.needGroups = needGroups.sorted { $0.order < $1.order }
    let byFacet = Dictionary(grouping: terms, by: \.facet)
    facets = Facet.allCases.map { FacetIndex(byFacet[$0] ?? []) }
    let types = byFacet[.serviceType] ?? []
    needs = types.filter { $0.needWeight > 0 }
    violence = byFacet.reduce(into: [:]) { violence, facet in
      for (position, term) in facet.value.enumerated() where term.concernsViolence {
        violence[facet.key].insert(TermSet(position: position))
      }
    }
    typesByGroup = types.enumerated().reduce(into: [:]) { sets, type in
      guard let group = type.element.needGroup else { return }
      sets[group, default: []].insert(TermSet(position: type.offset))
    }
  }

  package func terms(_ facet: Facet) -> [TaxonomyTerm] { facets[facet.position].terms }

  package func term(_ facet: Facet, _ code: String) -> TaxonomyTerm? {
    facets[facet.position].byCode[code].map { terms(facet)[$0] }
  }

  package func term(_ facet: Facet, slug: Slug) -> TaxonomyTerm? {
    facets[facet.position].bySlug[slug].map { terms(facet)[$0] }
  }

  /// The set of the term with this slug; empty for a slug that is not in the facet.
  package func set(_ facet: Facet, slug: Slug) -> TermSet {
    facets[facet.position].bySlug[slug].map { TermSet(position: $0) } ?? []
  }

  /// The terms of a set, in the facet's order.
  package func terms(_ facet: Facet, in set: TermSet) -> [TaxonomyTerm] {
    let terms = terms(facet)
    return set.positions.compactMap { $0 < terms.count ? terms[$0] : nil }
  }

  /// The set of one term; empty for a code that is not in the facet.
  package func set(_ facet: Facet, _ code: String) -> TermSet {
    facets[facet.position].byCode[code].map { TermSet(position: $0) } ?? []
  }

  package func set(_ facet: Facet, _ codes: [String]) -> TermSet {
    codes.reduce(into: TermSet()) { $0.formUnion(set(facet, $1)) }
  }

  package var serviceTypes: [TaxonomyTerm] { terms(.serviceType) }

  package func serviceTypes(in group: NeedGroup) -> [TaxonomyTerm] {
    serviceTypes.filter { $0.needGroup == group.code }
  }

  /// The service types of a need group.
  package func types(inGroup code: String) -> TermSet { typesByGroup[code] ?? [] }

  /// The code of the need group for children and young people.
  package static let youngGroup = "lapsi"

  /// The code of the need group about talking to somebody, which no situation makes wrong.
  package static let talkGroup = "puhua"

  /// Whether a need group holds help against violence.
  package func concernsViolence(group code: String) -> Bool {
    !types(inGroup: code).isDisjoint(with: violence[.serviceType])
  }

  /// Whether the term of a slug tells of violence; `false` where there is no such term.
  package func concernsViolence(_ facet: Facet, _ slug: Slug?) -> Bool {
    slug.flatMap { term(facet, slug: $0) }?.concernsViolence == true
  }

  /// The same of a listing as it is read.
  package func concernsViolence(_ details: ServiceDetails) -> Bool {
    concernsViolence(
      types: set(.serviceType, details.codes(.serviceType)),
      audiences: set(.audience, details.codes(.audience)))
  }

  /// Whether a listing of these types and for these people tells of its reader that there is
  /// violence: its pages are kept nowhere and named neutrally.
  package func concernsViolence(types: TermSet, audiences: TermSet) -> Bool {
    !types.isDisjoint(with: violence[.serviceType])
      || !audiences.isDisjoint(with: violence[.audience])
  }
}
