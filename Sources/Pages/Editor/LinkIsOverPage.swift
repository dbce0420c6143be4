import Addresses
import HumanServices
import Markup

/// A link that is used up or too old.
package struct LinkIsOverPage: Page {
  package let context: PageContext

  package init(context: PageContext) { self.context = context }

  package var path: SitePath { .editor(.login()) }
  package var heading: String { words(.linkOverTitle) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }

  package var content: HTML {
    p(.class("lead")) { words(.linkOverText) }
    p { a(context.href(.editor(.login()))) { words(.loginTitle) } }
  }
}
