import Addresses
import HumanServices
import Markup

/// The first page: which municipality, which situation.
package struct FrontPage: Page {
  package let context: PageContext
  let directory: Snapshot

  package init(context: PageContext, directory: Snapshot) {
    self.context = context
    self.directory = directory
  }

  package var path: SitePath { .front }
  package var heading: String { words(.frontTitle) }
  package var summary: String? { words(.frontDescription) }

  package var hasFirstScreen: Bool { true }
  package var firstScreen: HTML {
    p(.class("lead")) { words(.frontLead) }
    MunicipalityField(geography: directory.geography, context: context).content
  }

  package var content: HTML {
    h2 { words(.frontSituation) }
    Situations(directory: directory, context: context).content
    h2(.id("kuntaluettelo")) { words(.frontMunicipalities) }
    MunicipalityList(geography: directory.geography, context: context, isDrawn: true).content
    h2 { words(.frontSearch) }
    form(
      .class("panel find"), .action(context.address(.search())), .method("post"),
      Attribute("autocomplete", "off"), .ariaLabel(words(.frontSearch))
    ) {
      label(.for("q")) { words(.searchWords) }
      div(.class("row")) {
        SearchField(words: "", context: context).content
        button(.type("submit"), .class("btn")) { words(.searchButton) }
      }
    }
  }
}
