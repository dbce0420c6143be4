import Addresses
import HumanServices
import Markup
import Search

/// Listings found by words and facets.
package struct SearchPage: Page {
  /// Listings shown at once.
  package static let pageSize = 20

  package let context: PageContext
  let directory: Snapshot
  let answer: SearchAnswer
  let values: [SearchFacet: [String]]
  let cards: [CardContent]
  /// Instead of results, where there is none.
  let nearest: [CardContent]
  let remote: [CardContent]
  let unread: [UnreadPair]
  /// Other help where there are few results.
  package var related: [CardContent] = []
  /// The address held words that cannot be read any more.
  package var isSealOver = false
  /// Safety help that the words or values ask for.
  let help: Set<SafetyHelp>

  package init(
    context: PageContext, directory: Snapshot, answer: SearchAnswer,
    values: [SearchFacet: [String]], cards: [CardContent], nearest: [CardContent] = [],
    remote: [CardContent] = [], unread: [UnreadPair], help: Set<SafetyHelp>
  ) {
    self.context = context
    self.directory = directory
    self.answer = answer
    self.values = values
    self.cards = cards
    self.nearest = nearest
    self.remote = remote
    self.unread = unread
    self.help = help
  }

  private var query: SearchQuery { answer.query }

  package var path: SitePath { .search(query) }
  package var heading: String {
    if isForYoung { return words(.situationYoung) }
    guard query.words.isEmpty, query[.phase].count == 1, let phase = query[.phase].first else {
      return words(.searchTitle)
    }
    return FacetLabels(directory: directory, context: context).label(phase, of: .term(.phase))
  }
  private var isForYoung: Bool {
    query.without(.municipality).with(Sorting.best) == Situations.young(directory.vocabulary)
  }
  package var isPassing: Bool { isSealOver }
  package var summary: String? { query.isEmpty ? words(.searchDescription) : nil }

  @HTMLBuilder package var content: HTML {
    SafetyFirst(answer.understood.dangers, and: help, context: context).content
    if isForYoung {
      p(.class("warn")) { SafetyContactLine(context.safety.child, context: context).content }
    }
    if isSealOver { p(.class("note"), .role("status")) { words(.searchSealOver) } }
    SearchForm(query: query, directory: directory, context: context).content
    SearchNotes(answer: answer, unread: unread, directory: directory, context: context).content
    SearchFacets(
      query: query, counts: answer.counts, values: values, directory: directory,
      context: context
    ).content
    if query.isEmpty {
      topics
    } else {
      topicsNamed
      if let nothing = answer.nothing {
        SearchNothing(
          answer: answer, nothing: nothing, related: related, nearest: nearest, remote: remote,
          directory: directory, context: context
        ).content
      } else {
        results
      }
    }
  }

  @HTMLBuilder private var results: HTML {
    p(.class("lead"), .role("status")) { resultText }
    onlyRunning
    if let municipality {
      p(.class("after")) {
        a(context.href(.municipality(municipality.slug))) {
          words(.searchToMunicipality, ["name": context.genitive(of: municipality)])
        }
      }
    } else if query[.municipality].isEmpty {
      p(.class("note")) { words(.searchChooseMunicipality) }
    }
    sorting
    div(.class("cards")) {
      for card in cards {
        ServiceCard(
          card: card, directory: directory, context: context, isUnderHeading: false
        ).content
      }
    }
    if !related.isEmpty {
      section {
        h2 { words(.searchRelated) }
        div(.class("cards")) {
          for card in related {
            ServiceCard(card: card, directory: directory, context: context).content
          }
        }
      }
    }
    pages
    // A file's address would tell the words.
    if context.seal == nil || query.words.isEmpty {
      Downloads(
        path: .search(query.firstPage), forms: [.csv, .excel, .json], context: context
      ).content
    }
  }

  /// The way to what is given now, where the results hold what is over or not yet on.
  @HTMLBuilder private var onlyRunning: HTML {
    let now = Availability.now.rawValue
    let counts = zip(values[.availability] ?? [], answer.counts.counts[.availability] ?? [])
    if query[.availability].isEmpty, let running = counts.first(where: { $0.0 == now })?.1,
      running < answer.total, running > 0
    {
      p(.class("after")) {
        a(context.href(.search(query.toggling(now, of: .availability))), .rel("nofollow")) {
          words(.searchOnlyRunning, ["count": String(running)])
        }
      }
    }
  }

  @HTMLBuilder private var sorting: HTML {
    if answer.total > 1 {
      p(.class("after")) {
        words(.sortingLabel)
        for sorting in Sorting.allCases {
          " "
          let label = words(sorting == .best ? .sortingBest : .sortingNewest)
          if sorting == query.sorting {
            strong(.ariaCurrent("true")) { label }
          } else {
            a(context.href(.search(query.with(sorting))), .rel("nofollow")) { label }
          }
        }
      }
    }
  }

  /// Pages that tell what the searched thing is and who arranges it.
  @HTMLBuilder private var topicsNamed: HTML {
    if !answer.topics.isEmpty {
      p(.class("after")) {
        words(.searchTopicNamed)
        for (number, topic) in answer.topics.enumerated() {
          number == 0 ? " " : ", "
          a(context.href(.topic(topic.slug))) { topic.name[language] }
        }
        if let situation = answer.situation {
          ", "
          a(context.href(.situation(situation))) { name(ofSituation: situation) }
        }
      }
    }
  }

  private func name(ofSituation slug: Slug) -> String {
    directory.vocabulary.term(.phase, slug: slug)?.personLabel[language] ?? words(.situationYoung)
  }

  private var municipality: Municipality? {
    query.onlyMunicipality.flatMap { directory.geography.municipality(slug: $0) }
  }

  private var resultText: String {
    let found = words.count(answer.total, one: .searchFoundOne, other: .searchFoundMany)
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

  @HTMLBuilder private var pages: HTML {
    if answer.previous != nil || answer.next != nil {
      nav(.class("pages"), .ariaLabel(words(.searchPages))) {
        if let previous = answer.previous { pageLink(previous, .searchPrevious, "prev") }
        span {
          words(
            .searchRange,
            [
              "first": String(answer.first), "last": String(answer.first + cards.count - 1),
              "count": String(answer.total),
            ])
        }
        if let next = answer.next { pageLink(next, .searchNext, "next") }
      }
    }
  }

  private func pageLink(_ target: SearchQuery, _ phrase: Phrase, _ rel: String) -> HTML {
    a(context.href(.search(target)), .rel(rel)) { words(phrase) }
  }
}
