import Addresses
import HumanServices
import Markup
import Search

/// Why there is no result, and every way on.
struct SearchNothing {
  let answer: SearchAnswer
  let nothing: NothingFound
  let related: [CardContent]
  let nearest: [CardContent]
  let remote: [CardContent]
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }
  private var query: SearchQuery { answer.query }

  @HTMLBuilder var content: HTML {
    div(.class("gap"), .role("status")) {
      p { strong { words(.searchNothing) } }
      if !answer.unfound.isEmpty {
        p { words(.searchUnfound, ["words": answer.unfound.joined(separator: ", ")]) }
      }
      if !wider.isEmpty {
        p { words(.searchWithoutTitle) }
        ul {
          for (label, path, count) in wider {
            li {
              a(context.href(path), .rel("nofollow")) {
                words(.searchWithout, ["value": label, "count": String(count)])
              }
            }
          }
        }
      }
      ul {
        li { a(context.href(.search())) { words(.searchBrowse) } }
        li { a(context.href(.report(missing))) { words(.missingReport) } }
      }
    }
    part(.searchRelated, related)
    part(.searchNearest, nearest)
    part(.searchRemote, remote)
  }

  /// The same search without what emptied it, and what that would give.
  private var wider: [(String, SitePath, Int)] {
    let labels = FacetLabels(directory: directory, context: context)
    var wider: [(String, SitePath, Int)] = nothing.withoutFacet.map { facet, count in
      let values = query[facet].map { labels.label($0, of: facet) }.joined(separator: ", ")
      return ("\(labels.label(facet)): \(values)", .search(query.without(facet)), count)
    }
    for (word, fewer, count) in nothing.withoutWord { wider.append((word, .search(fewer), count)) }
    if nothing.withoutWords > 0 {
      wider.append((query.words, .search(query.with(words: "")), nothing.withoutWords))
    }
    return wider
  }

  private var missing: ReportSubject {
    ReportSubject(
      municipality: query.onlyMunicipality, need: query[.serviceType].first.flatMap(Slug.init))
  }

  @HTMLBuilder private func part(_ title: Phrase, _ cards: [CardContent]) -> HTML {
    if !cards.isEmpty {
      section {
        h2 { words(title) }
        div(.class("cards")) {
          for card in cards {
            ServiceCard(card: card, directory: directory, context: context).content
          }
        }
      }
    }
  }
}
