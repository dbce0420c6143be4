/// Why there is no result, and what there is instead.
package struct NothingFound: Sendable {
  /// Chosen facets without which there would be results, and how many.
  package var withoutFacet: [(facet: SearchFacet, count: Int)] = []
  /// One of several words without which there would be results.
  package var withoutWord: [(word: String, query: SearchQuery, count: Int)] = []
  /// Results without any of the words; 0 where words alone were asked.
  package var withoutWords = 0
  /// What the words match nearest to the chosen municipality, though it is not for its people.
  package var nearest: [SearchHit] = []
  /// Two-way remote help that is for the chosen municipality's people, or for everybody.
  package var remote: [SearchHit] = []
}
