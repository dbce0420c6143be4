import HumanServices
import Markup

/// Whom to ask about a listing, as links: its own ways to be reached with its providers', to be called
/// and opened while the facts are read.
struct WaysToAsk {
  let details: ServiceDetails
  let directory: Snapshot
  let context: PageContext

  var content: HTML {
    let inherited = directory.waysToReach(details).filter { $0.owner != .service }.map(\.point)
    let providers = details.providers.compactMap { directory.organizations[$0.organization]?.url }
    let sites = [details.url].compactMap(\.self) + providers
    return ul(.class("contact")) {
      for point in details.contactPoints + inherited {
        li {
          ContactText(point: point, context: context, whom: details.name[context.language]).content
        }
      }
      for site in sites {
        li { a(.href(site), .rel("noreferrer external")) { WebAddress.shown(site) } }
      }
    }
  }
}
