import Addresses
import HumanServices
import Markup

/// A form as it was sent, when nothing could be saved: what was typed is shown and can be sent again.
package struct UnsavedPage: Page {
  package let context: PageContext
  let notice: UnsavedNotice
  /// Where the form was sent to.
  let action: String
  let fields: [TypedField]
  package let path = SitePath.front
  package let isPassing = true

  package init(
    context: PageContext, notice: UnsavedNotice, action: String, fields: [TypedField]
  ) {
    self.context = context
    self.notice = notice
    self.action = action
    self.fields = fields
  }

  package let languageChoice = LanguageChoice.none
  package var heading: String { words(.errorUnsavedTitle) }

  package var content: HTML {
    p(.class("lead"), .role("alert")) { words(.storage(notice.trouble)) }
    p { words(.errorUnsavedText) }
    form(.class("panel"), .method("post"), .action(action), Attribute("novalidate", nil)) {
      for (index, field) in fields.enumerated() {
        if field.isProse {
          field.area(words, index)
        } else {
          input(.type("hidden"), .name(field.name), .value(field.value))
        }
      }
      button(.type("submit"), .class("btn")) { words(.errorSendAgain) }
    }
    p(.class("note")) { words(.errorId, ["id": notice.id]) }
  }
}

extension Phrase {
  /// Why nothing can be read or saved, in plain words.
  static func storage(_ trouble: StorageTrouble) -> Phrase {
    switch trouble {
    case .busy: .storageBusy
    case .full: .storageFull
    case .readOnly: .storageReadOnly
    case .damaged: .storageDamaged
    case .gone: .storageGone
    case .refused: .storageRefused
    }
  }
}
