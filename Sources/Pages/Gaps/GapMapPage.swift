import Addresses
import Coverage
import HumanServices
import Markup

/// The coverage-gap map of both regions, and the same as a table.
package struct GapMapPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let figures: GapFigures
  let unread: [UnreadPair]

  package init(
    context: PageContext, directory: Snapshot, figures: GapFigures, unread: [UnreadPair]
  ) {
    self.context = context
    self.directory = directory
    self.figures = figures
    self.unread = unread
  }

  private var query: GapQuery { figures.query }

  package var path: SitePath { .gaps(query) }
  package var heading: String {
    figures.need.map { words(.gapsTitleOf, ["need": $0.name[language]]) } ?? words(.gapsTitle)
  }
  package var documentTitle: String { "\(words(.siteName)) – \(words(.gapsTitle))" }
  package var summary: String? { query == GapQuery() ? words(.gapsDescription) : nil }
  package var extraStyles: Bool { true }

  package var content: HTML {
    p(.class("lead")) { sentence }
    p(.class("note")) { honest + " " + context.asOf(figures) }
    if let filters = context.filters(of: query, in: directory) { p(.class("note")) { filters } }
    UnreadNote(unread: unread, context: context).content
    needLinks
    GapFilters(figures: figures, directory: directory, context: context).content
    div(.class("mapandtable")) {
      div(.class("maps")) {
        if let boundaries = figures.boundaries { boundaryChoice(boundaries) }
        div(.class("two")) {
          for region in directory.geography.regions {
            section(.class("panel")) {
              h2(.class("h3")) { region.name[language] }
              GapMap(figures: figures, region: region, context: context).content
            }
          }
        }
        GapLegend(figures: figures, context: context).content
      }
      div(.class("tables")) {
        GapTable(figures: figures, context: context).content
        GapTotals(figures: figures, directory: directory, context: context).content
      }
    }
    links
  }

  private var sentence: String {
    guard let need = figures.need else {
      let scores = figures.matrix.scores()
      return words(
        .gapsSentenceAll,
        [
          "gaps": String(scores.reduce(0) { $0 + $1.gaps }),
          "unknown": String(scores.reduce(0) { $0 + $1.unknowns }),
        ])
    }
    let cells = figures.matrix.cells(of: need)
    return words(
      .gapsSentence,
      [
        "met": String(cells.count { $0.letter.isMet }),
        "gaps": String(cells.count { $0.letter.isGap }),
        "unknown": String(cells.count { $0.letter == .unknown }),
      ])
  }

  private var honest: String {
    let total = figures.matrix.needs.count * figures.municipalities.count
    let confirmed = Set(
      directory.inventory.filter { $0.holds(on: figures.matrix.query.day) }
        .map { "\($0.municipality.rawValue)/\($0.need)" }
    ).count
    if confirmed == 0 { return words(.gapsUnmapped) }
    return words(.gapsHonest, ["known": String(confirmed), "total": String(total)])
  }

  private var needLinks: HTML {
    nav(.class("needs"), .ariaLabel(words(.gapsNeed))) {
      ul(.class("chips")) {
        li {
          a(context.href(path(to: nil)), query.need == nil ? .ariaCurrent("true") : nil) {
            words(.gapsAllNeeds)
          }
        }
        for need in figures.matrix.needs {
          li {
            a(context.href(path(to: need)), query.need == need.slug ? .ariaCurrent("true") : nil) {
              need.name[language]
            }
          }
        }
      }
    }
  }

  /// Official boundaries or tiles, and where the boundaries come from.
  @HTMLBuilder private func boundaryChoice(_ boundaries: MunicipalityBoundaries) -> HTML {
    ul(.class("chips"), .ariaLabel(words(.gapsMap))) {
      for (prefersTiles, phrase) in [(false, Phrase.gapsBorders), (true, .gapsTiles)] {
        li {
          a(
            context.href(path(prefersTiles: prefersTiles)),
            query.prefersTiles == prefersTiles ? .ariaCurrent("true") : nil
          ) { words(phrase) }
        }
      }
    }
    if !query.prefersTiles { p(.class("note")) { boundaries.source } }
  }

  private func path(prefersTiles: Bool) -> SitePath {
    var query = query
    query.prefersTiles = prefersTiles
    return .gaps(query)
  }

  private func path(to need: TaxonomyTerm?) -> SitePath {
    var query = query
    query.need = need?.slug
    return .gaps(query)
  }

  private var links: HTML {
    nav(.class("after"), .ariaLabel(words(.gapsDownloads))) {
      h2 { words(.gapsDownloads) }
      DownloadLinks(path: path, context: context).content
      ul(.class("inline-links")) {
        li { a(context.href(.gapMethod)) { words(.gapsMethod) } }
        li { a(context.href(.gapMediation)) { words(.gapsMediation) } }
        li { a(context.href(.gapPlanning())) { words(.gapsPlanning) } }
      }
    }
  }
}
