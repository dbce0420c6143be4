import Addresses
import Coverage
import HumanServices
import Markup

/// A municipality's M over time as a band between its bounds; the table beside it tells the same.
struct HistoryLine {
  let moments: [ScoreMoment]
  let context: PageContext

  private static let width = 480.0
  private static let height = 120.0
  private static let margin = 30.0

  @HTMLBuilder var content: HTML {
    if moments.count > 1 {
      svg(
        .class("history"),
        Attribute(
          "viewBox",
          "0 0 \((HistoryLine.width + 2 * HistoryLine.margin).short) \((HistoryLine.height + 2 * HistoryLine.margin).short)"
        ),
        .ariaHidden, Attribute("font-family", "system-ui, sans-serif")
      ) {
        frame
        band
        line(\.lower)
        line(\.upper)
        day(moments[0].day, at: HistoryLine.margin, anchor: "start")
        day(
          moments[moments.count - 1].day, at: HistoryLine.margin + HistoryLine.width, anchor: "end")
      }
    }
  }

  private var frame: HTML {
    HTMLBuilder.buildArray(
      [0.0, 50, 100].flatMap { score -> [HTML] in
        let y = HistoryLine.y(score)
        return [
          path(
            "M\(HistoryLine.margin.short) \(y.short)h\(HistoryLine.width.short)",
            [Attribute("stroke", "#8a9296"), Attribute("stroke-width", "0.5")]),
          label(context.score(score), x: HistoryLine.margin - 4, y: y + 4, anchor: "end"),
        ]
      })
  }

  /// Between two days the figures are those of the earlier.
  private func points(_ bound: KeyPath<ScoreBounds, Double>) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    for moment in moments {
      let x = x(moment.day)
      if let last = points.last { points.append((x, last.y)) }
      points.append((x, HistoryLine.y(moment.score.bounds[keyPath: bound])))
    }
    return points
  }

  private var band: HTML {
    let around = points(\.upper) + points(\.lower).reversed()
    return path("M" + HistoryLine.text(around) + "z", [Attribute("fill", "#9cc5c3")])
  }

  private func line(_ bound: KeyPath<ScoreBounds, Double>) -> HTML {
    path(
      "M" + HistoryLine.text(points(bound)),
      [
        Attribute("fill", "none"), Attribute("stroke", "#0c4a57"), Attribute("stroke-width", "2"),
      ])
  }

  private static func text(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\($0.x.short) \($0.y.short)" }.joined(separator: "L")
  }

  private func x(_ day: CivilDate) -> Double {
    let first = moments[0].day.dayNumber
    let span = max(1, moments[moments.count - 1].day.dayNumber - first)
    return HistoryLine.margin + HistoryLine.width * Double(day.dayNumber - first) / Double(span)
  }

  private static func y(_ score: Double) -> Double { margin + height * (1 - score / 100) }

  private func day(_ day: CivilDate, at x: Double, anchor: String) -> HTML {
    label(
      context.dates.text(day), x: x, y: HistoryLine.height + 2 * HistoryLine.margin - 6,
      anchor: anchor)
  }

  private func label(_ text: String, x: Double, y: Double, anchor: String) -> HTML {
    element(
      "text",
      [
        Attribute("x", x.short), Attribute("y", y.short), Attribute("text-anchor", anchor),
        Attribute("font-size", "11"), Attribute("fill", "currentColor"),
      ], .text(text))
  }

  private func path(_ data: String, _ attributes: [Attribute]) -> HTML {
    element("path", [Attribute("d", data)] + attributes, .empty)
  }
}
