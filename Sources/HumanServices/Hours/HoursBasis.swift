/// What opening hours rest on, and whether "open now" may be told by it.
///
/// The plain hours are shown whatever their age; a state computed of old hours would sound surer than they
/// are.
package enum HoursBasis: Hashable, Sendable {
  /// One of the four safety contacts, which coordinators check first (`SafetyContact`).
  case safetyContact
  /// A source that speaks of a period, and the day on which somebody last checked it.
  case source(DatedPeriod, assuredOn: CivilDate?)

  /// From so many whole months on, hours are too old to tell a state by: three years.
  package static let months = 36

  /// The day by which the hours are known: checked, or the last that the source speaks of, whichever is
  /// later; `nil` when undated.
  package var knownOn: CivilDate? {
    switch self {
    case .safetyContact: nil
    case .source(let period, let assuredOn):
      [assuredOn, period.to ?? period.from].compactMap(\.self).max()
    }
  }

  /// Whether a state may be told on a day.
  package func isRecent(on today: CivilDate) -> Bool {
    switch self {
    case .safetyContact: true
    case .source: knownOn.map { $0.months(to: today) < HoursBasis.months } ?? false
    }
  }
}
