import HumanServices

/// The chosen values of a query as bits, asked of one listing after another.
struct FacetFilter {
  private let chosen: [(facet: SearchFacet, bits: UInt64, column: [UInt64])]
  let area: AreaTable
  let choice: AreaTable.Choice
  private let hasMunicipality: Bool
  private let hasRegion: Bool

  init(_ query: SearchQuery, _ table: FacetTable) {
    chosen = query.facets.filter { $0 != .municipality && $0 != .region }.map { facet in
      let bits = query[facet].compactMap { table.position(facet, $0) }
        .reduce(0 as UInt64) { $0 | 1 << UInt64($1) }
      return (facet, bits, table.bits(facet))
    }
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

  /// How a listing stands to the filter: through, out by one facet alone, or out by several.
  enum Verdict: Equatable {
    case passes
    case failsOnly(SearchFacet)
    case fails
  }

  func verdict(_ listing: Int) -> Verdict {
    var failed: SearchFacet?
    for (facet, bits, column) in chosen where column[listing] & bits == 0 {
      if failed != nil { return .fails }
      failed = facet
    }
    if hasMunicipality, !area.passesMunicipality(listing, choice) {
      if failed != nil { return .fails }
      failed = .municipality
    }
    if hasRegion, !area.passesRegion(listing, choice) {
      if failed != nil { return .fails }
      failed = .region
    }
    return failed.map { .failsOnly($0) } ?? .passes
  }
}

/// How many results each value of each facet has.
///
/// A facet's values are counted with every other facet's choice and without its own, so that the
/// number beside a value says what choosing it alone would give.
package struct FacetCounts: Sendable {
  /// By the value's position in `FacetTable.values`.
  package fileprivate(set) var counts: [SearchFacet: [Int]] = [:]
  /// Results with every choice but that of one facet.
  package fileprivate(set) var without: [SearchFacet: Int] = [:]
  /// Results where the place is asked one way or the other.
  package var presence: [Presence: Int] = [:]
  package fileprivate(set) var total = 0
}

/// Goes once through what the words matched.
struct FacetTally {
  private(set) var results: [Int] = []
  private var counts: [[Int]]
  private var without: [Int]
  private var municipalities: AreaTable.Tally
  private var regions: AreaTable.Tally
  private let columns: [(facet: SearchFacet, column: [UInt64])]
  private let area: AreaTable

  init(_ filter: FacetFilter, _ table: FacetTable) {
    area = filter.area
    counts = SearchFacet.allCases.reduce(
      into: Array(repeating: [], count: SearchFacet.positions)
    ) { counts, facet in
      counts[facet.position] = Array(
        repeating: 0, count: min(UInt64.bitWidth, table.values[facet]?.count ?? 0))
    }
    without = Array(repeating: 0, count: SearchFacet.positions)
    municipalities = AreaTable.Tally(filter.area)
    regions = municipalities
    columns = SearchFacet.allCases.filter { $0 != .municipality && $0 != .region }
      .map { ($0, table.bits($0)) }
  }

  mutating func add(_ listing: Int, _ verdict: FacetFilter.Verdict) {
    switch verdict {
    case .fails: return
    case .passes:
      results.append(listing)
      for (facet, column) in columns { count(column[listing], facet) }
      municipalities.countMunicipalities(of: listing, area)
      regions.countRegions(of: listing, area)
    case .failsOnly(.municipality):
      without[SearchFacet.municipality.position] += 1
      municipalities.countMunicipalities(of: listing, area)
    case .failsOnly(.region):
      without[SearchFacet.region.position] += 1
      regions.countRegions(of: listing, area)
    case .failsOnly(let facet):
      without[facet.position] += 1
      for (other, column) in columns where other == facet { count(column[listing], facet) }
    }
  }

  private mutating func count(_ bits: UInt64, _ facet: SearchFacet) {
    var rest = bits
    while rest != 0 {
      let bit = rest.trailingZeroBitCount
      if bit < counts[facet.position].count { counts[facet.position][bit] += 1 }
      rest &= rest - 1
    }
  }

  var facetCounts: FacetCounts {
    var all = FacetCounts()
    all.total = results.count
    for facet in SearchFacet.allCases {
      all.counts[facet] = counts[facet.position]
      all.without[facet] = results.count + without[facet.position]
    }
    all.counts[.municipality] = municipalities.municipalities(area)
    all.counts[.region] = regions.regions
    return all
  }
}
