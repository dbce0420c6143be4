import Addresses
import HumanServices
import Markup

/// What is the same on every page that one editor gets.
package struct EditorContext: Sendable {
  package var page: PageContext
  package var editor: Editor
  /// Proves that a post came from a page of this session, and names the form: `EditorToken`.
  package var token: String
  /// When the session ends if nothing is done, as a time of day in Finland: "14.30".
  package var endsAt: String
  /// Seconds until then.
  package var secondsLeft: Int
  /// Why the form on the page could not be saved just now.
  package var unsaved: UnsavedNotice?
  /// Whether the page's form stands as it was typed, and was not asked to be saved.
  package var isAsTyped: Bool
  /// What the editor has just changed, to be taken back with one button.
  package var undo: UndoOffer?
  /// What of the queue the page is about; its forms go on in the queue.
  package var queue: QueueStep?

  package init(
    page: PageContext, editor: Editor, token: String, endsAt: String, secondsLeft: Int,
    unsaved: UnsavedNotice? = nil, isAsTyped: Bool = false
  ) {
    self.page = page
    self.editor = editor
    self.token = token
    self.endsAt = endsAt
    self.secondsLeft = secondsLeft
    self.unsaved = unsaved
    self.isAsTyped = isAsTyped
  }

  /// A form that is sent by POST, always with the token that the guard asks for.
  package func form(
    _ action: EditorPath, _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML
  ) -> HTML {
    form(action, attributes, content())
  }

  /// The form of a page whose `languageChoice` is `.form`.
  package func typedForm(
    _ action: EditorPath, _ attributes: Attribute?..., @HTMLBuilder content: () -> HTML
  ) -> HTML {
    form(
      action, [.id(LanguageChoice.formID), Attribute("novalidate", nil)] + attributes, content())
  }

  private func form(
    _ action: EditorPath, _ attributes: [Attribute?], _ content: HTML
  ) -> HTML {
    let own: [Attribute?] = [.method("post"), .action(action.address(in: page.language))]
    var inside = input(.type("hidden"), .name(EditorContext.names.token), .value(token))
    if let queue {
      inside.append(
        input(.type("hidden"), .name(QueueKind.parameter), .value(queue.kind.name)))
    }
    inside.append(content)
    return element("form", own + attributes, inside)
  }

  /// Fields that the guard reads, in any form of the admin side.
  package static let names = (token: "_token", replay: LanguageChoice.asTyped)
}
