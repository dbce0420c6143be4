import Foundation
import HumanServices

/// Where the words of one region's map stand, so that every municipality can be read.
///
/// The first that fits: all words inside the municipality, a long name in two lines if need be; all
/// words beside it outside the region, with a line to it; its sign and a number inside, or beside it with a line. The map says below it
/// what each number stands for.
struct MapLabels {
  /// The words of one municipality.
  struct Label {
    let tile: MapTile
    /// Sign, name, and a small line where there is one; empty when a number stands for them.
    var lines: [Line] = []
    var box: MapBox
    var isNumbered = false
    /// Where a line leads to, for words that stand beside their municipality.
    var anchor: MapPlace?
  }

  struct Line {
    let text: String
    let size: Double
    let isBold: Bool

    /// A letter of a system font is about so wide, a bold one a little wider.
    var width: Double { Double(text.count) * size * (isBold ? 0.62 : 0.56) }
  }

  /// Units of a name; a phone of 320 px draws a map of 440 units so that they are 10 px.
  static let nameSize = 14.5
  static let signSize = 16.0
  static let badgeRadius = 10.5

  /// In the order of the tiles.
  let labels: [Label]

  private struct Ground {
    let tile: MapTile
    let boundary: MunicipalityBoundary
    let middle: MapPlace
  }

  init(_ tiles: [MapTile], _ boundaries: MunicipalityBoundaries, _ frame: MapFrame) {
    let grounds = tiles.compactMap { tile in
      boundaries.outlines[tile.municipality.code].map { boundary in
        Ground(
          tile: tile, boundary: boundary,
          middle: frame.place(boundary.labelPoint ?? tile.municipality.centre.gridPoint))
      }
    }
    let outlines = grounds.map(\.boundary)
    var placed: [MunicipalityCode: Label] = [:]
    func isFree(_ box: MapBox) -> Bool {
      box.fits(in: frame) && !placed.values.contains { $0.box.overlaps(box) }
    }
    // The largest first: they have room for their names, and small ones then know what is taken.
    let bySize = grounds.sorted { $0.boundary.areaKm2 > $1.boundary.areaKm2 }
    let tries = [
      MapLabels.inside, MapLabels.insideInTwoLines, MapLabels.outside, MapLabels.numbered,
      MapLabels.beside,
    ]
    var waiting = bySize
    for (index, attempt) in tries.enumerated() {
      // From north to south, so that lines to words beside each other do not cross.
      if index == 2 { waiting.sort { $0.middle.y < $1.middle.y } }
      waiting.removeAll { ground in
        guard let label = attempt(ground, outlines, frame, isFree) else { return false }
        placed[ground.tile.municipality.code] = label
        return true
      }
    }
    labels = tiles.compactMap { placed[$0.municipality.code] }
  }

  /// The labels that have a number, which is their position here, from 1.
  var numbered: [Label] { labels.filter(\.isNumbered) }

  private typealias IsFree = (MapBox) -> Bool

  private static func inside(
    _ ground: Ground, _ others: [MunicipalityBoundary], _ frame: MapFrame, _ isFree: IsFree
  ) -> Label? {
    inside(ground, lines(of: ground.tile, [ground.tile.municipality.name[.finnish]]), frame, isFree)
  }

  private static func insideInTwoLines(
    _ ground: Ground, _ others: [MunicipalityBoundary], _ frame: MapFrame, _ isFree: IsFree
  ) -> Label? {
    let name = ground.tile.municipality.mapLines
    return name.count == 1 ? nil : inside(ground, lines(of: ground.tile, name), frame, isFree)
  }

  private static func inside(
    _ ground: Ground, _ lines: [Line], _ frame: MapFrame, _ isFree: IsFree
  ) -> Label? {
    steps(around: ground.middle).lazy
      .map { box(of: lines, at: $0) }
      .first { isFree($0) && holds(ground.boundary, $0, frame) }
      .map { Label(tile: ground.tile, lines: lines, box: $0) }
  }

  private static func outside(
    _ ground: Ground, _ others: [MunicipalityBoundary], _ frame: MapFrame, _ isFree: IsFree
  ) -> Label? {
    let lines = lines(of: ground.tile, [ground.tile.municipality.name[.finnish]])
    return rings(around: ground.middle, upTo: farthestOutside).lazy
      .map { box(of: lines, at: $0) }
      .first { box in
        isFree(box)
          && !box.edges.contains { edge in
            others.contains { $0.contains(frame.point(edge)) }
          }
      }
      .map { Label(tile: ground.tile, lines: lines, box: $0, anchor: ground.middle) }
  }

  private static func numbered(
    _ ground: Ground, _ others: [MunicipalityBoundary], _ frame: MapFrame, _ isFree: IsFree
  ) -> Label? {
    steps(around: ground.middle).lazy
      .map { shortBox(of: ground.tile, at: $0) }
      .first { isFree($0) && holds(ground.boundary, $0, frame) }
      .map { Label(tile: ground.tile, box: $0, isNumbered: true) }
  }

  private static func beside(
    _ ground: Ground, _ others: [MunicipalityBoundary], _ frame: MapFrame, _ isFree: IsFree
  ) -> Label? {
    let box =
      rings(around: ground.middle, upTo: MapFrame.size).lazy
      .map { shortBox(of: ground.tile, at: $0) }.first(where: isFree)
      ?? shortBox(of: ground.tile, at: ground.middle)
    return Label(tile: ground.tile, box: box, isNumbered: true, anchor: ground.middle)
  }

  /// Units from a municipality's middle at which words outside are still seen to belong to it.
  private static let farthestOutside = 90.0

  private static func lines(of tile: MapTile, _ name: [String]) -> [Line] {
    [Line(text: tile.sign, size: signSize, isBold: true)]
      + (name + (tile.detail.isEmpty ? [] : [tile.detail])).map {
        Line(text: $0, size: nameSize, isBold: false)
      }
  }

  private static func box(of lines: [Line], at centre: MapPlace) -> MapBox {
    MapBox(
      centre: centre, width: lines.map(\.width).max() ?? 0,
      height: lines.reduce(0) { $0 + $1.size })
  }

  /// A short sign with its number; a long one is told below the map.
  private static func shortBox(of tile: MapTile, at centre: MapPlace) -> MapBox {
    MapBox(
      centre: centre, width: 2 * badgeRadius + (tile.hasShortSign ? signSize : 0),
      height: 2 * badgeRadius)
  }

  private static func holds(
    _ boundary: MunicipalityBoundary, _ box: MapBox, _ frame: MapFrame
  ) -> Bool {
    box.edges.allSatisfy { boundary.contains(frame.point($0)) }
  }

  /// The middle, then places around it, nearer ones first.
  private static func steps(around middle: MapPlace) -> [MapPlace] {
    [middle] + rings(around: middle, from: 6, upTo: 42, by: 6)
  }

  /// Sixteen directions, the levellest first: words at their municipality's own height cross no
  /// other's line.
  private static let angles = (0..<16).map { Double($0) * .pi / 8 }
    .sorted { abs(sin($0)) < abs(sin($1)) }

  private static func rings(
    around middle: MapPlace, from first: Double = 18, upTo last: Double, by step: Double = 8
  ) -> [MapPlace] {
    stride(from: first, through: last, by: step).flatMap { radius in
      angles.map { angle in
        return middle.moved(right: radius * cos(angle), down: radius * sin(angle))
      }
    }
  }
}

extension MapTile {
  /// A letter; a score with its least is long.
  var hasShortSign: Bool { detail.isEmpty }
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
