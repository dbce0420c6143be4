import Addresses
import Coverage
import HumanServices
import Markup

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
