import Addresses
import HumanServices
import Markup

/// Says that there is no account yet, and how the first one is made.
package struct FirstAccountPage: Page {
  package let context: PageContext

  package init(context: PageContext) { self.context = context }

  package var path: SitePath { .editor(.login()) }
  package var heading: String { words(.setupTitle) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }

  package var content: HTML {
    p(.class("lead")) { words(.setupText) }
    p { element("code", [], .text(words(.setupCommand))) }
  }
}
