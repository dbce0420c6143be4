import HumanServices
import Markup

/// Listings found by words, municipality, type and situation.
package struct SearchPage: Page {
  /// Listings shown at once.
  package static let pageSize = 20

  /// The number of the last page of so many listings; 0 when there are none.
  package static func lastPage(of total: Int) -> Int { (total + pageSize - 1) / pageSize }

  package let context: PageContext
  let directory: Snapshot
  let query: SearchQuery
  /// One page's worth.
  let cards: [CardContent]
  let total: Int
  let ignored: [String]

  package init(
    context: PageContext, directory: Snapshot, query: SearchQuery, cards: [CardContent],
    total: Int, ignored: [String]
  ) {
    self.context = context
    self.directory = directory
    self.query = query
    self.cards = cards
    self.total = total
    self.ignored = ignored
  }

  package var path: SitePath { .search(query) }
  package var heading: String {
    if query.words.isEmpty, let phase { return phase.personLabel[language] }
    return words(.searchTitle)
  }
  package var isIndexed: Bool { query.isEmpty }
  package var summary: String? { query.isEmpty ? words(.searchDescription) : nil }

  private var municipality: Municipality? {
    query.municipality.flatMap { directory.geography.municipality(slug: $0) }
  }
  private var type: TaxonomyTerm? {
    query.type.flatMap { directory.vocabulary.term(.serviceType, slug: $0) }
  }
  private var phase: TaxonomyTerm? {
    query.phase.flatMap { directory.vocabulary.term(.phase, slug: $0) }
  }

  package var content: HTML {
    SearchForm(query: query, directory: directory, context: context).content
    if !ignored.isEmpty {
      p(.class("note"), .role("status")) {
        words(.filterIgnored, ["values": ignored.joined(separator: ", ")])
      }
    }
    if query.isEmpty {
      topics
    } else if cards.isEmpty {
      nothing
    } else {
      p(.class("lead"), .role("status")) { resultText }
      if municipality == nil {
        p(.class("note")) { words(.searchChooseMunicipality) }
      }
      div(.class("cards")) {
        for card in cards {
          ServiceCard(
            card: card, directory: directory, context: context, isUnderHeading: false
          ).content
        }
      }
      pages
    }
  }

  private var resultText: String {
    let found = words.count(total, one: .searchFoundOne, other: .searchFoundMany)
    guard let municipality else { return found }
    return found + " " + words(.searchReaching, ["name": context.name(of: municipality)])
  }

  private var topics: HTML {
    section {
      h2 { words(.searchTopics) }
      for group in directory.vocabulary.needGroups {
        h3 { group.name[language] }
        ul(.class("inline-links")) {
          for type in directory.vocabulary.serviceTypes(in: group) {
            li { a(context.href(.topic(type.slug))) { type.name[language] } }
          }
        }
      }
    }
  }

  private var nothing: HTML {
    div(.class("gap"), .role("status")) {
      p { strong { words(.searchNothing) } }
      ul {
        for (label, path) in wider { li { a(context.href(path)) { label } } }
        li { a(context.href(.search())) { words(.searchBrowse) } }
        li { a(context.href(.report())) { words(.missingReport) } }
      }
    }
  }

  /// The same search without each of its parts.
  private var wider: [(String, SitePath)] {
    var wider: [(String, SitePath)] = []
    func add(_ phrase: Phrase, _ value: String, _ change: (inout SearchQuery) -> Void) {
      var query = query
      query.page = 1
      change(&query)
      if !query.isEmpty { wider.append((words(phrase, ["value": value]), .search(query))) }
    }
    if !query.words.isEmpty { add(.searchWithout, query.words) { $0.words = "" } }
    if let municipality {
      add(.searchWithout, context.name(of: municipality)) { $0.municipality = nil }
    }
    if let type { add(.searchWithout, type.name[language]) { $0.type = nil } }
    if let phase { add(.searchWithout, phase.personLabel[language]) { $0.phase = nil } }
    return wider
  }

  @HTMLBuilder private var pages: HTML {
    let last = SearchPage.lastPage(of: total)
    if last > 1 {
      nav(.class("pages"), .ariaLabel(words(.searchPages))) {
        if query.page > 1 { pageLink(query.page - 1, .searchPrevious, "prev") }
        span { words(.searchPage, ["page": String(query.page), "pages": String(last)]) }
        if query.page < last { pageLink(query.page + 1, .searchNext, "next") }
      }
    }
  }

  private func pageLink(_ number: Int, _ phrase: Phrase, _ rel: String) -> HTML {
    var target = query
    target.page = number
    return a(context.href(.search(target)), .rel(rel)) { words(phrase) }
  }
}

/// The fields of a search, filled as asked.
struct SearchForm {
  let query: SearchQuery
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    form(
      .class("panel find"), .role("search"), .method("get"), .ariaLabel(words(.searchTitle)),
      .action(SitePath.search().address(in: context.language))
    ) {
      context.listField
      div(.class("fields")) {
        div {
          label(.for("q")) { words(.searchWords) }
          input(
            .id("q"), .name(SearchQuery.names.words), .type("search"), .value(query.words),
            Attribute("maxlength", "200"), Attribute("autocomplete", "off"))
        }
        choice(
          SearchQuery.names.municipality, .searchMunicipality, .searchAnyMunicipality,
          directory.geography.municipalities.map { ($0.slug.rawValue, context.name(of: $0)) },
          chosen: query.municipality)
        choice(
          SearchQuery.names.type, .searchType, .searchAnyType,
          directory.vocabulary.serviceTypes.map {
            ($0.slug.rawValue, $0.name[context.language])
          }, chosen: query.type)
        choice(
          SearchQuery.names.phase, .filterPhase, .searchAnyPhase,
          directory.vocabulary.terms(.phase).map {
            ($0.slug.rawValue, $0.personLabel[context.language])
          }, chosen: query.phase)
      }
      button(.type("submit"), .class("btn")) { words(.searchButton) }
    }
  }

  private func choice(
    _ name: String, _ label: Phrase, _ any: Phrase, _ values: [(String, String)], chosen: Slug?
  ) -> HTML {
    div {
      Markup.label(.for(name)) { words(label) }
      select(.id(name), .name(name)) {
        option(.value("")) { words(any) }
        for (value, text) in values {
          option(.value(value), value == chosen?.rawValue ? .selected : nil) { text }
        }
      }
    }
  }
}
