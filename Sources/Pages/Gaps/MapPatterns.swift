import Addresses
import HumanServices
import Markup

/// The patterns of one drawing, named after it.
struct MapPatterns {
  let id: String

  var content: HTML {
    element(
      "defs", [],
      HTMLBuilder.buildArray([
        pattern(
          .dots,
          element(
            "circle",
            [
              Attribute("cx", "2"), Attribute("cy", "2"), Attribute("r", "1"),
              Attribute("fill", "#8a9296"),
            ], .empty)),
        pattern(.hatch, stroke("M0 8 8 0", "#8a9296", "1.2")),
        pattern(.lines, stroke("M0 4H8", "#9a8a66", "1")),
        pattern(.slope, stroke("M0 0 8 8", "#2a7480", "1.5")),
      ]))
  }

  private func pattern(_ pattern: MapLook.Pattern, _ content: HTML) -> HTML {
    element(
      "pattern",
      [
        .id("\(id)-\(pattern.rawValue)"), Attribute("width", "8"), Attribute("height", "8"),
        Attribute("patternUnits", "userSpaceOnUse"),
      ], content)
  }

  private func stroke(_ path: String, _ colour: String, _ width: String) -> HTML {
    element(
      "path",
      [Attribute("d", path), Attribute("stroke", colour), Attribute("stroke-width", width)],
      .empty)
  }
}
