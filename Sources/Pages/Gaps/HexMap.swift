import Addresses
import HumanServices
import Markup

/// Hexagon tiles of one region as SVG.
///
/// Colours stand in the drawing itself, so that a downloaded file looks the same, and they are the
/// same in the dark: the tiles are the legend's colours everywhere.
struct HexMap {
  /// The distance from a tile's centre to its corner, in the drawing's units.
  static let radius = 46.0
  /// Units of a name, which a phone of 320 px draws as 10 px.
  static let nameSize = 13.9

  let tiles: [MapTile]
  /// Distinguishes the patterns of two drawings on one page.
  let id: String
  let label: String

  var content: HTML {
    let width = HexMap.radius * 3.0.squareRoot()
    let placed = tiles.map { ($0, HexMap.centre(of: $0, width, top: top)) }
    let right = (placed.map(\.1.x).max() ?? 0) + width / 2 + 2
    let bottom = (placed.map(\.1.y).max() ?? 0) + HexMap.radius + 2
    return svg(
      .class("hexmap"), Attribute("viewBox", "0 0 \(right.short) \(bottom.short)"),
      .role("group"), .ariaLabel(label), Attribute("font-family", "system-ui, sans-serif")
    ) {
      MapPatterns(id: id).content
      for (tile, centre) in placed { drawn(tile, x: centre.x, y: centre.y, width: width) }
    }
  }

  private var top: Int { tiles.map(\.municipality.hex.row).min() ?? 0 }

  private static func centre(
    of tile: MapTile, _ width: Double, top: Int
  ) -> (x: Double, y: Double) {
    let hex = tile.municipality.hex
    let shift = hex.row.isMultiple(of: 2) ? 0.5 : 1.0
    return (
      width * (Double(hex.column) + shift) + 2, radius * 1.5 * Double(hex.row - top) + radius + 2
    )
  }

  private func drawn(_ tile: MapTile, x: Double, y: Double, width: Double) -> HTML {
    let corner = HexMap.radius * 0.97
    let half = corner * 3.0.squareRoot() / 2
    let points = [
      (0, -corner), (half, -corner / 2), (half, corner / 2), (0, corner), (-half, corner / 2),
      (-half, -corner / 2),
    ].map { "\((x + $0.0).short),\((y + $0.1).short)" }.joined(separator: " ")
    let lines = tile.municipality.mapLines
    // With a third line everything moves up, or it would not fit between the corners.
    let isThree = !tile.detail.isEmpty
    let nameTop = isThree ? (lines.count > 1 ? y - 6 : y + 4) : y + 10
    let signTop = isThree ? (lines.count > 1 ? y - 20 : y - 13) : y - 11
    let signSize = isThree ? (lines.count > 1 ? 13.9 : 15) : 18
    return a(.href(tile.href)) {
      element("title", [], .text(tile.title))
      polygon(points, fill: tile.look.fill)
      if let pattern = tile.look.pattern {
        polygon(points, fill: "url(#\(id)-\(pattern.rawValue))")
      }
      word(tile.sign, x: x, y: signTop, size: signSize, tile.look, isBold: true)
      for (index, line) in (lines + (isThree ? [tile.detail] : [])).enumerated() {
        word(
          line, x: x, y: nameTop + Double(index) * 14, size: HexMap.nameSize, tile.look,
          isBold: false)
      }
    }
  }

  private func polygon(_ points: String, fill: String) -> HTML {
    element(
      "polygon",
      [
        Attribute("points", points), Attribute("fill", fill), Attribute("stroke", "#5b6b70"),
        Attribute("stroke-width", "1.2"),
      ], .empty)
  }

  private func word(
    _ text: String, x: Double, y: Double, size: Double, _ look: MapLook, isBold: Bool
  ) -> HTML {
    MapWord(
      text: text, x: x, y: y, size: size, look: look, isBold: isBold,
      isOutlined: look.pattern != nil
    ).content
  }
}
