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

/// What letters, patterns and colours mean, with how many municipalities have each.
struct GapLegend {
  let figures: GapFigures
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    section(.class("legend"), .ariaLabelledBy("selitys")) {
      h2(.class("h3"), .id("selitys")) { words(.gapsLegend) }
      if figures.need == nil { p(.class("note")) { words(.gapsLegendAll) } }
      ul {
        for entry in entries {
          li {
            sample(entry)
            " \(entry.text): "
            words(.gapsLegendCount, ["count": String(entry.count)])
          }
        }
      }
    }
  }

  /// One sign with what it means, and how many municipalities have it.
  struct Entry {
    let look: MapLook
    let sign: String
    let text: String
    let count: Int
  }

  var entries: [Entry] {
    if let need = figures.need {
      let cells = figures.matrix.cells(of: need)
      return CoverageLetter.allCases.map { letter in
        Entry(
          look: .of(letter), sign: letter.rawValue, text: words(.letter(letter)),
          count: cells.count { $0.letter == letter })
      }
    }
    let bands = figures.matrix.scores().map(\.band)
    return ScoreBand.allCases.reversed().map { band in
      Entry(
        look: .of(band), sign: "", text: words(.band(band)), count: bands.count { $0 == band })
    } + [
      Entry(
        look: .of(nil as ScoreBand?), sign: "?", text: words(.letterUnknown),
        count: bands.count { $0 == nil })
    ]
  }

  func sample(_ entry: Entry) -> HTML {
    let look = entry.look
    let pattern = look.pattern.map { "url(#\(firstMap)-\($0.rawValue))" }
    return svg(.class("sample"), Attribute("viewBox", "0 0 24 24"), .ariaHidden) {
      for fill in [look.fill, pattern].compactMap({ $0 }) {
        element(
          "rect",
          [
            Attribute("x", "1"), Attribute("y", "1"), Attribute("width", "22"),
            Attribute("height", "22"), Attribute("rx", "4"), Attribute("fill", fill),
            Attribute("stroke", "#5b6b70"),
          ], .empty)
      }
      element(
        "text",
        [
          Attribute("x", "12"), Attribute("y", "17"), Attribute("text-anchor", "middle"),
          Attribute("font-size", "14"), Attribute("font-weight", "700"),
          Attribute("fill", look.ink), Attribute("stroke", look.fill),
          Attribute("stroke-width", "3"), Attribute("paint-order", "stroke"),
        ], .text(entry.sign))
    }
  }

  /// The legend uses the patterns of the page's first map.
  var firstMap: String {
    figures.matrix.geography.regions.first?.slug.rawValue ?? ""
  }
}
