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

/// The patterns of one drawing, named after it.
struct MapPatterns {
  let id: String

  var content: HTML {
    element(
      "defs", [],
      HTMLBuilder.buildArray([
        pattern(
          .dots,
          element(
            "circle",
            [
              Attribute("cx", "2"), Attribute("cy", "2"), Attribute("r", "1"),
              Attribute("fill", "#8a9296"),
            ], .empty)),
        pattern(.hatch, stroke("M0 8 8 0", "#c98a8a", "2")),
        pattern(.lines, stroke("M0 4H8", "#9a8a66", "1")),
        pattern(.slope, stroke("M0 0 8 8", "#2a7480", "1.5")),
      ]))
  }

  private func pattern(_ pattern: MapLook.Pattern, _ content: HTML) -> HTML {
    element(
      "pattern",
      [
        .id("\(id)-\(pattern.rawValue)"), Attribute("width", "8"), Attribute("height", "8"),
        Attribute("patternUnits", "userSpaceOnUse"),
      ], content)
  }

  private func stroke(_ path: String, _ colour: String, _ width: String) -> HTML {
    element(
      "path",
      [Attribute("d", path), Attribute("stroke", colour), Attribute("stroke-width", width)],
      .empty)
  }
}

extension Double {
  /// At most one decimal, for coordinates in a drawing.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths.isMultiple(of: 10)
      ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension Municipality {
  /// The Finnish name as it fits in a tile: long ones in two lines.
  var mapLines: [String] {
    let name = name[.finnish]
    guard let count = hex.labelBreak, count > 0, count < name.count else { return [name] }
    let first = String(name.prefix(count))
    return [first.hasSuffix("-") ? first : first + "-", String(name.dropFirst(count))]
  }
}
