import Addresses
import HumanServices
import Markup

/// Guides, leaflets and forms, with their languages.
package struct MaterialsPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let services: [Service]

  package init(context: PageContext, directory: Snapshot, services: [Service]) {
    self.context = context
    self.directory = directory
    self.services = services
  }

  package var path: SitePath { .materials }
  package var heading: String { words(.materialsTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { words(.materialsLead) }

  package var content: HTML {
    p(.class("lead")) { words(.materialsLead) }
    div(.class("cards")) { for service in services { card(service) } }
  }

  private func card(_ service: Service) -> HTML {
    let details = service.details
    return article(.class("card")) {
      h2(.class("h3")) {
        a(context.href(.service(details.slug)), context.lang(of: details.name)) {
          details.name[language]
        }
      }
      p(context.lang(of: details.summary)) { details.summary[language] }
      ul(.class("facts")) {
        for edition in details.materials {
          li { MaterialText(edition: edition, context: context).content }
        }
      }
      p(.class("stale")) { ServiceAge(service: service, context: context).text }
    }
  }
}
