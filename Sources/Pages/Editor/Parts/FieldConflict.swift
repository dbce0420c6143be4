import HumanServices
import Markup

/// A field of which an editor's text and the stored one differ, with the text that both began from.
package struct FieldConflict: Hashable, Sendable {
  /// Whose text stays.
  package enum Choice: String, Hashable, Sendable, CaseIterable {
    case mine = "oma"
    case theirs = "tallennettu"
  }

  package var key: String
  package var label: String
  package var mine: String
  package var theirs: String
  package var language: Language?
  /// What is suggested: whoever changed the field. `nil` when both did; the editor decides then.
  package var suggestion: Choice?

  /// The fields of which the two texts differ.
  ///
  /// - Parameter base: the record as it was when the editor opened the form; `nil` when nobody knows,
  ///   and then nothing is suggested.
  package static func between(
    mine: [ReadableField], theirs: [ReadableField], base: [ReadableField]?
  ) -> [FieldConflict] {
    let old = base.map { Dictionary($0.map { ($0.key, $0.text) }) { first, _ in first } }
    return FieldDifference.between(theirs, mine).map { difference in
      let was = old.map { $0[difference.key] ?? "" }
      let suggestion: Choice? =
        was == difference.before ? .mine : was == difference.after ? .theirs : nil
      return FieldConflict(
        key: difference.key, label: difference.label, mine: difference.after,
        theirs: difference.before, language: difference.language, suggestion: suggestion)
    }
  }

  /// The name of the form's field that says whose text stays.
  package static func fieldName(_ key: String) -> String { "valinta.\(key)" }
}

/// What two editors wrote at the same time, field by field, with a choice for each.
///
/// It stands inside a form that carries all typed fields hidden, and the stored revision as the one to
/// expect next.
package struct ConflictPart: Sendable {
  let conflicts: [FieldConflict]
  /// What has been chosen already, by key.
  let chosen: [String: FieldConflict.Choice]
  let context: PageContext

  package init(
    _ conflicts: [FieldConflict], chosen: [String: FieldConflict.Choice] = [:],
    context: PageContext
  ) {
    self.conflicts = conflicts
    self.chosen = chosen
    self.context = context
  }

  private var words: Phrases { context.words }

  @HTMLBuilder package var content: HTML {
    let open = conflicts.filter { $0.suggestion == nil }
    let settled = conflicts.filter { $0.suggestion != nil }
    if !open.isEmpty {
      h2 { words(.conflictBoth) }
      p { words(.conflictBothHelp) }
      for conflict in open { field(conflict) }
    }
    if !settled.isEmpty {
      h2 { words(.conflictOne) }
      p { words(.conflictOneHelp) }
      for conflict in settled { field(conflict) }
    }
  }

  private func field(_ conflict: FieldConflict) -> HTML {
    let name = FieldConflict.fieldName(conflict.key)
    return fieldset(.class("conflict"), .id(name)) {
      legend { conflict.label }
      choice(.mine, conflict.mine, conflict, name)
      choice(.theirs, conflict.theirs, conflict, name)
    }
  }

  private func choice(
    _ choice: FieldConflict.Choice, _ text: String, _ conflict: FieldConflict, _ name: String
  ) -> HTML {
    let isChosen = (chosen[conflict.key] ?? conflict.suggestion) == choice
    let language = conflict.language.flatMap {
      $0 == context.language ? nil : Attribute.lang($0.rawValue)
    }
    return label(.class("choice")) {
      input(.type("radio"), .name(name), .value(choice.rawValue), isChosen ? .checked : nil)
      span {
        strong { words(choice == .mine ? .conflictMine : .conflictTheirs) }
        if text.isEmpty {
          span(.class("lines note")) { words(.diffEmpty) }
        } else {
          span(.class("lines"), language) { text }
        }
      }
    }
  }
}
