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

/// How old a listing's facts are, in one sentence.
struct ServiceAge {
  let service: Service
  let context: PageContext

  var text: String {
    let period = service.details.sourcePeriod
    let evidence = context.words(.evidence(service.details.evidence))
    guard let year = context.dates.year(period) else {
      return context.words(
        service.details.kind.fitting(
          service.details.deliveries, visit: .ageUnknown, remote: .ageUnknownRemote,
          reading: .ageUnknownMaterial))
    }
    let phrase: Phrase = period.from == nil ? .ageYearOrEarlier : .ageYear
    return context.words(phrase, ["year": String(year), "source": evidence])
  }
}
