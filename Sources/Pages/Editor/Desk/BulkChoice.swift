import Addresses
import HumanServices
import Markup

/// What to do with the chosen rows, and the button that leads to the preview.
struct BulkChoice {
  let editor: EditorContext
  let action: BulkForm.Action?
  /// How many rows can be chosen at once with the second button.
  var count: Int?

  private var words: Phrases { editor.page.words }

  var content: HTML {
    div(.class("panel desk-bulk")) {
      FormField(BulkForm.names.action, words(.bulkAction), help: words(.bulkHelp)).select(
        BulkForm.Action.allCases.map { .init($0.rawValue, words(.bulk($0))) },
        chosen: action?.rawValue)
      p(.class("buttons")) {
        button(.type("submit"), .class("btn plain")) { words(.bulkPreview) }
        if let count {
          button(
            .type("submit"), .class("btn plain"), .name(BulkForm.names.all), .value("1")
          ) { words(.bulkAll, ["count": String(count)]) }
        }
      }
    }
  }
}
