import Addresses
import Coverage
import HumanServices
import Markup

/// One region's map.
package struct GapMap {
  let figures: GapFigures
  let region: Region
  let context: PageContext
  /// Scheme and host before each link, for a drawing that leaves the site.
  var linkOrigin = ""
  /// Before the names of patterns, for several maps of a region in one drawing.
  var idPrefix = ""

  package init(figures: GapFigures, region: Region, context: PageContext) {
    self.figures = figures
    self.region = region
    self.context = context
  }

  package var content: HTML {
    let municipalities = figures.matrix.geography.municipalities(in: region.code)
    // By rows from the north, as one reads: the keyboard goes from tile to tile in this order.
    let tiles = municipalities.sorted {
      ($0.hex.row, $0.hex.column) < ($1.hex.row, $1.hex.column)
    }.map(tile)
    let id = idPrefix + region.slug.rawValue
    let label = context.words(.gapsMapOf, ["region": region.name[context.language]])
    if let boundaries = figures.boundaries, !figures.query.prefersTiles,
      boundaries.cover(municipalities)
    {
      return BoundaryMap(tiles: tiles, boundaries: boundaries, id: id, label: label).content
    }
    return HexMap(tiles: tiles, id: id, label: label).content
  }

  private func tile(_ municipality: Municipality) -> MapTile {
    let path = SitePath.scorecard(municipality.slug, figures.query.withoutOrder)
    let href =
      linkOrigin.isEmpty
      ? context.address(path) : linkOrigin + context.ownAddress(path, in: context.language)
    let name = municipality.name[.finnish]
    if let need = figures.need, let cell = figures.matrix[municipality.code, need.code] {
      return MapTile(
        municipality: municipality, sign: cell.letter.rawValue, detail: "",
        look: .of(cell.letter), title: "\(name): \(context.words(.letter(cell.letter)))",
        href: href)
    }
    let score = figures.matrix.score(of: municipality.code)
    let words = context.words
    let mean = score?.mean.map { String(Int($0.rounded())) } ?? "?"
    let least = score?.minimum.map { " (\(Int($0.rounded())))" } ?? ""
    let gaps = score?.gaps ?? 0
    let unknowns = score?.unknowns ?? 0
    return MapTile(
      municipality: municipality, sign: mean + least, detail: "\(gaps) ✕ \(unknowns) ?",
      look: .of(score?.band),
      title:
        "\(name): \(words(.gapsScore)) \(mean), \(words(.gapsLeast))\(least), \(words(.gapsGapCount)) \(gaps), \(words(.gapsUnknownCount)) \(unknowns)",
      href: href)
  }
}
