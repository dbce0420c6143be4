import HumanServices

/// How a listing stands to a filter: through, out by one facet alone, or out by several.
package enum FacetVerdict: Equatable, Sendable {
  case passes
  case failsOnly(SearchFacet)
  case fails

  func failing(_ facet: SearchFacet) -> FacetVerdict {
    self == .passes ? .failsOnly(facet) : .fails
  }
}

/// The chosen values of facets as bits, asked of one listing after another.
package struct FacetFilter: Sendable {
  private let chosen: [(facet: SearchFacet, bits: UInt64, column: [UInt64])]

  /// - Parameter chosen: the bits of which a listing must have one, for each facet that is asked;
  ///   0 lets nothing through.
  package init(_ chosen: [(facet: SearchFacet, bits: UInt64)], of columns: FacetColumns) {
    self.chosen = chosen.map { ($0.facet, $0.bits, columns[$0.facet]) }
  }

  package func verdict(_ listing: Int) -> FacetVerdict {
    var failed: SearchFacet?
    for (facet, bits, column) in chosen where column[listing] & bits == 0 {
      if failed != nil { return .fails }
      failed = facet
    }
    return failed.map { .failsOnly($0) } ?? .passes
  }
}

/// What a query chooses, places included.
struct SearchFilter {
  private let facets: FacetFilter
  let area: AreaTable
  let choice: AreaTable.Choice
  private let hasMunicipality: Bool
  private let hasRegion: Bool

  init(_ query: SearchQuery, _ table: FacetTable) {
    let chosen = query.facets.filter { !$0.isPlace }.map { facet in
      let bits = query[facet].compactMap { table.position(facet, $0) }
        .reduce(0 as UInt64) { $0 | 1 << UInt64($1) }
      return (facet: facet, bits: bits)
    }
    facets = FacetFilter(chosen, of: table.columns)
    area = query.presence == .reaches ? table.reach : table.places
    choice = area.choice(
      municipalities: query[.municipality].compactMap { table.position(.municipality, $0) },
      regions: query[.region].compactMap { table.position(.region, $0) })
    hasMunicipality = !query[.municipality].isEmpty
    hasRegion = !query[.region].isEmpty
  }

  func passesPlace(_ listing: Int) -> Bool {
    area.passesMunicipality(listing, choice) && area.passesRegion(listing, choice)
  }

  func verdict(_ listing: Int) -> FacetVerdict {
    var verdict = facets.verdict(listing)
    if hasMunicipality, verdict != .fails, !area.passesMunicipality(listing, choice) {
      verdict = verdict.failing(.municipality)
    }
    if hasRegion, verdict != .fails, !area.passesRegion(listing, choice) {
      verdict = verdict.failing(.region)
    }
    return verdict
  }
}
