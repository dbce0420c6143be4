/// Words that together name a danger.
struct DangerPattern: Sendable {
  /// What it names; `nil` for a turn of phrase that names none, whose words are not looked at.
  var concept: DangerConcept?
  /// Each is a row of slots in this order, with few words between; the rows may stand in any order.
  var rows: [[Slot]]
  /// It is not meant where one of these stands near.
  var unless: [Slot]

  /// Numbers of the forms that may stand at one place, rising.
  typealias Slot = [Int]

  /// Words that may stand between two of a row.
  static let mostWordsBetween = 2
  /// Words before and behind the first that was found in which the rest must stand.
  static let reach = 8

  /// The place that the fewest forms fill: the pattern is looked for where one of them stands.
  var anchor: Slot { rows.joined().min { $0.count < $1.count } ?? [] }
}
