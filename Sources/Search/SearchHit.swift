import Coverage
import HumanServices

/// One result.
package struct SearchHit: Sendable {
  package var offer: Offer
  /// How near it is to the one municipality that is chosen; `nil` where none or several are, or
  /// where it does not reach it now.
  package var fit: Fit?
  /// Terms that the query named and the listing has: why it is here, when its own words do not say.
  package var terms: [TaxonomyTerm] = []
}
