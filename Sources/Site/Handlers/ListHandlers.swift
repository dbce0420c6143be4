import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Interchange
import Pages

extension Site {
  /// Answers `GET /materiaalit`.
  @Sendable func showMaterials(_ request: Request) throws -> Response {
    html(
      MaterialsPage(
        context: context(for: request), directory: try catalogue.snapshot,
        services: try catalogue.services(kinds: [.material])))
  }

  /// Answers `GET /ammattilaisille`.
  @Sendable func showProfessionals(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let audience = directory.vocabulary.set(.professionals)
    let offers = directory.offers
    let tools = offers.filter {
      $0.kind == .material && !$0.terms(.audience).isDisjoint(with: audience)
    }
    let count = ProfessionalsPage.shownOfEach
    let contents = ProfessionalsPage.Contents(
      networks: try cards(presentFirst(offers.filter { $0.kind == .network })),
      trainings: try cards(presentFirst(offers.filter { $0.kind == .training })),
      tools: try cards(presentFirst(tools)),
      materials: try catalogue.services(kinds: [.material]),
      news: try news(ReachQuery(), directory, count: count),
      sessions: Array(try comingEntries(CalendarQuery(), directory).prefix(count)))
    return html(
      ProfessionalsPage(
        context: context(for: request), directory: directory, contents: contents))
  }

  /// What is given before what was, each in stored order.
  private func presentFirst(_ offers: [Offer]) -> [Offer] {
    let isPresent = { (offer: Offer) in offer.state == .active || offer.state == .paused }
    return offers.filter(isPresent) + offers.filter { !isPresent($0) }
  }

  /// Answers `GET /palvelu/:slug.vcf`: the public contact of a service.
  @Sendable func downloadServiceContact(_ request: Request) throws -> Response {
    try request.refuseQuery()
    let directory = try catalogue.snapshot
    let slug = try request.slug(of: .service, in: directory.names)
    guard let service = try catalogue.service(slug: slug) else { throw HTTPError.notFound }
    return attachment(
      ContactCard.file([contact(of: service, directory, request.language)]), .vcf,
      of: .service(slug), in: directory, named: directory.names.name(of: slug.rawValue, .service))
  }

  /// Answers `GET /jarjestaja/:slug.vcf`: the public contact of a provider.
  @Sendable func downloadOrganizationContact(_ request: Request) throws -> Response {
    try request.refuseQuery()
    let directory = try catalogue.snapshot
    let slug = try request.slug(of: .organization, in: directory.names)
    let offers = directory.offers.filter { $0.providers.contains(slug) }
    guard let organization = directory.organizations[slug], !offers.isEmpty else {
      throw HTTPError.notFound
    }
    let name = organization.name[request.language]
    var card = ContactCard(
      uuid: organization.uuid, name: name, organization: name,
      source: settings.publicURL
        + SitePath.organization(slug).address(in: request.language, named: directory.names),
      language: request.language)
    card.contactPoints = organization.contactPoints
    card.url = organization.url
    return attachment(
      ContactCard.file([card]), .vcf, of: .organization(slug), in: directory,
      named: directory.names.name(of: slug.rawValue, .organization))
  }
}
