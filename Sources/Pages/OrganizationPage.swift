import Addresses
import HumanServices
import Markup

/// A provider and what it gives.
package struct OrganizationPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let organization: Organization
  let cards: [CardContent]

  package init(
    context: PageContext, directory: Snapshot, organization: Organization,
    cards: [CardContent]
  ) {
    self.context = context
    self.directory = directory
    self.organization = organization
    self.cards = cards
  }

  package var path: SitePath { .organization(organization.slug) }
  package var heading: String { organization.name[language] }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }

  package var showsHeadingItself: Bool { true }

  package var content: HTML {
    h1(context.lang(of: organization.name)) { heading }
    p(.class("lead")) {
      words.count(cards.count, one: .organizationLeadOne, other: .organizationLeadMany)
    }
    if !organization.description.isEmpty {
      p(context.lang(of: organization.description)) { organization.description[language] }
    }
    if let parent = organization.parent.flatMap({ directory.organizations[$0] }) {
      p {
        words(.organizationPartOf) + " "
        a(context.href(.organization(parent.slug)), context.lang(of: parent.name)) {
          parent.name[language]
        }
      }
    }
    if let url = organization.url {
      p { a(.href(url), .rel("noreferrer external")) { WebAddress.shown(url) } }
    }
    if !organization.contactPoints.isEmpty {
      ul(.class("contact")) {
        for point in organization.contactPoints {
          li { ContactText(point: point, context: context, whom: heading).content }
        }
      }
    }
    // A card in a phone's contacts would tell of what concerns violence.
    if context.offersFiles(of: path) {
      Downloads(path: path, forms: [.vcf], context: context).content
    }
    OfferLists(
      cards: cards, directory: directory, context: context, presentTitle: .organizationPresent
    ).content
  }
}
