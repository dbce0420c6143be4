import Addresses
import Catalogue
import Coverage
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /palvelu/:slug`; a former slug leads to the present one for ever.
  @Sendable func showService(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let slug = try request.slug(of: .service, in: directory.names)
    guard let service = try catalogue.service(slug: slug) else {
      if let present = try catalogue.presentSlug(former: slug) {
        return moved(to: .service(present), for: request, in: directory)
      }
      return try showGone(slug, request, directory)
    }
    var page = ServicePage(
      context: listing(context(for: request)), directory: directory, service: service)
    if service.details.hasEnded(by: today) {
      page.alternatives = try alternatives(to: service.details, directory)
    }
    return html(page)
  }

  /// Says 410 of what is in the archive: that it is given no more, and what there is instead.
  ///
  /// What is quiet is called by its public name here as everywhere; its slug leads there.
  private func showGone(
    _ slug: Slug, _ request: Request, _ directory: Snapshot
  ) throws -> Response {
    guard let gone = try catalogue.archivedService(named: slug) else { throw HTTPError.notFound }
    let context = listing(context(for: request))
    let concernsViolence = directory.vocabulary.concernsViolence(gone)
    let isQuiet = concernsViolence || gone.slug.tellsOfViolence || gone.name.tellsOfViolence
    let isPublicName = PublicID(rawValue: slug.rawValue)?.names(gone.uuid) == true
    guard isQuiet == isPublicName else {
      // A whole name, so that no listing that is public now is meant.
      guard isQuiet, let quiet = Slug(rawValue: PublicID(gone.uuid, length: .max).rawValue)
      else { throw HTTPError.notFound }
      return seeOther(context.address(.service(quiet)))
    }
    return html(
      GonePage(
        context: context, directory: directory, slug: slug, name: isQuiet ? nil : gone.name,
        concernsViolence: concernsViolence,
        alternatives: try alternatives(to: gone, directory)), status: .gone)
  }

  private func alternatives(
    to gone: ServiceDetails, _ directory: Snapshot
  ) throws -> [CardContent] {
    try cards(Alternatives.nearest(to: gone, in: directory, on: today))
  }

  /// Answers `GET /jarjestaja/:slug`.
  @Sendable func showOrganization(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let slug = try request.slug(of: .organization, in: directory.names)
    guard let organization = directory.organizations[slug] else { throw HTTPError.notFound }
    let offers = directory.offers.filter { $0.providers.contains(slug) }
    // A provider whose every listing is a draft has nothing to show yet.
    guard !offers.isEmpty else { throw HTTPError.notFound }
    return html(
      OrganizationPage(
        context: context(for: request), directory: directory, organization: organization,
        cards: try cards(offers)))
  }

  /// Answers `GET /aihe/:slug`.
  @Sendable func showTopic(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let slug = try request.slug(of: .term(.serviceType), in: directory.names)
    guard let topic = directory.vocabulary.term(.serviceType, slug: slug) else {
      guard let present = try catalogue.presentTopic(former: slug) else {
        throw HTTPError.notFound
      }
      return moved(to: .topic(present), for: request, in: directory)
    }
    let type = directory.vocabulary.set(.serviceType, topic.code)
    let offers = directory.offers.filter { !$0.terms(.serviceType).isDisjoint(with: type) }
    return html(
      TopicPage(
        context: context(for: request), directory: directory, topic: topic,
        cards: try cards(offers)))
  }

  /// Leads from a former name to the present one: for ever, unless that changes with what is quiet.
  private func moved(
    to path: SitePath, for request: Request, in directory: Snapshot
  ) -> Response {
    let address = context(for: request).address(path)
    return Discretion(of: path, in: directory).concernsViolence
      ? seeOther(address) : redirect(.movedPermanently(address))
  }

  /// A context whose cards can be put on a list.
  func listing(_ context: PageContext) -> PageContext {
    var context = context
    context.offersListing = true
    return context
  }

  /// Cards of listings, in the order given, without fit to a municipality.
  func cards(_ offers: [Offer]) throws -> [CardContent] {
    let texts = try catalogue.cardTexts(offers.map(\.id))
    return offers.compactMap { offer in
      texts[offer.id].map { CardContent(offer: offer, text: $0) }
    }
  }
}
