import Catalogue
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /palvelu/:slug`; a former slug leads to the present one for ever.
  @Sendable func showService(_ request: Request) throws -> Response {
    let slug = try request.slug()
    let directory = try catalogue.snapshot
    guard let service = try catalogue.service(slug: slug) else {
      guard let present = try catalogue.presentSlug(former: slug) else {
        throw HTTPError.notFound
      }
      return redirect(.movedPermanently(context(for: request).address(.service(present))))
    }
    return html(
      ServicePage(
        context: listing(context(for: request)), directory: directory, service: service),
      caching: caching(of: service, directory))
  }

  /// Answers `GET /jarjestaja/:slug`.
  @Sendable func showOrganization(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let slug = try request.slug()
    guard let organization = directory.organizations[slug] else { throw HTTPError.notFound }
    let offers = directory.offers.filter { $0.providers.contains(slug) }
    // A provider whose every listing is a draft has nothing to show yet.
    guard !offers.isEmpty else { throw HTTPError.notFound }
    let isOnViolence = offers.allSatisfy(directory.concernsViolence)
    return html(
      OrganizationPage(
        context: context(for: request), directory: directory, organization: organization,
        cards: try cards(offers), isIndexed: !isOnViolence),
      caching: isOnViolence ? .never : .revalidated)
  }

  /// Answers `GET /aihe/:slug`.
  @Sendable func showTopic(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let slug = try request.slug()
    guard let topic = directory.vocabulary.term(.serviceType, slug: slug) else {
      guard let present = try catalogue.presentTopic(former: slug) else {
        throw HTTPError.notFound
      }
      return redirect(.movedPermanently(context(for: request).address(.topic(present))))
    }
    let type = directory.vocabulary.set(.serviceType, topic.code)
    let offers = directory.offers.filter { !$0.terms(.serviceType).isDisjoint(with: type) }
    return html(
      TopicPage(
        context: context(for: request), directory: directory, topic: topic,
        cards: try cards(offers)),
      caching: topic.concernsViolence ? .never : .revalidated)
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
