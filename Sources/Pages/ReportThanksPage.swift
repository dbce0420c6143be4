import Addresses
import HumanServices
import Markup

/// Says that a report was kept, and what happens to it.
package struct ReportThanksPage: Page {
  package let context: PageContext
  package let path = SitePath.reportThanks

  package init(context: PageContext) { self.context = context }

  package var heading: String { words(.thanksTitle) }
  package var languageChoice: LanguageChoice { .form(.report()) }

  package var content: HTML {
    p(.class("lead"), .role("status")) { words(.thanksLead) }
    p { a(context.href(.front)) { words(.errorFront) } }
  }
}
