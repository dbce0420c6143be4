import Addresses
import HumanServices
import Markup

/// One municipality on a map: what is written in it, how it looks, and where it leads.
struct MapTile {
  let municipality: Municipality
  /// The large sign: a letter, or a score.
  let sign: String
  /// A small line under the name; empty for none.
  let detail: String
  let look: MapLook
  /// What a screen reader hears and a pointer sees.
  let title: String
  let href: String
}
