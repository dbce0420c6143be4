import HumanServices
import Markup

/// A provider and what it gives.
package struct OrganizationPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let organization: Organization
  let cards: [CardContent]
  /// False where all it gives is about violence.
  package let isIndexed: Bool

  package init(
    context: PageContext, directory: Snapshot, organization: Organization,
    cards: [CardContent], isIndexed: Bool
  ) {
    self.context = context
    self.directory = directory
    self.organization = organization
    self.cards = cards
    self.isIndexed = isIndexed
  }

  package var path: SitePath { .organization(organization.slug) }
  package var heading: String { organization.name[language] }
  /// The provider's name, but not of one that gives help against violence: the browser's history
  /// keeps titles.
  package var documentTitle: String {
    cards.contains { directory.concernsViolence($0.offer) }
      ? words(.siteName) : "\(words(.siteName)) – \(heading)"
  }

  package var showsHeadingItself: Bool { true }

  package var content: HTML {
    h1(context.lang(of: organization.name)) { heading }
    p(.class("lead")) {
      words.count(cards.count, one: .organizationLeadOne, other: .organizationLeadMany)
    }
    if let url = organization.url {
      p { a(.href(url), .rel("noreferrer external")) { WebAddress.shown(url) } }
    }
    // A card in a phone's contacts would tell of what concerns violence.
    if isIndexed { Downloads(path: path, forms: [.vcf], context: context).content }
    OfferLists(
      cards: cards, directory: directory, context: context, presentTitle: .organizationPresent
    ).content
  }
}
