import Addresses
import Coverage
import HumanServices

/// Everything that the pages of the coverage-gap map are made of.
package struct GapFigures: Sendable {
  package var matrix: CoverageMatrix
  package var query: GapQuery
  /// The chosen need; `nil` is all.
  package var need: TaxonomyTerm?
  /// Names of the listings that cells speak of.
  package var names: [ID<Service>: LocalizedText]
  package var people: People
  /// Official boundaries, where somebody has imported them.
  package var boundaries: MunicipalityBoundaries?

  package init(
    matrix: CoverageMatrix, query: GapQuery, need: TaxonomyTerm?,
    names: [ID<Service>: LocalizedText], people: People, boundaries: MunicipalityBoundaries?
  ) {
    self.matrix = matrix
    self.query = query
    self.need = need
    self.names = names
    self.people = people
    self.boundaries = boundaries
  }

  var municipalities: [Municipality] { matrix.geography.municipalities }

  /// Whether a far cell has a confidential address of another region, which takes people in too.
  func hasHiddenElsewhere(_ cell: CoverageCell) -> Bool {
    cell.letter == .far
      && matrix.evidence(cell.municipality, cell.need).contains {
        $0.counts && $0.fit.isHiddenElsewhere
      }
  }

  /// The regions that the question is about.
  package var regions: [Region] {
    matrix.geography.regions.filter { query.region == nil || $0.slug == query.region }
  }

  /// The municipalities that the question is about, in the geography's order.
  package var shown: [Municipality] {
    let codes = Set(regions.map(\.code))
    return query.region == nil
      ? municipalities : municipalities.filter { codes.contains($0.region) }
  }
}
