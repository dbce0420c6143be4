import Addresses
import HumanServices
import Markup
import Search

/// One phase of a separation with the service types that help in it.
package struct PathwayStep: Sendable {
  package var phase: TaxonomyTerm
  /// Types with how many listings of them there are for this phase.
  package var types: [(type: TaxonomyTerm, count: Int)]

  package init(phase: TaxonomyTerm, types: [(type: TaxonomyTerm, count: Int)]) {
    self.phase = phase
    self.types = types
  }
}
