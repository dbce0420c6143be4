import Addresses
import Coverage
import HumanServices
import Markup

/// One region drawn with its official boundaries (ETRS-TM35FIN), the same signs and looks as the tiles.
///
/// A municipality that is too small for its name has a number, and a key below the map.
struct BoundaryMap {
  let tiles: [MapTile]
  let boundaries: MunicipalityBoundaries
  /// Distinguishes the patterns of two drawings on one page.
  let id: String
  let label: String

  var content: HTML {
    let frame = MapFrame(
      outlines: tiles.compactMap { boundaries.outlines[$0.municipality.code] })
    let labels = MapLabels(tiles, boundaries, frame)
    let key = MapKey(labels: labels.numbered, top: frame.height, width: frame.width)
    return svg(
      .class("hexmap"),
      Attribute("viewBox", "0 0 \(frame.width.short) \((frame.height + key.height).short)"),
      .role("group"), .ariaLabel(label), Attribute("font-family", "system-ui, sans-serif")
    ) {
      MapPatterns(id: id).content
      for tile in tiles { drawn(tile, frame) }
      // All words after all areas, or a neighbour's ground would cover them.
      words(labels)
      key.content
    }
  }

  private func drawn(_ tile: MapTile, _ frame: MapFrame) -> HTML {
    let path = boundaries.outlines[tile.municipality.code].map { frame.path($0) } ?? ""
    return a(.href(tile.href)) {
      element("title", [], .text(tile.title))
      area(path, fill: tile.look.fill)
      if let pattern = tile.look.pattern { area(path, fill: "url(#\(id)-\(pattern.rawValue))") }
    }
  }

  /// Every title has its words, so that a reader who hears the map needs none of these.
  private func words(_ labels: MapLabels) -> HTML {
    let numbers = Dictionary(
      uniqueKeysWithValues: labels.numbered.enumerated().map {
        ($1.tile.municipality.code, $0 + 1)
      })
    return element(
      "g", [.ariaHidden, Attribute("pointer-events", "none")],
      HTMLBuilder.buildArray(
        labels.labels.map { MapLabelDrawing(label: $0, number: numbers[$0.tile.municipality.code]) }
          .map(\.content)))
  }

  private func area(_ path: String, fill: String) -> HTML {
    element(
      "path",
      [
        Attribute("d", path), Attribute("fill", fill), Attribute("stroke", "#5b6b70"),
        Attribute("stroke-width", "0.8"), Attribute("fill-rule", "evenodd"),
      ], .empty)
  }
}

/// The words of one municipality where `MapLabels` has put them.
private struct MapLabelDrawing {
  let label: MapLabels.Label
  /// For what the key below the map tells.
  let number: Int?

  @HTMLBuilder var content: HTML {
    if let anchor = label.anchor {
      line(to: anchor)
      ground
    }
    if let number {
      short(number)
    } else {
      for (line, y) in baselines { word(line, x: label.box.centre.x, y: y) }
    }
  }

  private var baselines: [(MapLabels.Line, Double)] {
    var y = label.box.centre.y - label.box.height / 2
    return label.lines.map { line in
      y += line.size
      return (line, y - line.size * 0.15)
    }
  }

  @HTMLBuilder private func short(_ number: Int) -> HTML {
    let centre = label.box.centre
    if label.tile.hasShortSign {
      word(
        MapLabels.Line(text: label.tile.sign, size: MapLabels.signSize, isBold: true),
        x: centre.x - MapLabels.badgeRadius, y: centre.y + 5.5)
      MapBadge(number: number, centre: centre.moved(right: MapLabels.signSize / 2, down: 0)).content
    } else {
      MapBadge(number: number, centre: centre).content
    }
  }

  private func word(_ line: MapLabels.Line, x: Double, y: Double) -> HTML {
    MapWord(
      text: line.text, x: x, y: y, size: line.size, look: label.tile.look, isBold: line.isBold
    ).content
  }

  private func line(to anchor: MapPlace) -> HTML {
    element(
      "path",
      [
        Attribute(
          "d",
          "M\(anchor.x.short) \(anchor.y.short)L\(label.box.centre.x.short) \(label.box.centre.y.short)"
        ), Attribute("stroke", "#5b6b70"), Attribute("stroke-width", "1.5"),
      ], .empty)
  }

  private var ground: HTML {
    let box = label.box
    return element(
      "rect",
      [
        Attribute("x", (box.centre.x - box.width / 2 - 2).short),
        Attribute("y", (box.centre.y - box.height / 2 - 1).short),
        Attribute("width", (box.width + 4).short), Attribute("height", (box.height + 2).short),
        Attribute("rx", "4"), Attribute("fill", label.tile.look.fill),
        Attribute("stroke", "#5b6b70"),
      ], .empty)
  }
}

/// A number in a circle, the same on the map and in its key.
private struct MapBadge {
  let number: Int
  let centre: MapPlace

  @HTMLBuilder var content: HTML {
    element(
      "circle",
      [
        Attribute("cx", centre.x.short), Attribute("cy", centre.y.short),
        Attribute("r", MapLabels.badgeRadius.short), Attribute("fill", "#ffffff"),
        Attribute("stroke", "#333333"),
      ], .empty)
    MapWord(
      text: String(number), x: centre.x, y: centre.y + 5, size: MapLabels.nameSize,
      look: .of(.unknown), isBold: false, isOutlined: false
    ).content
  }
}

/// What the numbers of a map stand for: name, sign and figures.
private struct MapKey {
  private static let rowHeight = 24.0

  let labels: [MapLabels.Label]
  /// Where the map ends.
  let top: Double
  let width: Double

  /// Names with a letter stand two in a row; figures are longer.
  private var columns: Int { labels.allSatisfy(\.tile.hasShortSign) ? 2 : 1 }
  private var rows: Int { (labels.count + columns - 1) / columns }

  var height: Double { labels.isEmpty ? 0 : Double(rows) * MapKey.rowHeight + 8 }

  var content: HTML {
    element(
      "g", [.class("key"), .ariaHidden],
      HTMLBuilder.buildArray(labels.enumerated().map { entry($1, at: $0) }))
  }

  private func entry(_ label: MapLabels.Label, at index: Int) -> HTML {
    let x = width / Double(columns) * Double(index / rows) + MapLabels.badgeRadius + 1
    let y = top + MapKey.rowHeight * (Double(index % rows) + 0.5) + 4
    let tile = label.tile
    let text = [tile.municipality.name[.finnish], tile.sign, tile.detail]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    return HTMLBuilder.buildArray([
      MapBadge(number: index + 1, centre: MapPlace(x: x, y: y)).content,
      element(
        "text",
        [
          .class("name"), Attribute("x", (x + MapLabels.badgeRadius + 6).short),
          Attribute("y", (y + 5).short),
          Attribute("font-size", MapLabels.nameSize.short), Attribute("fill", "currentColor"),
        ], .text(text)),
    ])
  }
}
