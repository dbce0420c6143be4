import Coverage
import HumanServices

/// One municipality and need with everything that a table says of them.
package struct CoverageRow: Sendable {
  package let municipality: Municipality
  package let region: Region?
  package let need: TaxonomyTerm
  package let cell: CoverageCell
  /// Of the offer that gives the letter; `nil` for 0 and ?.
  package let offerSlug: Slug?
  package let offerName: String?
}
