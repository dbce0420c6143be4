import Addresses
import Foundation
import HumanServices
import Markup

/// A listing with when it came and was last written.
package struct NewsEntry: Sendable {
  package var offer: Offer
  package var text: ServiceCardText
  package var publishedOn: CivilDate
  package var updatedOn: CivilDate

  package init(
    offer: Offer, text: ServiceCardText, publishedOn: CivilDate, updatedOn: CivilDate
  ) {
    self.offer = offer
    self.text = text
    self.publishedOn = publishedOn
    self.updatedOn = updatedOn
  }
}
