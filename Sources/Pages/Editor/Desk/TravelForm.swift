import Addresses
import Coverage
import HumanServices
import Markup

/// A travel time as typed; without minutes the known one is taken away.
package struct TravelForm: Hashable, Sendable {
  package var from = ""
  package var to = ""
  package var minutes = ""
  package var source = ""
  /// `minutes source` as it was when the form was opened; empty when there was none.
  package var seen = ""

  package init() {}

  package static let names = (
    from: "mista", to: "mihin", minutes: "minuutit", source: "lahde", seen: "ennen"
  )

  package static func seen(_ entry: TravelTimeEntry?) -> String {
    entry.map { "\($0.time.minutes) \($0.source)" } ?? ""
  }
}
