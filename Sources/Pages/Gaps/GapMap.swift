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
    let figure = MapFigures(figures: figures, context: context).figure(in: municipality)
    return MapTile(
      municipality: municipality, sign: figure?.sign ?? "?", detail: "",
      look: figure?.look ?? .of(CoverageLetter.unknown), title: "\(name): \(figure?.words ?? "?")",
      href: href)
  }
}
