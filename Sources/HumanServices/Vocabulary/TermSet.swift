/// Terms of one facet, as bits: the position of a term in its facet is its bit.
package struct TermSet: OptionSet, Hashable, Sendable {
  /// Terms a facet may have; the set is one machine word so that counting facets stays fast.
  package static let capacity = 64

  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  package init(position: Int) { self.init(rawValue: 1 << UInt64(position)) }

  /// Positions in rising order.
  package var positions: [Int] {
    var positions: [Int] = []
    var rest = rawValue
    while rest != 0 {
      positions.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return positions
  }
}
