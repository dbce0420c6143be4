import Addresses
import HumanServices
import Markup

/// Where the guide's pictures are, by what they show.
package struct GuidePictures: Sendable {
  package enum Picture: String, Hashable, Sendable, CaseIterable {
    case list = "ohje-lista"
    case check = "ohje-tarkistus"
    case history = "ohje-historia"
  }

  package var addresses: [Picture: String]

  package init(addresses: [Picture: String]) { self.addresses = addresses }
}
