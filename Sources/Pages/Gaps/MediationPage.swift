import Addresses
import Coverage
import HumanServices
import Markup

/// Mediation by municipality: how near, how long one waits, who gives it, whom it does not reach.
package struct MediationPage: Page {
  /// Family mediation and court mediation in custody disputes.
  package static let needs = KnownTerm.codes(.mediation)

  package let context: PageContext
  let directory: Snapshot
  let figures: GapFigures

  package init(context: PageContext, directory: Snapshot, figures: GapFigures) {
    self.context = context
    self.directory = directory
    self.figures = figures
  }

  /// What of the address means nothing here.
  package var unread: [UnreadPair] = []

  package var path: SitePath {
    var query = MediationQuery()
    query.gaps.view = figures.query.view
    query.gaps.region = figures.query.region
    query.gaps.day = figures.query.day
    query.gaps.method = figures.query.method
    return .gapMediation(query)
  }
  package var heading: String { words(.mediationTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { words(.mediationLead) }
  package var extraStyles: Bool { true }

  package var content: HTML {
    p(.class("lead")) { words(.mediationLead) }
    UnreadNote(unread: unread, context: context).content
    regionLinks
    p(.class("note")) { context.asOf(figures) }
    SafetyWarning(context: context).content
    for code in MediationPage.needs {
      if let need = figures.matrix.needs.first(where: { $0.code == code }) { part(need) }
    }
    p(.class("note")) { context.basis(of: figures.people, in: directory) }
    h2 { words(.gapsDownloads) }
    DownloadLinks(path: path, context: context).content
    p(.class("after")) { a(context.href(.gaps())) { words(.gapsTitle) } }
  }

  private var regionLinks: HTML {
    ul(.class("chips"), .ariaLabel(words(.gapsRegion))) {
      for region in [nil] + figures.matrix.geography.regions.map(Optional.some) {
        li {
          a(
            context.href(path(to: region)),
            figures.query.region == region?.slug ? .ariaCurrent("true") : nil
          ) { region?.name[language] ?? words(.scorecardAll) }
        }
      }
    }
  }

  private func path(to region: Region?) -> SitePath {
    guard case .gapMediation(var query) = path else { return path }
    query.gaps.region = region?.slug
    return .gapMediation(query)
  }

  private func part(_ need: TaxonomyTerm) -> HTML {
    section {
      h2(.id(need.slug.rawValue)) { need.name[language] }
      p { notReached(need) }
      div(
        .class("scroll"), Attribute("tabindex", "0"), .role("region"),
        .ariaLabelledBy(need.slug.rawValue)
      ) {
        table(.class("stacked brief")) {
          thead {
            tr {
              for phrase in [
                Phrase.gapsMunicipality, .gapsLevel, .gapsNearest, .factProvider,
                .mediationWaiting,
              ] { th(.scope("col")) { words(phrase) } }
              th(.scope("col")) { context.people(figures.people) }
            }
          }
          tbody {
            for municipality in figures.shown {
              if let cell = figures.matrix[municipality.code, need.code] {
                row(municipality, need, cell)
              }
            }
          }
        }
      }
    }
  }

  private func notReached(_ need: TaxonomyTerm) -> String {
    let region = figures.query.region == nil ? nil : figures.regions.first?.code
    let reach = figures.matrix.population(
      with: need, atLeast: .region, in: region, figures.people)
    return words(
      .mediationNotReached,
      [
        "people": context.people(figures.people), "count": context.number(reach.notCovered),
        "unknown": context.number(reach.unknown),
      ])
  }

  private func row(
    _ municipality: Municipality, _ need: TaxonomyTerm, _ cell: CoverageCell
  ) -> HTML {
    let offer = cell.lead.flatMap { figures.matrix.offer($0) }
    return tr {
      th(.scope("row")) {
        a(context.href(.scorecard(municipality.slug))) { context.name(of: municipality) }
      }
      td { LetterMark(cell: cell, context: context).content }
      td {
        CellReason(
          cell: cell, evidence: figures.matrix.evidence(municipality.code, need.code),
          figures: figures, context: context
        ).content
      }
      td(context.told(.factProvider)) {
        offer?.providers.compactMap { directory.organizations[$0]?.name[language] }
          .joined(separator: ", ") ?? "–"
      }
      td(context.told(.mediationWaiting)) {
        offer?.waitingDays.map { words(.mediationWaitingDays, ["count": String($0)]) }
          ?? words(.mediationWaitingUnknown)
      }
      td(.class("n"), Attribute("data-label", context.people(figures.people))) {
        context.number(figures.people.count(in: municipality.code))
      }
    }
  }
}
