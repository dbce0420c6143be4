import HumanServices
import Markup

/// One region drawn with its official boundaries (ETRS-TM35FIN), the same signs and looks as the tiles.
struct BoundaryMap {
  /// The drawing's greater side, in its own units.
  static let size = 440.0
  private static let margin = 4.0
  /// The width of a small letter, for telling whether a name fits.
  private static let letterWidth = 6.0

  let tiles: [MapTile]
  let boundaries: MunicipalityBoundaries
  /// Distinguishes the patterns of two drawings on one page.
  let id: String
  let label: String

  var content: HTML {
    let frame = Frame(
      outlines: tiles.compactMap { boundaries.outlines[$0.municipality.code] })
    return svg(
      .class("hexmap"), Attribute("viewBox", "0 0 \(frame.width.short) \(frame.height.short)"),
      .role("group"), .ariaLabel(label), Attribute("font-family", "system-ui, sans-serif")
    ) {
      MapPatterns(id: id).content
      for tile in tiles { drawn(tile, frame) }
      // All words after all areas, or a neighbour's ground would cover them.
      for tile in tiles { words(of: tile, frame) }
    }
  }

  private func drawn(_ tile: MapTile, _ frame: Frame) -> HTML {
    let path = boundaries.outlines[tile.municipality.code].map { frame.path($0) } ?? ""
    return a(.href(tile.href)) {
      element("title", [], .text(tile.title))
      area(path, fill: tile.look.fill)
      if let pattern = tile.look.pattern { area(path, fill: "url(#\(id)-\(pattern.rawValue))") }
    }
  }

  /// The sign, and the name where the municipality is wide enough for it; its title always has it.
  @HTMLBuilder private func words(of tile: MapTile, _ frame: Frame) -> HTML {
    if let boundary = boundaries.outlines[tile.municipality.code] {
      let name = tile.municipality.name[.finnish]
      let place = frame.place(boundary.labelPoint ?? tile.municipality.centre.gridPoint)
      let hasName = frame.width(of: boundary) >= Double(name.count) * BoundaryMap.letterWidth
      element(
        "g", [.ariaHidden, Attribute("pointer-events", "none")],
        HTMLBuilder.buildArray([
          MapWord(
            text: tile.sign, x: place.x, y: place.y + (hasName ? 0 : 5), size: 15,
            look: tile.look, isBold: true
          ).content,
          hasName
            ? MapWord(
              text: name, x: place.x, y: place.y + 12, size: 11.5, look: tile.look, isBold: false
            ).content : .empty,
        ]))
    }
  }

  private func area(_ path: String, fill: String) -> HTML {
    element(
      "path",
      [
        Attribute("d", path), Attribute("fill", fill), Attribute("stroke", "#5b6b70"),
        Attribute("stroke-width", "0.8"), Attribute("fill-rule", "evenodd"),
      ], .empty)
  }

  /// The region's box on the grid, scaled to the drawing; north is up.
  private struct Frame {
    private let west: Double
    private let north: Double
    private let scale: Double
    let width: Double
    let height: Double

    init(outlines: [MunicipalityBoundary]) {
      let points = outlines.flatMap { $0.rings.joined() }
      let easts = points.map(\.east)
      let norths = points.map(\.north)
      west = easts.min() ?? 0
      north = norths.max() ?? 0
      let across = max(1, (easts.max() ?? 1) - west)
      let down = max(1, north - (norths.min() ?? 0))
      scale = BoundaryMap.size / max(across, down)
      width = across * scale + 2 * BoundaryMap.margin
      height = down * scale + 2 * BoundaryMap.margin
    }

    func place(_ point: GridPoint) -> (x: Double, y: Double) {
      (
        (point.east - west) * scale + BoundaryMap.margin,
        (north - point.north) * scale + BoundaryMap.margin
      )
    }

    func width(of boundary: MunicipalityBoundary) -> Double {
      let easts = boundary.rings.joined().map(\.east)
      return ((easts.max() ?? 0) - (easts.min() ?? 0)) * scale
    }

    /// Steps from point to point in whole units; every point is rounded by itself, so that
    /// neighbours still share their border.
    func path(_ boundary: MunicipalityBoundary) -> String {
      boundary.rings.map { ring in
        let places = ring.map { point in
          let place = place(point)
          return (x: Int(place.x.rounded()), y: Int(place.y.rounded()))
        }
        guard var last = places.first else { return "" }
        var path = "M\(last.x) \(last.y)l"
        for place in places.dropFirst() where place != last {
          path += "\(place.x - last.x) \(place.y - last.y) "
          last = place
        }
        return path + "z"
      }.joined()
    }
  }
}

extension MunicipalityBoundary {
  /// The centre of the greatest part's area, where it lies inside; a bent outline may have none.
  fileprivate var labelPoint: GridPoint? {
    guard let ring = rings.max(by: { $0.signedAreaKm2 < $1.signedAreaKm2 }), let origin = ring.first
    else { return nil }
    var (doubled, east, north) = (0.0, 0.0, 0.0)
    for (start, end) in ring.sides {
      let first = (east: start.east - origin.east, north: start.north - origin.north)
      let second = (east: end.east - origin.east, north: end.north - origin.north)
      let cross = first.east * second.north - second.east * first.north
      doubled += cross
      east += (first.east + second.east) * cross
      north += (first.north + second.north) * cross
    }
    guard doubled != 0 else { return nil }
    let centre = GridPoint(
      east: origin.east + east / (3 * doubled), north: origin.north + north / (3 * doubled))
    return contains(centre) ? centre : nil
  }
}
