import Addresses
import Coverage
import HumanServices
import Markup
import Search

/// What a card needs to be shown.
package struct CardContent: Sendable {
  package var offer: Offer
  package var text: ServiceCardText
  /// How it fits the municipality that the page is about; `nil` on pages about none.
  package var fit: Fit?
  /// Name and summary in pieces with the searched words marked; `nil` where nothing is searched.
  package var marked: (name: [MarkedPiece], summary: [MarkedPiece])?
  /// Terms that a search found it by.
  package var foundBy: [TaxonomyTerm] = []

  package init(offer: Offer, text: ServiceCardText, fit: Fit? = nil) {
    self.offer = offer
    self.text = text
    self.fit = fit
  }
}
