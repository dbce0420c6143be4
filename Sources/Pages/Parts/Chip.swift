import Addresses
import HumanServices
import Markup

/// A filter's value as a plain link with its count.
struct Chip {
  let label: String
  let path: SitePath
  let count: Int
  let isChosen: Bool
}
