/// A query as it was understood.
package struct UnderstoodQuery: Sendable {
  /// What was typed without the names of places and languages; as typed where none was found.
  package var words = ""
  package var places: [NamedPlace] = []
  /// Codes of the languages whose names were taken out of the words.
  package var languages: [String] = []
  /// Places whose name was a letter wrong, with what was typed.
  package var guesses: [(typed: String, place: NamedPlace)] = []
  package var concepts: [Concept] = []
  /// What a sentence means.
  package var intent: Intent?
  /// Terms that the words name, also those that no listing has.
  var named: [Concept.Terms] = []
  /// The dangers that what was typed names.
  package var dangers: Set<DangerConcept> = []
  /// Help that comes before any result.
  package var safetyHelp: Set<SafetyHelp> = []

  package init() {}
}
