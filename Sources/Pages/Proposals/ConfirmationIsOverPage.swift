import Addresses
import HumanServices
import Markup

/// A provider's link that is too old, was ended, or never was: the same words for all of them.
package struct ConfirmationIsOverPage: Page {
  package let context: PageContext

  package init(context: PageContext) { self.context = context }

  package let path = SitePath.confirmation()
  package var heading: String { words(.confirmOverTitle) }
  package var isPassing: Bool { true }

  package var content: HTML {
    p(.class("lead")) { words(.confirmOverLead) }
    p { words(.confirmOverText) }
    p { a(context.href(.report())) { words(.footerReport) } }
  }
}
