import Addresses
import Foundation
import HumanServices
import Markup

/// The recovery codes, the only time they are shown.
package struct RecoveryCodesPage: EditorPage {
  package let editor: EditorContext
  let codes: [String]

  package init(editor: EditorContext, codes: [String]) {
    self.editor = editor
    self.codes = codes
  }

  package let editorPath = EditorPath.secondFactor
  package let languageChoice = LanguageChoice.none
  package var heading: String { words(.recoveryTitle) }

  package var content: HTML {
    p(.class("lead"), .role("status")) { words(.recoveryText) }
    ul(.class("codes")) { for code in codes { li { element("code", [], .text(code)) } } }
    p { a(href(.ownAccount)) { words(.accountOwn) } }
  }
}
