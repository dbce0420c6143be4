/// Figures in Prometheus' text form, version 0.0.4.
package struct MetricsText {
  package enum Kind: String, Sendable { case counter, gauge, histogram }

  /// Names and values that tell one series from another, in their order.
  package typealias Labels = KeyValuePairs<String, String>

  /// What its answer has as Content-Type.
  package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  package private(set) var text = ""

  package init() {}

  /// Begins a metric; its samples follow. A counter's name ends in `_total`.
  package mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(Self.escaped(help, quotes: false))\n# TYPE \(name) \(kind.rawValue)\n"
  }

  package mutating func sample(_ name: String, _ value: Int, _ labels: Labels = [:]) {
    text += "\(name)\(Self.written(labels)) \(value)\n"
  }

  package mutating func sample(_ name: String, _ value: Double, _ labels: Labels = [:]) {
    text += "\(name)\(Self.written(labels)) \(value)\n"
  }

  /// A metric of one series.
  package mutating func single(_ name: String, _ kind: Kind, _ help: String, _ value: Int) {
    begin(name, kind, help)
    sample(name, value)
  }

  private static func written(_ labels: Labels) -> String {
    guard !labels.isEmpty else { return "" }
    let pairs = labels.map { "\($0.key)=\"\(escaped($0.value, quotes: true))\"" }
    return "{\(pairs.joined(separator: ","))}"
  }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return quotes ? escaped.replacing("\"", with: "\\\"") : escaped
  }
}
