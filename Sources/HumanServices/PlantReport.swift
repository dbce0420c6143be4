/// What planting the seeds did.
package struct PlantReport: Hashable, Sendable {
  package var added = 0
  package var updated = 0
  package var unchanged = 0
  /// Records left alone because somebody has edited them, as "service slug".
  package var keptEdited: [String] = []

  package init() {}
}
