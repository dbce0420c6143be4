/// Which values of their facets some listings have: a column of bits for each facet.
///
/// A value's bit is its position among the facet's values; who makes the columns keeps the values.
package struct FacetColumns: Sendable {
  /// Values that a facet may have: the bits of a machine word.
  package static let capacity = UInt64.bitWidth

  /// How many listings there are.
  package let count: Int
  /// Facets that have a column.
  let facets: [SearchFacet]
  /// By `SearchFacet.position` and listing.
  private let columns: [[UInt64]]

  /// - Parameters:
  ///   - count: how many listings there are.
  ///   - bits: of the values that the listing at a position has of one of the facets. By position,
  ///     for offers are dear to copy.
  package init(_ facets: [SearchFacet], count: Int, bits: (Int, SearchFacet) -> UInt64) {
    self.count = count
    self.facets = facets
    var columns = Array(repeating: [UInt64](), count: SearchFacet.positions)
    for facet in facets { columns[facet.position] = (0..<count).map { bits($0, facet) } }
    self.columns = columns
  }

  /// By listing; empty for a facet without a column.
  package subscript(facet: SearchFacet) -> [UInt64] { columns[facet.position] }
}

/// The bit of each value of a facet; those beyond a word's bits have none.
package struct FacetBits: Sendable {
  private let bits: [String: UInt64]

  package init(_ values: [String]) {
    bits = Dictionary(
      values.prefix(FacetColumns.capacity).enumerated().map { ($1, 1 << UInt64($0)) }
    ) { first, _ in first }
  }

  package subscript(value: String) -> UInt64 { bits[value] ?? 0 }

  package subscript(values: [String]) -> UInt64 { values.reduce(0) { $0 | self[$1] } }
}
