import Markup

/// A word on a map, with an outline of the ground's colour where a pattern would run through it.
struct MapWord {
  let text: String
  let x: Double
  let y: Double
  let size: Double
  let look: MapLook
  let isBold: Bool
  /// Words on official boundaries may reach over a neighbour.
  var isOutlined = true

  var content: HTML {
    element(
      "text",
      [
        Attribute("x", x.short), Attribute("y", y.short), Attribute("text-anchor", "middle"),
        Attribute("font-size", size.short), Attribute("fill", look.ink),
        isOutlined ? Attribute("stroke", look.fill) : nil,
        isOutlined ? Attribute("stroke-width", "3") : nil,
        isOutlined ? Attribute("paint-order", "stroke") : nil,
        isBold ? Attribute("font-weight", "700") : nil,
      ], .text(text))
  }
}
