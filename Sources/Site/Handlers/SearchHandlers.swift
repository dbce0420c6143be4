import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Markup
import Pages
import Search
import TextAnalysis

extension Site {
  /// Answers `GET /haku`.
  @Sendable func search(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let index = try searchIndex(directory)
    let (pairs, isSealOver) = openedParameters(of: request)
    let asked = try request.read(SearchQuery.binding, of: pairs, in: index.facets)
    let answer = index.answer(asked.query, pageSize: SearchPage.pageSize)
    let help = safetyHelp(answer, directory)
    if answer.nothing != nil && help.isEmpty { countMiss(answer, directory) }
    let nearest = answer.nothing?.nearest ?? []
    let remote = answer.nothing?.remote ?? []
    let hits = answer.query.isEmpty ? [] : answer.hits
    let related = answer.query.isEmpty ? [] : answer.related
    let texts = try catalogue.cardTexts((hits + related + nearest + remote).map(\.offer.id))
    var context = listing(context(for: request))
    if !answer.understood.safetyHelp.isEmpty {
      context.discloseNothing(of: asked.query, sealing: seal)
    }
    var page = SearchPage(
      context: context, directory: directory, answer: answer,
      values: index.facets.values, cards: cards(hits, texts, answer.marks, request.language),
      nearest: cards(nearest, texts, nil, request.language),
      remote: cards(remote, texts, nil, request.language), unread: asked.unread,
      help: help)
    page.related = cards(related, texts, answer.marks, request.language)
    page.isSealOver = isSealOver
    return html(page)
  }

  /// Answers `GET /haku/ehdotukset?q=…`: a piece of a page for the script, kept nowhere.
  @Sendable func suggestSearches(_ request: Request) throws -> Response {
    let index = try searchIndex(try catalogue.snapshot)
    let typed = request.parameter(SearchAddress.words) ?? ""
    let dangers = resources.danger.concepts(in: typed)
    var context = context(for: request)
    if !dangers.isEmpty { context.seal = seal }
    let list = SuggestionList(
      completions: index.completions(of: typed, language: request.language), dangers: dangers,
      context: context)
    var response = text(list.content.string, type: "text/html; charset=utf-8")
    response.fields[.contentLanguage] = request.language.rawValue
    keepNowhere(&response)
    return response
  }

  /// Answers `GET /opensearch.xml`: how a browser adds the search to its own field.
  @Sendable func describeSearch(_ request: Request) -> Response {
    let words = context(for: request).words
    let address = settings.publicURL + context(in: request.language).address(.search())
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
        "\"", with: "&quot;")
    }
    return text(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>\(escaped(words(.siteName)))</ShortName>
      <Description>\(escaped(words(.searchDescription)))</Description>
      <Language>\(request.language.rawValue)</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <Url type="text/html" template="\(escaped(address))?\(SearchAddress.words)={searchTerms}"/>
      </OpenSearchDescription>

      """, type: "application/opensearchdescription+xml")
  }

  private func keepNowhere(_ response: inout Response) {
    response.fields[.cacheControl] = "no-store"
    response.fields[.eTag] = nil
  }

  private func cards(
    _ hits: [SearchHit], _ texts: [ID<Service>: ServiceCardText], _ marks: WordMarks?,
    _ language: Language
  ) -> [CardContent] {
    hits.compactMap { hit in
      guard let text = texts[hit.offer.id] else { return nil }
      var card = CardContent(offer: hit.offer, text: text, fit: hit.fit)
      if let marks, !marks.isEmpty || !hit.terms.isEmpty {
        func pieces(_ text: LocalizedText) -> [MarkedPiece] {
          let shown = text.shown(in: language)
          return marks.pieces(
            of: shown.text, language: shown.language, analyzer: catalogue.analyzer)
        }
        card.marked = (pieces(text.name), pieces(text.summary))
        card.foundBy = Array(hit.terms.prefix(Site.mostReasons))
      }
      return card
    }
  }

  /// Terms that a card tells it was found by.
  private static let mostReasons = 2

  /// Words tell something about who typed them; so does a type or audience about violence.
  private func safetyHelp(_ answer: SearchAnswer, _ directory: Snapshot) -> Set<SafetyHelp> {
    answer.understood.safetyHelp.union(namesViolence(answer.query, directory) ? [.safety] : [])
  }

  func namesViolence(_ query: SearchQuery, _ directory: Snapshot) -> Bool {
    func set(_ facet: Facet) -> TermSet {
      query[facet].compactMap(Slug.init).reduce(into: TermSet()) {
        $0.formUnion(directory.vocabulary.set(facet, slug: $1))
      }
    }
    return directory.vocabulary.concernsViolence(
      types: set(.serviceType), audiences: set(.audience))
  }

  /// Counts words that found nothing, so that coordinators learn what is looked for.
  ///
  /// Without an address, session or time of day; what looks like a number or an address is left
  /// out. It happens after the answer, and a failure to count is no failure of the search.
  private func countMiss(_ answer: SearchAnswer, _ directory: Snapshot) {
    guard let term = SearchMiss.term(of: answer.understood.concepts.map(\.text)),
      answer.query.after == nil
    else { return }
    let municipality = answer.query.onlyMunicipality
      .flatMap { directory.geography.municipality(slug: $0)?.code }
    let day = today
    // A full queue counts no more.
    _ = missQueue.submit { [catalogue, logger] in
      do {
        try catalogue.countMiss(term, in: municipality, on: day)
      } catch {
        logger.warning("a search that found nothing could not be counted: \(error)")
      }
    }
  }
}

extension SearchMiss {
  /// Letters of a term that are kept.
  private static let longestTerm = 60
  /// Digits from which a word may be somebody's number.
  private static let mostDigits = 4

  /// The words plain and in alphabetical order; `nil` when nothing may be kept.
  static func term(of words: [String]) -> String? {
    let plain = words.map(Folding.plain).filter { word in
      !word.isEmpty && word.count(where: \.isNumber) <= mostDigits
    }
    let term = plain.sorted().joined(separator: " ").prefix(longestTerm)
    return term.isEmpty ? nil : String(term).trimmingCharacters(in: .whitespaces)
  }
}
