import Coverage
import HumanServices
import Markup

/// The map as a file of its own: every region below the other, and what, when and from whom.
package struct GapDrawing {
  let figures: GapFigures
  let context: PageContext

  package init(figures: GapFigures, context: PageContext) {
    self.figures = figures
    self.context = context
  }

  /// An SVG document, UTF-8.
  package var document: [UInt8] {
    let maps = figures.matrix.geography.regions.map { region in
      var map = GapMap(figures: figures, region: region, context: context)
      map.linkOrigin = context.origin
      return map.content
    }
    let height = 60 + maps.count * GapDrawing.mapHeight
    var document = HTML.verbatim(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="520" height="\(height)" \
      viewBox="0 0 520 \(height)" font-family="system-ui, sans-serif">
      """)
    document.append(element("title", [], .text(title)))
    line(heading, y: 20, size: "16", to: &document)
    line(sources, y: 40, size: "11", to: &document)
    for (index, map) in maps.enumerated() {
      document.append(
        element(
          "svg",
          [
            Attribute("x", "0"), Attribute("y", "\(60 + index * GapDrawing.mapHeight)"),
            Attribute("width", "500"), Attribute("height", "\(GapDrawing.mapHeight - 20)"),
          ], map))
    }
    document.append(HTML.verbatim("</svg>\n"))
    return document.bytes
  }

  private static let mapHeight = 580

  private var heading: String {
    let words = context.words
    let need = figures.need?.name[context.language] ?? words(.gapsAllNeeds)
    let view = words(figures.query.view == .listed ? .gapsListedShort : .gapsConfirmedShort)
    return "\(need), \(context.dates.text(figures.matrix.query.day)), \(view)"
  }

  /// What a browser's history keeps: nothing of violence.
  private var title: String {
    figures.need?.needGroup == Vocabulary.violenceGroup ? context.words(.gapsTitle) : heading
  }

  private var sources: String {
    let boundaries = figures.query.prefersTiles ? nil : figures.boundaries?.source
    return [
      context.words(.methodVersion, ["version": CoverageMethod.version]),
      context.words(.footerSources), boundaries,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private func line(_ text: String, y: Int, size: String, to document: inout HTML) {
    document.append(
      element(
        "text",
        [
          Attribute("x", "4"), Attribute("y", "\(y)"), Attribute("font-size", size),
          Attribute("fill", "#1c2a30"),
        ], .text(text)))
  }
}
