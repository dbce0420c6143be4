import Markup

/// The dark and light squares of a QR code.
package struct QRMatrix: Hashable, Sendable {
  /// Squares of a side.
  package let side: Int
  /// Row by row, true where dark.
  private let squares: [Bool]

  /// - Returns: `nil` when there are not as many squares as the side asks for.
  package init?(side: Int, squares: [Bool]) {
    guard side > 0, squares.count == side * side else { return nil }
    self.side = side
    self.squares = squares
  }

  package subscript(row: Int, column: Int) -> Bool { squares[row * side + column] }

  /// Light squares around the code, without which readers do not find it (ISO/IEC 18004).
  static let quiet = 4

  /// Dark on light in the dark too, for readers cannot turn it round.
  func drawing(label: String) -> HTML {
    let whole = side + 2 * QRMatrix.quiet
    return svg(
      .class("qr"), Attribute("viewBox", "0 0 \(whole) \(whole)"), .role("img"),
      .ariaLabel(label), Attribute("shape-rendering", "crispEdges")
    ) {
      element(
        "rect",
        [
          Attribute("width", "\(whole)"), Attribute("height", "\(whole)"),
          Attribute("fill", "#fff"),
        ], .empty)
      element("path", [Attribute("fill", "#000"), Attribute("d", outline)], .empty)
    }
  }

  /// Each run of dark squares of a row as one rectangle.
  private var outline: String {
    var text = ""
    for row in 0..<side {
      var column = 0
      while column < side {
        guard self[row, column] else {
          column += 1
          continue
        }
        let start = column
        while column < side, self[row, column] { column += 1 }
        let length = column - start
        text += "M\(start + QRMatrix.quiet) \(row + QRMatrix.quiet)h\(length)v1h-\(length)z"
      }
    }
    return text
  }
}
