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
      h2(.class("visually-hidden"), .id("selitys")) { words(.gapsLegend) }
      ul {
        for entry in entries {
          li {
            sample(entry)
            " \(entry.text)"
            span(.class("count")) {
              " " + words(.gapsLegendCount, ["count": String(entry.count)])
            }
          }
        }
      }
      if figures.need == nil, figures.query.question == .distance {
        p(.class("note")) { words(.gapsLegendAll) }
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

  /// The five steps and what nobody knows; none with a sign but "?", which stands in the tile too.
  var entries: [Entry] {
    let picture = MapFigures(figures: figures, context: context)
    let shown = municipalities.map { picture.figure(in: $0) }
    let steps = picture.steps.map { step, words in
      Entry(look: step.look, sign: "", text: words, count: shown.count { $0?.step == step })
    }
    return steps + [
      Entry(
        look: .of(CoverageLetter.unknown), sign: "?", text: words(.letterUnknown),
        count: shown.count { $0?.step == nil })
    ]
  }

  private var municipalities: [Municipality] { figures.shown }

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
  var firstMap: String { figures.regions.first?.slug.rawValue ?? "" }
}
