import Addresses
import Coverage
import HumanServices
import Markup

/// A municipality's scorecard as a file of its own: each need with its sign, what it means, and its
/// score as a bar.
package struct ScorecardDrawing {
  private let municipality: Municipality
  private let figures: GapFigures
  private let directory: Snapshot
  private let context: PageContext

  package init(
    municipality: Municipality, figures: GapFigures, directory: Snapshot, context: PageContext
  ) {
    self.municipality = municipality
    self.figures = figures
    self.directory = directory
    self.context = context
  }

  private static let signAt = 510
  private static let scoreAt = 900
  /// The width of a score of 100.
  private static let barWidth = 90

  /// An SVG document, UTF-8.
  package var document: [UInt8] {
    let heading = context.words(.scorecardTitle, ["name": context.name(of: municipality)])
    var sheet = DrawingSheet()
    sheet.text(heading, size: 20, isBold: true)
    sheet.facts(figures, in: directory, context)
    sheet.advance(10)
    let legend = GapLegend(figures: figures, context: context)
    sheet.place(MapPatterns(id: legend.firstMap).content, x: 0, width: 1, height: 1)
    for need in figures.matrix.needs {
      guard let cell = figures.matrix[municipality.code, need.code] else { continue }
      sheet.advance(10)
      sheet.text(need.name[context.language], size: 15)
      let entry = GapLegend.Entry(
        look: .of(cell.letter), sign: cell.letter.rawValue, text: "", count: 0)
      sheet.place(
        legend.sample(entry), x: ScorecardDrawing.signAt, above: 17, width: 24, height: 24)
      let meaning = cell.tier.map { context.meaning(of: $0) } ?? context.words(.letter(cell.letter))
      sheet.place(meaning, x: ScorecardDrawing.signAt + 32, size: 14)
      sheet.place(cell.score.map(context.score) ?? "?", x: ScorecardDrawing.scoreAt - 46, size: 14)
      sheet.place(
        bar(cell), x: ScorecardDrawing.scoreAt, above: 12, width: ScorecardDrawing.barWidth + 2,
        height: 14)
    }
    return sheet.document(title: "\(context.words(.siteName)) – \(context.name(of: municipality))")
  }

  private func bar(_ cell: CoverageCell) -> HTML {
    let length = (cell.score ?? 0) * Double(ScorecardDrawing.barWidth) / 100
    return HTMLBuilder.buildArray([
      rect(width: Double(ScorecardDrawing.barWidth), fill: "none"),
      rect(width: length, fill: cell.score == nil ? "none" : "#2a7480"),
    ])
  }

  private func rect(width: Double, fill: String) -> HTML {
    element(
      "rect",
      [
        Attribute("x", "1"), Attribute("y", "1"), Attribute("width", width.short),
        Attribute("height", "12"), Attribute("fill", fill), Attribute("stroke", "#5b6b70"),
      ], .empty)
  }
}
