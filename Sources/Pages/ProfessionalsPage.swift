import Addresses
import HumanServices
import Markup
import Search

/// The front page of those who meet separating families at work: find, keep up, hand on, report.
package struct ProfessionalsPage: Page {
  /// What the page shows besides the catalogue's snapshot.
  package struct Contents: Sendable {
    package var networks: [CardContent]
    package var trainings: [CardContent]
    /// Materials for professionals.
    package var tools: [CardContent]
    /// All materials, whole, for their editions.
    package var materials: [Service]
    package var news: [NewsEntry]
    package var sessions: [CalendarEntry]

    package init(
      networks: [CardContent], trainings: [CardContent], tools: [CardContent],
      materials: [Service], news: [NewsEntry], sessions: [CalendarEntry]
    ) {
      self.networks = networks
      self.trainings = trainings
      self.tools = tools
      self.materials = materials
      self.news = news
      self.sessions = sessions
    }
  }

  /// News and sessions shown here; each has a page of its own with the rest.
  package static let shownOfEach = 5

  package let context: PageContext
  let directory: Snapshot
  let contents: Contents

  package init(context: PageContext, directory: Snapshot, contents: Contents) {
    self.context = context
    self.directory = directory
    self.contents = contents
  }

  package var path: SitePath { .professionals }
  package var heading: String { words(.professionalsTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { words(.professionalsLead) }
  package var news: ReachQuery? { ReachQuery() }

  package var content: HTML {
    p(.class("lead")) { words(.professionalsLead) }
    SearchForm(query: SearchQuery(), directory: directory, context: context).content
    referring
    ul(.class("inline-links")) {
      li { a(context.href(.gaps())) { words(.professionalsGaps) } }
      li { a(context.href(.gapMediation())) { words(.mediationTitle) } }
      li { a(context.href(.gapMethod)) { words(.methodTitle) } }
    }
    div(.class("two")) {
      latest
      coming
    }
    part(.professionalsNetworks, contents.networks)
    part(.professionalsTrainings, contents.trainings)
    materials
    part(.professionalsTools, contents.tools)
    reporting
    taking
  }

  private var referring: HTML {
    section {
      h2 { words(.referTitle) }
      ol(.class("steps")) {
        li { words(.referFind) }
        li {
          words(.referList) + " "
          a(.href(SitePath.address(context.ownAddress(.search(), in: language), carrying: list))) {
            words(.listSearch)
          }
        }
        li { words(.referHand) }
        li { words(.referTogether) }
      }
      p(.class("warn")) {
        words(.referDanger) + " "
        a(context.href(.safety)) { words(.urgentSafety) }
      }
    }
  }

  private var list: ServiceList { context.list ?? ServiceList() }

  private var latest: HTML {
    section(.class("panel")) {
      h2 { words(.newsTitle) }
      if contents.news.isEmpty { p { words(.newsNone) } }
      NewsList(entries: contents.news, context: context).content
      p(.class("more")) { a(context.href(.news())) { words(.newsAll) } }
    }
  }

  private var coming: HTML {
    section(.class("panel")) {
      h2 { words(.calendarTitle) }
      if contents.sessions.isEmpty { p { words(.calendarEmpty) } } else { sessions }
      ul(.class("inline-links")) {
        li { a(context.href(.calendar())) { words(.calendarAll) } }
        for region in directory.geography.regions {
          li { a(context.href(.calendar(year(of: region)))) { yearName(of: region) } }
        }
      }
    }
  }

  private var sessions: HTML {
    ul(.class("calendar")) {
      for entry in contents.sessions {
        li {
          strong { OccurrenceText(occurrence: entry.occurrence, context: context).dates }
          " "
          a(context.href(.service(entry.offer.slug)), context.lang(of: entry.name)) {
            entry.name[language]
          }
        }
      }
    }
  }

  private func year(of region: Region) -> CalendarQuery {
    var query = CalendarQuery()
    query.year = context.today.components.year
    query.reach.region = region.slug
    return query
  }

  private func yearName(of region: Region) -> String {
    words(.yearTitle, ["year": String(context.today.components.year)])
      + ": \(region.name[language])"
  }

  private func part(_ title: Phrase, _ cards: [CardContent]) -> HTML {
    section {
      h2 { words(title) }
      if cards.isEmpty { p(.class("gap")) { words(.professionalsNone) } }
      div(.class("cards")) {
        for card in cards {
          ServiceCard(card: card, directory: directory, context: context).content
        }
      }
    }
  }

  private var materials: HTML {
    section {
      h2 { words(.professionalsMaterials) }
      dl(.class("dl sheet")) {
        for code in languages {
          div {
            dt { context.languageName(code) }
            dd {
              ul {
                for service in contents.materials where isIn(code, service) {
                  li {
                    a(
                      context.href(.service(service.details.slug)),
                      context.lang(of: service.details.name)
                    ) { service.details.name[language] }
                  }
                }
              }
            }
          }
        }
      }
      p(.class("more")) { a(context.href(.materials)) { words(.footerMaterials) } }
    }
  }

  private func isIn(_ code: String, _ service: Service) -> Bool {
    service.details.materials.contains { $0.language == code }
  }

  /// Finnish first, then as often as there is something.
  private var languages: [String] {
    let all = contents.materials.flatMap { Set($0.details.materials.map(\.language)) }
    let counts = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private var reporting: HTML {
    section {
      h2 { words(.professionalsReportTitle) }
      p { words(.professionalsReportText) }
      p(.class("more")) { a(context.href(.report())) { words(.professionalsReport) } }
    }
  }

  private var taking: HTML {
    section(.class("after")) {
      h2 { words(.professionalsWhole) }
      p { words(.professionalsWholeText) }
      Downloads(path: .directory, forms: [.csv, .excel, .json], context: context).content
    }
  }
}
