import Addresses
import HumanServices
import Markup

/// Words that visitors looked for and found nothing, often enough to be told.
package struct MissedSearch: Hashable, Sendable {
  package var words: String
  package var times: Int
  /// Where it was looked for; `nil` is everywhere.
  package var municipality: Municipality?

  package init(words: String, times: Int, municipality: Municipality?) {
    self.words = words
    self.times = times
    self.municipality = municipality
  }
}
