/// A set of terms for every facet, as machine words, so that asking costs no hashing and copying no
/// counting of references.
package struct FacetTerms: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// Facets that there may be; a test holds it.
  package static let capacity = 8

  /// By `Facet.position`. A value parameter must be spelled; it is `capacity`.
  private var sets = InlineArray<8, TermSet>(repeating: [])

  package init(dictionaryLiteral elements: (Facet, TermSet)...) {
    for (facet, terms) in elements { self[facet] = terms }
  }

  package subscript(facet: Facet) -> TermSet {
    get { sets[facet.position] }
    set { sets[facet.position] = newValue }
  }

  package static func == (left: FacetTerms, right: FacetTerms) -> Bool {
    left.sets.indices.allSatisfy { left.sets[$0] == right.sets[$0] }
  }

  package func hash(into hasher: inout Hasher) {
    for index in sets.indices { hasher.combine(sets[index]) }
  }
}
