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
}
