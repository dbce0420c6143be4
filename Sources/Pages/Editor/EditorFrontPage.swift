import HumanServices
import Markup

/// Where an editor begins.
package struct EditorFrontPage: EditorPage {
  package let editor: EditorContext
  /// The regions that the editor keeps; all of them for an admin.
  let regions: [Region]

  package init(editor: EditorContext, regions: [Region]) {
    self.editor = editor
    self.regions = regions
  }

  package let editorPath = EditorPath.front
  package var heading: String { words(.editorHello, ["name": editor.editor.displayName]) }

  package var content: HTML {
    p(.class("lead")) {
      words(.editorRegions, ["regions": regions.map { $0.name[language] }.joined(separator: ", ")])
    }
  }
}
