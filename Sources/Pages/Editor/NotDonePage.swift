import Addresses
import Foundation
import HumanServices
import Markup

/// Says that an action was not done, because it would have been done unseen.
package struct NotDonePage: EditorPage {
  package let editor: EditorContext

  package init(editor: EditorContext) { self.editor = editor }

  package var editorPath: EditorPath { .front }
  package var heading: String { words(.undoneTitle) }

  package var content: HTML {
    p(.class("lead"), .role("status")) { words(.undoneText) }
    p { a(href(.front)) { words(.replayFront) } }
  }
}
