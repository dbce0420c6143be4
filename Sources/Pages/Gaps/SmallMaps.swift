import Addresses
import Coverage
import HumanServices
import Markup

/// Every need as a small map, all on one page: where the dark tiles are.
struct SmallMaps {
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    section(.class("small-maps"), .ariaLabelledBy("koko-kuva")) {
      h2(.id("koko-kuva")) {
        words(.mapWhole, ["count": String(figures.matrix.needs.count)])
      }
      ul { for need in figures.matrix.needs { li { card(need) } } }
    }
  }

  private func card(_ need: TaxonomyTerm) -> HTML {
    var query = figures.query
    query.need = need.slug
    var own = figures
    own.need = need
    own.query = query
    let picture = MapFigures(figures: own, context: context)
    let shown = figures.shown.map { ($0, picture.figure(in: $0)) }
    return a(.class("panel"), context.href(.gaps(query))) {
      strong { need.name[context.language] }
      span(.class("note")) {
        words(
          .mapSmall,
          [
            "gaps": String(shown.count { $0.1?.step == .worst }),
            "unknown": String(shown.count { $0.1?.step == nil }),
          ])
      }
      for region in figures.regions {
        drawing(shown.filter { $0.0.region == region.code })
      }
    }
  }

  private static let width = 14.0
  private static let rise = 12.0

  /// One path a step, for weight; the list of the page tells the same in words.
  private func drawing(_ tiles: [(Municipality, MapFigure?)]) -> HTML {
    let top = tiles.map(\.0.hex.row).min() ?? 0
    let left = tiles.map(\.0.hex.column).min() ?? 0
    let columns = Double((tiles.map(\.0.hex.column).max() ?? 0) - left) + 1.5
    let rows = Double((tiles.map(\.0.hex.row).max() ?? 0) - top) + 1
    let size = (columns * SmallMaps.width + 2, rows * SmallMaps.rise + 6)
    return svg(
      .class("small-map"), Attribute("viewBox", "0 0 \(size.0.short) \(size.1.short)"), .ariaHidden
    ) {
      for step in MapStep.allCases {
        path(tiles.filter { $0.1?.step == step }, step.look.fill, top: top, left: left)
      }
      path(tiles.filter { $0.1?.step == nil }, "#ffffff", top: top, left: left, isDashed: true)
    }
  }

  private func path(
    _ tiles: [(Municipality, MapFigure?)], _ fill: String, top: Int, left: Int,
    isDashed: Bool = false
  ) -> HTML {
    let hexagons = tiles.map { municipality, _ in
      let hex = municipality.hex
      let shift = hex.row.isMultiple(of: 2) ? 0.5 : 1.0
      let x = 1 + SmallMaps.width * (Double(hex.column - left) + shift)
      let y = 1 + SmallMaps.rise * Double(hex.row - top)
      return "M\(x.short) \(y.short)l7 4v8l-7 4-7-4v-8z"
    }
    guard !hexagons.isEmpty else { return .empty }
    return element(
      "path",
      [
        Attribute("d", hexagons.joined()), Attribute("fill", fill), Attribute("stroke", "#5b6b70"),
        isDashed ? Attribute("stroke-dasharray", "2 1.5") : nil,
      ], .empty)
  }
}
