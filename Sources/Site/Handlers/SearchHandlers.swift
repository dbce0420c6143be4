import Catalogue
import Coverage
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /haku`.
  @Sendable func search(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    var (query, ignored) = searchQuery(request, directory)
    let found = query.isEmpty ? [] : try results(of: query, directory, request.language)
    // An old link to a page that is no longer there shows the last one, not "nothing found".
    query.page = min(query.page, max(1, SearchPage.lastPage(of: found.count)))
    let first = (query.page - 1) * SearchPage.pageSize
    let shown = found.dropFirst(first).prefix(SearchPage.pageSize)
    let texts = try catalogue.cardTexts(shown.map(\.offer.id))
    return html(
      SearchPage(
        context: listing(context(for: request)), directory: directory, query: query,
        cards: shown.compactMap { result in
          texts[result.offer.id].map {
            CardContent(offer: result.offer, text: $0, fit: result.fit)
          }
        },
        total: found.count, ignored: ignored),
      caching: searchCaching(query, directory))
  }

  /// Answers `GET /haku.json`: every result as slug, name and service types.
  @Sendable func searchAsJSON(_ request: Request) throws -> Response {
    struct Item: Encodable {
      let slug: String
      let name: String
      let serviceTypes: [String]
    }
    let directory = try catalogue.snapshot
    let (query, _) = searchQuery(request, directory)
    let found = try results(of: query, directory, request.language)
    let texts = try catalogue.cardTexts(found.map(\.offer.id))
    let items = found.compactMap { result -> Item? in
      guard let text = texts[result.offer.id] else { return nil }
      let types = directory.vocabulary.terms(.serviceType, in: result.offer.terms(.serviceType))
      return Item(
        slug: result.offer.slug.rawValue, name: text.name[request.language],
        serviceTypes: types.map(\.code))
    }
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = String(decoding: try encoder.encode(["items": items]), as: UTF8.self)
    var response = text(json + "\n", type: "application/json")
    if searchCaching(query, directory) == .never {
      response.fields[.cacheControl] = "no-store"
      response.fields[.eTag] = nil
    }
    return response
  }

  private struct Result {
    let offer: Offer
    var fit: Fit?
  }

  /// Words tell something about who typed them; so does a type or audience about violence.
  private func searchCaching(_ query: SearchQuery, _ directory: Snapshot) -> Caching {
    let type = query.type.flatMap { directory.vocabulary.term(.serviceType, slug: $0) }
    return query.words.isEmpty && type?.needGroup != Vocabulary.violenceGroup
      ? .revalidated : .never
  }

  private func searchQuery(
    _ request: Request, _ directory: Snapshot
  ) -> (SearchQuery, ignored: [String]) {
    let names = SearchQuery.names
    var query = SearchQuery()
    var ignored: [String] = []
    for (name, value) in request.parameters {
      let slug = Slug(rawValue: value)
      var isKnown = true
      switch name {
      case names.words: query.words = value.trimmingCharacters(in: .whitespacesAndNewlines)
      case names.municipality:
        query.municipality = slug.flatMap { directory.geography.municipality(slug: $0)?.slug }
        isKnown = query.municipality != nil
      case names.type:
        query.type = slug.flatMap { directory.vocabulary.term(.serviceType, slug: $0)?.slug }
        isKnown = query.type != nil
      case names.phase:
        query.phase = slug.flatMap { directory.vocabulary.term(.phase, slug: $0)?.slug }
        isKnown = query.phase != nil
      case names.page:
        query.page = Int(value).flatMap { (1...10_000).contains($0) ? $0 : nil } ?? 1
      default: isKnown = false
      }
      if !isKnown { ignored.append("\(name)=\(value)".prefixed(Site.shownParameterLength)) }
    }
    return (query, ignored)
  }

  /// Best first: by words when there are some, else by nearness, else what is open to everybody.
  private func results(
    of query: SearchQuery, _ directory: Snapshot, _ language: Language
  ) throws -> [Result] {
    var results = candidates(query, directory)
    let vocabulary = directory.vocabulary
    func filter(_ facet: Facet, _ slug: Slug?) {
      guard let slug, let term = vocabulary.term(facet, slug: slug) else { return }
      let set = vocabulary.set(facet, term.code)
      results.removeAll { $0.offer.terms(facet).isDisjoint(with: set) }
    }
    filter(.serviceType, query.type)
    filter(.phase, query.phase)
    guard !query.words.isEmpty else { return results }
    let matches = try catalogue.services(matching: query.words, language: language) ?? []
    let byID = Dictionary(results.map { ($0.offer.id, $0) }) { first, _ in first }
    return matches.compactMap { byID[$0] }
  }

  private func candidates(_ query: SearchQuery, _ directory: Snapshot) -> [Result] {
    if let slug = query.municipality,
      let municipality = directory.geography.municipality(slug: slug)
    {
      return CoverageProfile(of: municipality, in: directory, on: today, today: today).offers
        .map { Result(offer: $0.offer, fit: $0.fit) }
    }
    let active = directory.offers.filter { $0.isActive(on: today, today: today) }
    let others = directory.offers.filter { !$0.isActive(on: today, today: today) }
    let nationwide = active.filter(\.area.nation)
    let regional = active.filter { !$0.area.nation }
    return (nationwide + regional + others).map { Result(offer: $0) }
  }
}
