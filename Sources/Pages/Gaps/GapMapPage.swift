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
    figures.need?.name[language] ?? words(.gapsTitle)
  }
  package var documentTitle: String { "\(words(.siteName)) – \(words(.gapsTitle))" }
  package var summary: String? { query == GapQuery() ? words(.gapsDescription) : nil }
  package var extraStyles: Bool { true }

  package var content: HTML {
    p(.class("lead")) { GapSentence(figures: figures, context: context).text }
    UnreadNote(unread: unread, context: context).content
    GapQuestions(figures: figures, context: context).content
    GapLegend(figures: figures, context: context).content
    div(.class("mapandtable")) {
      div(.class("maps")) {
        div(.class("two")) {
          for region in figures.regions {
            section(.class("panel")) {
              h2(.class("h3")) { region.name[language] }
              GapMap(figures: figures, region: region, context: context).content
            }
          }
        }
        if let boundaries = figures.boundaries { boundaryChoice(boundaries) }
      }
      p(.class("note")) { honest + " " + context.asOf(figures) }
      if let filters = context.filters(of: query, in: directory) { p(.class("note")) { filters } }
      if figures.need == nil { SmallMaps(figures: figures, context: context).content }
      GapFilters(figures: figures, directory: directory, context: context).content
      div(.class("tables")) {
        GapTable(figures: figures, context: context).content
        GapTotals(figures: figures, directory: directory, context: context).content
      }
    }
    links
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

  private var links: HTML {
    nav(.class("after"), .ariaLabel(words(.gapsDownloads))) {
      h2 { words(.gapsDownloads) }
      DownloadLinks(path: path, context: context).content
      ul(.class("inline-links")) {
        for region in figures.regions {
          li {
            a(context.href(.gapSheet(region.slug, query.forSheet))) {
              words(.boardLink, ["place": region.name[language]])
            }
          }
        }
        li { a(context.href(.gapMethod)) { words(.gapsMethod) } }
        li { a(context.href(.gapMediation())) { words(.gapsMediation) } }
        li { a(context.href(.gapPlanning())) { words(.gapsPlanning) } }
      }
    }
  }
}
