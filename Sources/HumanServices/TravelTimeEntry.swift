/// A known travel time with where it is from, as it is imported.
package struct TravelTimeEntry: Hashable, Sendable {
  /// Minutes that the catalogue takes: longer than a minute, shorter than a day.
  package static let minutes = 1...1440

  package var time: TravelTime
  package var source: String

  package init(time: TravelTime, source: String) {
    self.time = time
    self.source = source
  }
}
