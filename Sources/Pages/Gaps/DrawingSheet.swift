import Coverage
import HumanServices
import Markup

/// A drawing of its own that grows downwards: lines of text, and drawings below each other.
///
/// White ground and dark words stand in the file itself, so that it looks the same everywhere.
struct DrawingSheet {
  /// In the drawing's units, as are all sizes.
  static let width = 1000
  static let margin = 8
  private static let ink = "#1c2a30"
  /// A letter of a system font is at most about so wide, in parts of its size.
  private static let letterWidth = 0.55

  private var body = HTML.empty
  private(set) var y = DrawingSheet.margin

  /// A paragraph, broken between words where it is too long.
  mutating func text(_ text: String, size: Int, isBold: Bool = false) {
    let room = Double(DrawingSheet.width - 2 * DrawingSheet.margin)
    let most = Int(room / (Double(size) * DrawingSheet.letterWidth))
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > most {
        add(line, size, isBold)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    add(line, size, isBold)
  }

  private mutating func add(_ line: String, _ size: Int, _ isBold: Bool) {
    y += size * 4 / 3
    place(line, x: DrawingSheet.margin, size: size, isBold: isBold)
  }

  /// Words on the line where the last text stands.
  mutating func place(_ text: String, x: Int, size: Int, isBold: Bool = false) {
    body.append(
      element(
        "text",
        [
          Attribute("x", "\(x)"), Attribute("y", "\(y)"), Attribute("font-size", "\(size)"),
          Attribute("fill", DrawingSheet.ink), isBold ? Attribute("font-weight", "700") : nil,
        ], .text(text)))
  }

  /// A drawing in a frame of its own, its top `above` the line.
  mutating func place(_ drawing: HTML, x: Int, above: Int = 0, width: Int, height: Int) {
    body.append(
      element(
        "svg",
        [
          Attribute("x", "\(x)"), Attribute("y", "\(y - above)"), Attribute("width", "\(width)"),
          Attribute("height", "\(height)"),
        ], drawing))
  }

  mutating func advance(_ height: Int) { y += height }

  /// An SVG document, UTF-8.
  ///
  /// - Parameter title: what a browser's history keeps.
  func document(title: String) -> [UInt8] {
    let height = y + 2 * DrawingSheet.margin
    var document = HTML.verbatim(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(DrawingSheet.width)" height="\(height)" \
      viewBox="0 0 \(DrawingSheet.width) \(height)" font-family="system-ui, sans-serif">
      """)
    document.append(element("title", [], .text(title)))
    document.append(
      element(
        "rect",
        [
          Attribute("width", "100%"), Attribute("height", "100%"), Attribute("fill", "#ffffff"),
        ], .empty))
    document.append(body)
    document.append(HTML.verbatim("</svg>\n"))
    return document.bytes
  }
}

extension DrawingSheet {
  /// What every drawing of the map says: when, in which view, what is left out, by which method, and
  /// from whom.
  mutating func facts(
    _ figures: GapFigures, in directory: Snapshot, _ context: PageContext,
    boundaries: String? = nil
  ) {
    let words = context.words
    let lines = [
      context.asOf(figures), context.filters(of: figures.query, in: directory),
      words(.methodVersion, ["version": figures.matrix.query.method.rawValue]),
      words(.footerSources), boundaries,
    ]
    for line in lines.compactMap({ $0 }) { text(line, size: 13) }
  }
}
