import Addresses
import HumanServices
import Markup

/// One page of the admin side for somebody who is logged in.
package protocol EditorPage: Page {
  var editor: EditorContext { get }
  var editorPath: EditorPath { get }
}

extension EditorPage {
  package var context: PageContext { editor.page }
  package var path: SitePath { .editor(editorPath) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }

  package func href(_ path: EditorPath) -> Attribute { context.href(.editor(path)) }
}
