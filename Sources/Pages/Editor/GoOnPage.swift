import Addresses
import HumanServices
import Markup

/// Where a link from elsewhere arrives, such as from a letter: the browser keeps an editor's cookie back
/// then (`SameSite=Strict`), so nobody knows yet whether they are logged in. The link goes on from here.
package struct GoOnPage: Page {
  package let context: PageContext
  /// One of the admin side's; whether there is anything is not told.
  let address: String

  package init(context: PageContext, address: String) {
    self.context = context
    self.address = address
  }

  package var path: SitePath { .editor(.front) }
  package var heading: String { words(.goOnTitle) }
  package var documentTitle: String { "\(heading) – \(words(.editorName))" }
  /// Another language would lose the address.
  package var languageChoice: LanguageChoice { .none }

  package var content: HTML {
    p(.class("lead")) { words(.goOnText) }
    p { a(.class("btn"), .id("jatka"), .href(address)) { words(.goOnLink) } }
  }
}
