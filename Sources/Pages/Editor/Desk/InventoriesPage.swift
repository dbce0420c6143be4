import Addresses
import Coverage
import HumanServices
import Markup

/// The municipalities with how many of their needs nobody knows.
package struct InventoriesPage: EditorPage {
  package let editor: EditorContext
  /// Those that the editor may confirm, with the number of unknown cells.
  let municipalities: [(municipality: Municipality, unknown: Int)]

  package init(
    editor: EditorContext, municipalities: [(municipality: Municipality, unknown: Int)]
  ) {
    self.editor = editor
    self.municipalities = municipalities
  }

  package let editorPath = EditorPath.desk(.inventories)
  package var heading: String { words(.deskInventories) }

  package var content: HTML {
    p(.class("lead")) { words(.inventoryLead) }
    ul(.class("desk-list")) {
      for (municipality, unknown) in municipalities {
        li {
          a(href(.desk(.inventory(municipality.slug)))) { context.name(of: municipality) }
          " "
          small { words.count(unknown, one: .inventoryUnknownOne, other: .inventoryUnknownMany) }
        }
      }
    }
  }
}
