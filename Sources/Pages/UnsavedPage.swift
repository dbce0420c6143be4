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

/// A field of a form as it was sent.
package struct TypedField: Sendable {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Typed by a person, rather than chosen or put there by the form.
  var isProse: Bool { value.contains { $0.isWhitespace } }

  /// The same again, unseen. A browser sends line breaks as CR LF; here they stand as LF, and it sends
  /// them so again.
  var hidden: HTML {
    input(.type("hidden"), .name(name), .value(value.replacing("\r\n", with: "\n")))
  }

  /// The text in a field of its own, to be sent again or copied.
  func area(_ words: Phrases, _ index: Int) -> HTML {
    div(.class("field")) {
      label(.for("kentta-\(index)")) { words(.errorYourText) }
      textarea(.id("kentta-\(index)"), .name(name), Attribute("rows", "7")) {
        // A parser drops the first line break inside a text area; one of ours is dropped instead.
        "\n" + value
      }
    }
  }
}

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
