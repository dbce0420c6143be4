import Addresses
import Catalogue
import Foundation
import HTTPServer
import HumanServices
import Interchange
import Pages

extension Site {
  /// Listings of the news and of a feed; older changes are no news.
  static let newsCount = 50

  /// Answers `GET /uutta`.
  @Sendable func showNews(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let asked = try request.read(ReachQuery.binding, in: directory)
    return html(
      NewsPage(
        context: context(for: request), directory: directory, query: asked.query,
        entries: try news(asked.query, directory, count: Site.newsCount), unread: asked.unread))
  }

  /// Answers `GET /uutta.atom`.
  @Sendable func downloadNews(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let query = try request.readForFile(ReachQuery.binding, in: directory)
    let context = context(in: request.language)
    let (origin, language) = (settings.publicURL, request.language)
    let words = context.words
    let changes = try changes(query, directory, count: Site.newsCount)
    let texts = try catalogue.cardTexts(changes.map(\.offer.id))
    let feed = AtomFeed(
      title: "\(words(.siteName)): \(words(.newsTitle).lowercased())", subtitle: words(.newsLead),
      selfURL: origin + context.download(.news(query), as: .atom),
      pageURL: origin + context.address(.news(query)), language: language,
      rights: "\(ListingExport.licence). \(CoverageExport.attribution)",
      entries: changes.compactMap { offer, change in
        texts[offer.id].map { entry(offer, change, $0, directory, language) }
      })
    return file(feed.bytes, of: .news(query), in: directory, type: FileForm.atom.mediaType)
  }

  private func entry(
    _ offer: Offer, _ change: ServiceChange, _ text: ServiceCardText, _ directory: Snapshot,
    _ language: Language
  ) -> AtomFeed.Entry {
    let provider = offer.providers.first.flatMap { directory.organizations[$0] }
    return AtomFeed.Entry(
      uuid: offer.uuid, title: text.name[language], summary: text.summary[language],
      url: settings.publicURL
        + SitePath.service(offer.slug).address(in: language, named: directory.names),
      author: provider?.name[language] ?? resources.phrases(language)(.siteName),
      categories: directory.vocabulary.terms(.serviceType, in: offer.terms(.serviceType)).map {
        (term: $0.code, label: $0.name[language])
      },
      publishedAt: change.publishedAt, updatedAt: change.updatedAt)
  }

  /// The newest changes, as a page shows them.
  func news(_ query: ReachQuery, _ directory: Snapshot, count: Int) throws -> [NewsEntry] {
    let changes = try changes(query, directory, count: count)
    let texts = try catalogue.cardTexts(changes.map(\.offer.id))
    return changes.compactMap { offer, change in
      texts[offer.id].map {
        NewsEntry(
          offer: offer, text: $0, publishedOn: CivilDate(inFinlandAt: change.publishedAt),
          updatedOn: CivilDate(inFinlandAt: change.updatedAt))
      }
    }
  }

  private func changes(
    _ query: ReachQuery, _ directory: Snapshot, count: Int
  ) throws -> [(offer: Offer, change: ServiceChange)] {
    let offers = Dictionary(directory.offers.map { ($0.id, $0) }) { first, _ in first }
    return Array(
      try catalogue.serviceChanges().lazy.compactMap { change in
        offers[change.id].map { (offer: $0, change: change) }
      }.filter { query.includes($0.offer, in: directory) }.prefix(count))
  }
}
