import Addresses
import HumanServices
import Markup

/// The municipalities of a region as hexagons that lie as on a map; each leads to its page.
///
/// It says nothing that the list beside it does not, so only the list is told and reached by keyboard.
struct HexChooser {
  /// The distance from a tile's centre to its corner, in the drawing's units.
  private static let radius = 40.0

  let region: Region
  let geography: Geography
  let context: PageContext

  var content: HTML {
    let municipalities = geography.municipalities(in: region.code)
    let width = HexChooser.radius * 3.0.squareRoot()
    let top = municipalities.map(\.hex.row).min() ?? 0
    let left = municipalities.map(\.hex.column).min() ?? 0
    let placed = municipalities.map { municipality in
      let hex = municipality.hex
      let shift = hex.row.isMultiple(of: 2) ? 0.5 : 1.0
      return (
        municipality, x: width * (Double(hex.column - left) + shift) + 1,
        y: HexChooser.radius * (1.5 * Double(hex.row - top) + 1) + 1
      )
    }
    let right = (placed.map(\.x).max() ?? 0) + width / 2 + 1
    let bottom = (placed.map(\.y).max() ?? 0) + HexChooser.radius + 1
    return svg(
      .class("hexes"), Attribute("viewBox", "0 0 \(right.short) \(bottom.short)"),
      Attribute("aria-hidden", "true")
    ) {
      for tile in placed { drawn(tile.0, x: tile.x, y: tile.y, halfWidth: width / 2) }
    }
  }

  private func drawn(
    _ municipality: Municipality, x: Double, y: Double, halfWidth: Double
  ) -> HTML {
    let (half, radius) = (halfWidth - 1, HexChooser.radius - 1)
    let path =
      "M\(x.short) \((y - radius).short)l\(half.short) \((radius / 2).short)v\(radius.short)"
      + "l-\(half.short) \((radius / 2).short)l-\(half.short) -\((radius / 2).short)v-\(radius.short)z"
    let lines = municipality.mapLines
    return a(
      context.href(.municipality(municipality.slug)), Attribute("tabindex", "-1")
    ) {
      element("path", [Attribute("d", path)], .empty)
      for (index, line) in lines.enumerated() {
        let offset = lines.count > 1 ? -2.0 + Double(index) * 13 : 4
        element(
          "text", [Attribute("x", x.short), Attribute("y", (y + offset).short)], .text(line))
      }
    }
  }
}
