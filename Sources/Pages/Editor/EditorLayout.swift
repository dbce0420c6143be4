import Addresses
import HumanServices
import Markup

/// The frame around every page of the admin side: the same paper, another top.
package struct EditorLayout: Sendable {
  let page: any Page
  /// Nobody before logging in.
  let editor: EditorContext?
  /// Whether the page tells of something that did not succeed, which its title says first.
  let isError: Bool

  package init(_ page: any EditorPage, isError: Bool = false) {
    self.page = page
    self.isError = isError
    editor = page.editor
  }

  /// A page for somebody who is not logged in.
  package init(gate page: any Page, isError: Bool = false) {
    self.page = page
    self.isError = isError
    editor = nil
  }

  /// What the navigation offers, in its order.
  static let sections: [(EditorPath, Phrase)] = [
    (.front, .editorFront), (.desk(.queue), .queueTitle), (.desk(.listings()), .deskListings),
    (.desk(.reports()), .deskReports), (.desk(.inventories), .deskInventories),
    (.desk(.changes()), .changesTitle), (.desk(.guide), .guideTitle), (.ownAccount, .accountOwn),
  ]
  /// What it offers admins besides.
  static let adminSections: [(EditorPath, Phrase)] = [(.accounts, .accountsTitle)]

  private var context: PageContext { page.context }
  private var words: Phrases { context.words }

  /// The whole document, UTF-8.
  package var document: [UInt8] {
    var document = HTML.verbatim("<!doctype html>\n")
    document.append(
      html(.lang(context.language.rawValue)) {
        headElement
        body(.class("editor")) {
          a(.class("skip"), .href("#sisalto")) { words(.layoutSkip) }
          headerElement
          main(.id("sisalto"), .class("wrap")) {
            if !page.showsHeadingItself { h1 { page.heading } }
            if let unsaved = editor?.unsaved { unsaved.alert(words) }
            if editor?.isAsTyped == true, page.languageChoice.isForm {
              p(.class("kept"), .role("status")) { words(.formReplayed) }
            }
            if let queue = editor?.queue { queue.content(context) }
            if let editor, let undo = editor.undo { undo.content(editor) }
            page.content
          }
          if let editor { sessionFooter(editor) }
        }
      })
    return document.bytes
  }

  private var headElement: HTML {
    head {
      meta(Attribute("charset", "utf-8"))
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      title { context.title(page.documentTitle, isError: isError) }
      meta(.name("robots"), .content("noindex"))
      meta(.name("color-scheme"), .content("light dark"))
      link(.rel("stylesheet"), .href(context.assets.firstStylesAddress))
      link(.rel("stylesheet"), .href(context.assets.styles))
      link(.rel("stylesheet"), .href(context.assets.editorStyles))
      if page.extraStyles { link(.rel("stylesheet"), .href(context.assets.mapStyles)) }
      script(Attribute("src", context.assets.editorScript), Attribute("defer", nil))
    }
  }

  private var headerElement: HTML {
    header(.class("top editor-top")) {
      div(.class("wrap")) {
        a(.class("brand"), context.href(.editor(.front))) {
          words(.siteName)
          small { words(.editorName) }
        }
        LanguageNav(page: page).content
        if let editor { navigation(editor) }
      }
    }
  }

  private func navigation(_ editor: EditorContext) -> HTML {
    div(.class("editor-nav")) {
      nav(.ariaLabel(words(.editorNavigation))) {
        ul {
          for (path, phrase) in sections(of: editor.editor) {
            li {
              a(
                context.href(.editor(path)),
                page.path == .editor(path) ? .ariaCurrent("page") : nil
              ) { words(phrase) }
            }
          }
          li { a(context.href(.front)) { words(.editorPublicSite) } }
        }
      }
      editor.form(.logout) {
        span(.class("editor-who")) { editor.editor.displayName }
        " "
        button(.type("submit"), .class("editor-out")) { words(.editorLogout) }
      }
    }
  }

  private func sections(of editor: Editor) -> [(EditorPath, Phrase)] {
    EditorLayout.sections + (editor.role == .admin ? EditorLayout.adminSections : [])
  }

  /// Until when the session goes on: a line without script, a warning near the end with it.
  private func sessionFooter(_ editor: EditorContext) -> HTML {
    footer(.class("foot")) {
      div(.class("wrap")) {
        p(.id("session-end"), Attribute("data-seconds", String(editor.secondsLeft))) {
          words(.editorSessionEnds, ["time": editor.endsAt])
        }
        p(.id("session-soon"), .class("warn session-soon"), .role("status"), .hidden) {
          words(.editorSessionSoon, ["time": editor.endsAt])
        }
      }
    }
  }
}

extension LanguageChoice {
  fileprivate var isForm: Bool { if case .form = self { true } else { false } }
}
