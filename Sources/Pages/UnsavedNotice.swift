import Addresses
import HumanServices
import Markup

/// Why a form could not be saved, and the id that its log line has too.
package struct UnsavedNotice: Sendable {
  package let trouble: StorageTrouble
  package let id: String

  package init(trouble: StorageTrouble, id: String) {
    self.trouble = trouble
    self.id = id
  }

  /// The words above a form that is shown as typed.
  func alert(_ words: Phrases) -> HTML {
    div(.class("problems"), .role("alert")) {
      h2(.class("h3")) { words(.errorUnsavedTitle) }
      p { words(.storage(trouble)) }
      p { words(.errorUnsavedText) }
      p(.class("note")) { words(.errorId, ["id": id]) }
    }
  }
}
