import Search

/// One filter of the page with its values and their counts.
package struct FilterChoice: Sendable {
  package struct Value: Sendable {
    /// A term's slug, or a language's code.
    package var key: String
    package var label: String
    package var count: Int
    package var isChosen: Bool

    package init(key: String, label: String, count: Int, isChosen: Bool) {
      self.key = key
      self.label = label
      self.count = count
      self.isChosen = isChosen
    }
  }

  /// One of `MunicipalityFilter.facets`.
  package var facet: SearchFacet
  package var values: [Value]

  package init(facet: SearchFacet, values: [Value]) {
    self.facet = facet
    self.values = values
  }
}
