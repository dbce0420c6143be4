import Addresses
import HumanServices
import Markup
import Search

/// The phases as a path, in all or in one municipality.
package struct PathwayPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let municipality: Municipality?
  let steps: [PathwayStep]
  /// What of the address means nothing here.
  package var unread: [UnreadPair] = []

  package init(
    context: PageContext, directory: Snapshot, municipality: Municipality?, steps: [PathwayStep]
  ) {
    self.context = context
    self.directory = directory
    self.municipality = municipality
    self.steps = steps
  }

  package var path: SitePath { .pathway(municipality: municipality?.slug) }
  package var heading: String {
    guard let municipality else { return words(.pathwayTitle) }
    return words(.pathwayTitleIn, ["name": context.name(of: municipality)])
  }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { municipality == nil ? words(.pathwayDescription) : nil }

  package var content: HTML {
    p(.class("lead")) { words(.pathwayLead) }
    UnreadNote(unread: unread, context: context).content
    SafetyWarning(context: context).content
    p(.class("note")) { words(.pathwayOrder) }
    ol(.class("steps pathway")) {
      for step in steps {
        li(.id(step.phase.slug.rawValue)) {
          h2(.class("h3")) {
            a(context.href(situation(step.phase))) { step.phase.personLabel[language] }
          }
          p { step.phase.definition[language] }
          if step.types.isEmpty {
            p(.class("gap")) { words(.pathwayNothing) }
          } else {
            ul(.class("inline-links")) {
              for (type, count) in step.types {
                li {
                  a(context.href(target(type, step.phase))) { "\(type.name[language]) (\(count))" }
                }
              }
            }
          }
        }
      }
    }
    h2 { words(municipality == nil ? .pathwayChoose : .pathwayChooseOther) }
    MunicipalityList(geography: directory.geography, context: context) {
      .pathway(municipality: $0)
    }.content
    if let municipality {
      p(.class("after")) {
        a(context.href(.municipality(municipality.slug))) {
          words(.searchToMunicipality, ["name": context.genitive(of: municipality)])
        }
      }
    }
  }

  /// What to do in a phase: in the municipality, where one is chosen.
  private func situation(_ phase: TaxonomyTerm) -> SitePath {
    guard let municipality else { return .situation(phase.slug) }
    var filter = MunicipalityFilter()
    filter.terms[.phase] = phase.slug
    return .municipality(municipality.slug, filter)
  }

  private func target(_ type: TaxonomyTerm, _ phase: TaxonomyTerm) -> SitePath {
    var query = SearchQuery()
    query[.serviceType] = [type.slug.rawValue]
    query[.phase] = [phase.slug.rawValue]
    query[.availability] = [Availability.now.rawValue]
    query[.municipality] = municipality.map { [$0.slug.rawValue] } ?? []
    return .search(query)
  }
}
