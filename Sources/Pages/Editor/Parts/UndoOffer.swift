import Addresses
import Foundation
import HumanServices
import Markup

/// What an editor has just changed, and the button that takes it back.
package struct UndoOffer: Sendable {
  let change: ID<Revision>
  let action: Revision.Action
  let at: Date
  /// The record's name.
  let subject: String
  /// Whether the change was itself the taking back of another one.
  let isUndone: Bool
  /// The shift that taking it back leads to.
  let shift: ShiftMark?

  package init(_ change: Revision, of subject: String, isUndone: Bool, shift: ShiftMark? = nil) {
    self.change = change.id
    action = change.action
    at = change.at
    self.subject = subject
    self.isUndone = isUndone
    self.shift = shift
  }

  func content(_ editor: EditorContext) -> HTML {
    let words = editor.page.words
    let told: KeyValuePairs = [
      "name": subject, "action": words(.action(action)), "time": editor.page.timeOfDay(at),
    ]
    return editor.form(.desk(.undoRevision(change)), .class("undo"), .id("kumoa")) {
      p(isUndone ? .role("status") : nil) { words(isUndone ? .undoDone : .undoJust, told) }
      if let shift = shift?.text {
        input(.type("hidden"), .name(ShiftMark.name), .value(shift))
      }
      button(.type("submit"), .class("btn plain")) {
        words(isUndone ? .undoAgain : .undoButton)
        span(.class("visually-hidden")) { ": \(subject)" }
      }
    }
  }
}
