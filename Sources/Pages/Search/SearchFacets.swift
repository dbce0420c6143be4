import Addresses
import HumanServices
import Markup
import Search

/// What is chosen, in sight and removable; everything else that narrows the results, folded away so
/// that results stay on a phone's first screen.
struct SearchFacets {
  let query: SearchQuery
  let counts: FacetCounts
  let values: [SearchFacet: [String]]
  let directory: Snapshot
  let context: PageContext

  /// Municipalities that a facet lists; where a directory has more, the form's choice does.
  private static let mostMunicipalities = 60

  private var words: Phrases { context.words }
  private var labels: FacetLabels { FacetLabels(directory: directory, context: context) }

  @HTMLBuilder var content: HTML {
    let chosen = SearchFacet.inFilters.flatMap { facet in
      query[facet].map { chip($0, of: facet, count: 0) }
    }
    if !chosen.isEmpty {
      ChipList(id: "valittu", label: words(.filterChosen), chips: chosen, context: context).content
      if chosen.count > 1 {
        p(.class("after")) {
          a(context.href(.search(withoutFacets)), .rel("nofollow")) { words(.searchClear) }
        }
      }
    }
    details(.class("filters facets")) {
      Markup.summary { words(query.isEmpty ? .searchChoose : .searchNarrow) }
      presence
      for facet in SearchFacet.inFilters { group(facet) }
    }
  }

  private var withoutFacets: SearchQuery {
    var query = SearchQuery()
    query.words = self.query.words
    return query
  }

  @HTMLBuilder private func group(_ facet: SearchFacet) -> HTML {
    let keys = values[facet] ?? []
    let tooMany = facet == .municipality && keys.count > SearchFacets.mostMunicipalities
    let counted =
      tooMany ? [:] : Dictionary(uniqueKeysWithValues: zip(keys, counts.counts[facet] ?? []))
    let shown = facet == .language ? context.inReadingOrder(languages: Set(keys)) : keys
    // A second value of a facet gives more results, not fewer.
    let widens = query[facet].isEmpty ? "" : " (\(words(.filterWidens)))"
    ChipList(
      id: "rajaa-\(SearchAddress.name(facet))", label: labels.label(facet) + widens,
      chips: shown.compactMap { value in
        counted[value].flatMap {
          query.has(value, of: facet) || $0 == 0 ? nil : chip(value, of: facet, count: $0)
        }
      }, context: context
    ).content
  }

  private func chip(_ value: String, of facet: SearchFacet, count: Int) -> Chip {
    Chip(
      label: labels.label(value, of: facet), path: .search(query.toggling(value, of: facet)),
      count: count, isChosen: query.has(value, of: facet))
  }

  /// Whether a place means who may come or where it is given; asked only where one is chosen.
  @HTMLBuilder private var presence: HTML {
    if !query[.municipality].isEmpty || !query[.region].isEmpty {
      p(.class("chips-label"), .id("rajaa-paikka")) { words(.filterPresence) }
      ul(.class("chips"), .ariaLabelledBy("rajaa-paikka")) {
        for presence in Presence.allCases {
          let label = words(presence == .reaches ? .presenceReaches : .presenceLocated)
          let count = counts.presence[presence] ?? 0
          li {
            if presence == query.presence {
              strong(.class("chosen"), .ariaCurrent("true")) { "\(label) (\(count))" }
            } else if count == 0 {
              span(.class("none")) { "\(label) (0)" }
            } else {
              a(context.href(.search(query.with(presence))), .rel("nofollow")) {
                "\(label) (\(count))"
              }
            }
          }
        }
      }
    }
  }
}
