import Addresses
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Every page, as a pattern without language; `routes` adds the prefixes.
  private var pages: [Route] {
    [
      .get(.front, showFront),
      .get(.municipalityChoice, chooseMunicipality),
      .get(.municipality, showMunicipality),
      .get(.service, showService),
      .get(.service, as: .ics, downloadServiceCalendar),
      .get(.service, as: .vcf, downloadServiceContact),
      .get(.organization, showOrganization),
      .get(.organization, as: .vcf, downloadOrganizationContact),
      .get(.topic, showTopic),
      .get(.search, search),
      .get(.search, as: .csv, downloadSearchAsCSV).on(exportQueue),
      .get(.search, as: .json, downloadSearchAsJSON).on(exportQueue),
      .get(.searchSuggestions, suggestSearches),
      .get(.openSearch, describeSearch),
      .get(.pathway, showPathway),
      .get(.situation, showSituation),
      .get(.calendar, showCalendar),
      .get(.calendar, as: .ics, downloadCalendar),
      .get(.list, showServiceList),
      .get(.list, as: .csv, downloadServiceListAsCSV),
      .get(.list, as: .ics, downloadServiceListAsCalendar),
      .get(.list, as: .vcf, downloadServiceListAsContacts),
      .get(.directory, as: .csv, downloadDirectoryAsCSV).on(exportQueue),
      .get(.directory, as: .json, downloadDirectoryAsJSON).on(exportQueue),
      .get(.news, showNews),
      .get(.news, as: .atom, downloadNews),
      .get(.materials, showMaterials),
      .get(.professionals, showProfessionals),
      .get(.gaps, showGaps),
      .get(.scorecard, showScorecard),
      .get(.gapSheet, showGapSheet),
      .get(.gapPlanning, showPlanning),
      .get(.gapMediation, showMediation),
      .get(.gapMethod, showMethod),
      .get(.report, showReportForm),
      .post(.report, createReport).on(reportQueue),
      .get(.reportThanks, showReportThanks),
      .get(.confirmation, showConfirmation),
      .get(.about, showAbout),
      .get(.accessibility, showAccessibility),
      .get(.privacy, showPrivacy),
      .get(.safety, showSafety),
      .get(.exit, leave),
    ]
  }

  /// Search words and place names that are typed: nothing is written, so they wait behind no writer.
  private var typedSearches: [Route] {
    [Route.post(.search, sendToSearch), .post(.municipalityChoice, sendToMunicipality)].map {
      var route = $0
      route.bodyBytes = Site.searchFormBytes
      return route
    }
  }

  /// What a provider answers by a link: behind no editor's form, and no larger than its own.
  private var confirmations: [Route] {
    var route = Route.post(.confirmation, answerConfirmation).on(reportQueue)
    route.bodyBytes = Site.confirmationFormBytes
    return [route]
  }

  /// The views of the coverage-gap map as files.
  private var downloads: [Route] {
    SiteAddress.gaps.forms.flatMap { form in
      [
        .get(.gaps, as: form, downloadGaps(as: form)),
        .get(.scorecard, as: form, downloadScorecard(as: form)),
        .get(.gapMediation, as: form, downloadMediation(as: form)),
        .get(.gapPlanning, as: form, downloadPlan(as: form)),
      ]
    }
  }

  /// Every address the site answers, but for assets.
  ///
  /// A literal segment wins over a capture, so the order is for the reader.
  package var routes: [Route] {
    let others = Language.interface.filter { $0 != .finnish }
    let pages =
      (pages + downloads + editorRoutes.map(withRoom)).map(withQueue) + typedSearches
      + confirmations
    return pages
      + others.flatMap { language in pages.map { $0.prefixed("/\(language.rawValue)") } }
      + apiRoutes
      + [
        .get(machine: .robots, showRobots),
        .get(machine: .sitemap, showSitemap),
        .get(machine: .health, showHealth),
      ]
  }

  /// Bytes of a search form: words of the longest query that is read, and a value of every facet.
  static let searchFormBytes = 32 * 1024
  /// Bytes of an editor's form: a listing with two hundred sessions and as many of every other part,
  /// each with its texts in three languages, is some two million.
  static let editorFormBytes = 4 * 1024 * 1024
  /// Bytes of a login: it carries a form that waited for it, encoded twice.
  static let loginBytes = 2 * editorFormBytes

  private func withRoom(_ route: Route) -> Route {
    guard route.method == .post else { return route }
    var route = route
    let isLogin = route.pattern.hasPrefix(EditorAddress.login.pattern)
    route.bodyBytes = isLogin ? Site.loginBytes : Site.editorFormBytes
    return route
  }

  /// A form changes the file, and so waits where no reader waits behind it.
  private func withQueue(_ route: Route) -> Route {
    route.method == .post && route.queue == nil ? route.on(writeQueue) : route
  }

  var assetRoutes: [Route] { resources.assets.routes }
}
