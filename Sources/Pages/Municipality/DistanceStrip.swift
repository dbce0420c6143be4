import Coverage
import HumanServices
import Markup

/// How far help is from a municipality, drawn in one line: what is given there, what is given from afar,
/// and the nearest other places. The list behind it says the same in words.
struct DistanceStrip {
  /// A place that some kinds of help are nearest at.
  private struct Stop {
    let name: String
    /// "1 h 40 min".
    let time: String
    let minutes: Int
    var kinds: Int
  }

  /// Places drawn at most, nearest first: more do not fit a phone.
  private static let mostStops = 2

  /// Of the drawing, in its own units, which are pixels on a phone of 360.
  private static let width = 328
  private static let (line, radius) = (22, 15)

  let municipality: Municipality
  private let context: PageContext
  private let here: Int
  private let remote: Int
  private let unknown: Int
  private let stops: [Stop]

  init(
    rows: [TypeRow], municipality: Municipality, directory: Snapshot, context: PageContext
  ) {
    self.municipality = municipality
    self.context = context
    var (here, remote, unknown) = (0, 0, 0)
    var stops: [MunicipalityCode: Stop] = [:]
    for row in rows {
      guard let fit = row.entries.first?.card.fit else {
        unknown += 1
        continue
      }
      switch fit.tier {
      case .here, .visiting: here += 1
      case .remote, .information: remote += 1
      case .region: continue
      case .within30Minutes, .within60Minutes, .within90Minutes, .far:
        guard let code = fit.place, let trip = fit.trip,
          let place = directory.geography.municipality(code)
        else { continue }
        let stop = Stop(
          name: place.name[context.language], time: context.time(trip), minutes: trip.minutes,
          kinds: 0)
        stops[code, default: stop].kinds += 1
      }
    }
    (self.here, self.remote, self.unknown) = (here, remote, unknown)
    self.stops = Array(
      stops.values.sorted { ($0.minutes, $0.name) < ($1.minutes, $1.name) }
        .prefix(DistanceStrip.mostStops))
  }

  private var words: Phrases { context.words }

  var content: HTML {
    section(.class("strip"), .ariaLabel(words(.stripLabel))) {
      drawing
      ul(.class("visually-hidden")) { for text in texts { li { text } } }
    }
  }

  /// What the drawing says, a line each.
  private var texts: [String] {
    func told(_ phrase: Phrase, _ count: Int, _ values: [(String, String)] = []) -> String {
      var text = words(phrase, ["count": String(count)])
      for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
      return text
    }
    return [told(.stripHere, here, [("place", context.locative(of: municipality))])]
      + stops.map { told(.stripStop, $0.kinds, [("place", $0.name), ("time", $0.time)]) }
      + [told(.stripRemote, remote), told(.stripUnknown, unknown)]
  }

  private var drawing: HTML {
    let names =
      [(municipality.name[context.language], "", here, "here")]
      + stops.map { ($0.name, $0.time, $0.kinds, "stop") }
      + [
        (words(.stripRemoteShort), "", remote, "remote"),
        (words(.stripUnknownShort), "", unknown, "unknown"),
      ]
    let step = Double(DistanceStrip.width) / Double(names.count)
    return svg(
      Attribute("viewBox", "0 0 \(DistanceStrip.width) 74"), Attribute("aria-hidden", "true")
    ) {
      element(
        "path",
        [
          Attribute(
            "d",
            "M\((step / 2).short) \(DistanceStrip.line)H\((step * (0.5 + Double(stops.count))).short)"
          )
        ], .empty)
      for (index, stop) in names.enumerated() {
        let x = step * (Double(index) + 0.5)
        element(
          "circle",
          [
            .class(stop.3), Attribute("cx", x.short), Attribute("cy", "\(DistanceStrip.line)"),
            Attribute("r", "\(DistanceStrip.radius)"),
          ], .empty)
        text(String(stop.2), x: x, y: DistanceStrip.line + 5, class: stop.3)
        text(stop.0, x: x, y: 52, class: nil)
        if !stop.1.isEmpty { text(stop.1, x: x, y: 67, class: nil) }
      }
    }
  }

  private func text(_ text: String, x: Double, y: Int, class name: String?) -> HTML {
    element(
      "text",
      [Attribute("x", x.short), Attribute("y", "\(y)")] + (name.map { [.class($0)] } ?? []),
      .text(text))
  }
}
