import HumanServices

/// What is looked for, as the address says it: the same however its parts were ordered.
package struct SearchQuery: Hashable, Sendable {
  /// As typed.
  package var words = ""
  /// What `municipality` and `region` ask.
  package var presence = Presence.reaches
  package var sorting = Sorting.best
  /// The last result of the page before this one; `nil` on the first.
  package var after: ResultAnchor?
  private var chosen: [SearchFacet: [String]] = [:]

  package init() {}

  /// The chosen values of a facet, each once, in alphabetical order of their keys.
  package subscript(facet: SearchFacet) -> [String] {
    get { chosen[facet] ?? [] }
    set { chosen[facet] = newValue.isEmpty ? nil : Set(newValue).sorted() }
  }

  /// The chosen terms of a facet, by slug.
  package subscript(facet: Facet) -> [String] {
    get { self[.term(facet)] }
    set { self[.term(facet)] = newValue }
  }

  /// The facets that have a value, in their kept order.
  package var facets: [SearchFacet] { SearchFacet.allCases.filter { chosen[$0] != nil } }

  /// Whether nothing is asked: neither words nor a value.
  package var isEmpty: Bool { words.isEmpty && chosen.isEmpty }

  package func has(_ value: String, of facet: SearchFacet) -> Bool {
    chosen[facet]?.contains(value) == true
  }

  /// The same question from its first page with a value added, or taken away where it was chosen.
  package func toggling(_ value: String, of facet: SearchFacet) -> SearchQuery {
    var query = firstPage
    if query.has(value, of: facet) {
      query[facet].removeAll { $0 == value }
    } else {
      query[facet].append(value)
    }
    return query
  }

  /// The same question from its first page without a facet.
  package func without(_ facet: SearchFacet) -> SearchQuery {
    var query = firstPage
    query[facet] = []
    return query
  }

  package func with(words: String) -> SearchQuery {
    var query = firstPage
    query.words = words
    return query
  }

  package func with(_ presence: Presence) -> SearchQuery {
    var query = firstPage
    query.presence = presence
    return query
  }

  package func with(_ sorting: Sorting) -> SearchQuery {
    var query = firstPage
    query.sorting = sorting
    return query
  }

  package func after(_ anchor: ResultAnchor) -> SearchQuery {
    var query = self
    query.after = anchor
    return query
  }

  package var firstPage: SearchQuery {
    var query = self
    query.after = nil
    return query
  }

  /// The one municipality that is chosen; `nil` for none and for several.
  package var onlyMunicipality: Slug? {
    let values = self[.municipality]
    return values.count == 1 ? values.first.flatMap(Slug.init) : nil
  }
}

/// Where a page of results begins: after one of them, also when that is no more.
package struct ResultAnchor: Hashable, Sendable {
  package var id: ID<Service>
  /// How many results came up to it and with it; 0 is not known.
  package var place: Int

  package init(id: ID<Service>, place: Int = 0) {
    self.id = id
    self.place = place
  }
}

/// In which order results come.
package enum Sorting: String, Hashable, Sendable, CaseIterable {
  /// What fits words, place and time best.
  case best
  /// The newest facts first: checked by a human, else the last day the source speaks of.
  case newest
}
