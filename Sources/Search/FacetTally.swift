import HumanServices

/// Goes once through some listings and counts how many results each value of each facet has.
///
/// A facet's values are counted with every other facet's choice and without its own, so that the
/// number beside a value says what choosing it alone would give.
package struct FacetTally {
  package private(set) var results: [Int] = []
  /// By `SearchFacet.position` and the value's.
  private var counts: [[Int]]
  /// By `SearchFacet.position`: listings that only this facet's choice keeps out.
  private var keptOut: [Int]
  private let counted: [(position: Int, column: [UInt64])]

  /// - Parameters:
  ///   - facets: whose values are counted; all that have a column, where nothing is said.
  ///   - size: how many values a facet has.
  package init(
    _ columns: FacetColumns, counting facets: [SearchFacet]? = nil, size: (SearchFacet) -> Int
  ) {
    let facets = facets ?? columns.facets
    counts = Array(repeating: [], count: SearchFacet.positions)
    keptOut = Array(repeating: 0, count: SearchFacet.positions)
    for facet in facets {
      counts[facet.position] = Array(repeating: 0, count: min(FacetColumns.capacity, size(facet)))
    }
    counted = facets.map { ($0.position, columns[$0]) }
  }

  package mutating func add(_ listing: Int, _ verdict: FacetVerdict) {
    switch verdict {
    case .fails: return
    case .passes:
      results.append(listing)
      for (position, column) in counted { count(column[listing], position) }
    case .failsOnly(let facet):
      let failed = facet.position
      keptOut[failed] += 1
      for (position, column) in counted where position == failed {
        count(column[listing], position)
      }
    }
  }

  @inline(__always)
  private mutating func count(_ bits: UInt64, _ position: Int) {
    bits.eachBit { if $0 < counts[position].count { counts[position][$0] += 1 } }
  }

  /// Results of each value of a facet that is counted, by the value's position.
  package func counts(of facet: SearchFacet) -> [Int] { counts[facet.position] }

  /// Results with every choice but that of the facet.
  func without(_ facet: SearchFacet) -> Int { results.count + keptOut[facet.position] }
}

/// How many results each value of each facet of a search has.
package struct FacetCounts: Sendable {
  /// By the value's position in `FacetTable.values`.
  package fileprivate(set) var counts: [SearchFacet: [Int]] = [:]
  /// Results with every choice but that of one facet.
  package fileprivate(set) var without: [SearchFacet: Int] = [:]
  /// Results where the place is asked one way or the other.
  package var presence: [Presence: Int] = [:]
  package fileprivate(set) var total = 0
}

/// The tally of a search: places are counted by their own table, for there may be more of them than
/// a word has bits.
struct SearchTally {
  private var facets: FacetTally
  private var municipalities: AreaTable.Tally
  private var regions: AreaTable.Tally
  private let area: AreaTable

  init(_ filter: SearchFilter, _ table: FacetTable) {
    area = filter.area
    facets = FacetTally(table.columns) { table.values[$0]?.count ?? 0 }
    municipalities = AreaTable.Tally(filter.area)
    regions = municipalities
  }

  var results: [Int] { facets.results }

  mutating func add(_ listing: Int, _ verdict: FacetVerdict) {
    facets.add(listing, verdict)
    switch verdict {
    case .passes:
      municipalities.countMunicipalities(of: listing, area)
      regions.countRegions(of: listing, area)
    case .failsOnly(.municipality): municipalities.countMunicipalities(of: listing, area)
    case .failsOnly(.region): regions.countRegions(of: listing, area)
    case .failsOnly, .fails: break
    }
  }

  var facetCounts: FacetCounts {
    var all = FacetCounts()
    all.total = results.count
    for facet in SearchFacet.allCases {
      all.counts[facet] = facets.counts(of: facet)
      all.without[facet] = facets.without(facet)
    }
    all.counts[.municipality] = municipalities.municipalities(area)
    all.counts[.region] = regions.regions
    return all
  }
}
