import Addresses
import HumanServices
import Markup

/// A session with the listing it belongs to.
package struct CalendarEntry: Sendable {
  package var offer: Offer
  package var name: LocalizedText
  package var occurrence: Occurrence

  package init(offer: Offer, name: LocalizedText, occurrence: Occurrence) {
    self.offer = offer
    self.name = name
    self.occurrence = occurrence
  }
}
