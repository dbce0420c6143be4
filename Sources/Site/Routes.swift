import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Every page, as a pattern without language; `routes` adds the prefixes.
  private var pages: [Route] {
    [
      .get("/", showFront),
      .get("/kunta", chooseMunicipality),
      .get("/kunta/:slug", showMunicipality),
      .get("/palvelu/:slug", showService),
      .get("/palvelu/:slug.ics", downloadServiceCalendar),
      .get("/palvelu/:slug.vcf", downloadServiceContact),
      .get("/jarjestaja/:slug", showOrganization),
      .get("/jarjestaja/:slug.vcf", downloadOrganizationContact),
      .get("/aihe/:slug", showTopic),
      .get("/haku", search),
      .get("/haku.csv", downloadSearchAsCSV).on(exportQueue),
      .get("/haku.json", downloadSearchAsJSON).on(exportQueue),
      .get("/haku/ehdotukset", suggestSearches),
      .get("/opensearch.xml", describeSearch),
      .get("/palvelupolku", showPathway),
      .get("/kalenteri", showCalendar),
      .get("/kalenteri.ics", downloadCalendar),
      .get("/lista", showServiceList),
      .get("/lista.csv", downloadServiceListAsCSV),
      .get("/lista.ics", downloadServiceListAsCalendar),
      .get("/lista.vcf", downloadServiceListAsContacts),
      .get("/hakemisto.csv", downloadDirectoryAsCSV).on(exportQueue),
      .get("/hakemisto.json", downloadDirectoryAsJSON).on(exportQueue),
      .get("/uutta", showNews),
      .get("/uutta.atom", downloadNews),
      .get("/materiaalit", showMaterials),
      .get("/ammattilaisille", showProfessionals),
      .get("/katvealueet", showGaps),
      .get("/katvealueet/:slug", showScorecard),
      .get("/katvealueet/suunnittelu", showPlanning),
      .get("/katvealueet/sovittelu", showMediation),
      .get("/katvealueet/menetelma", showMethod),
      .get("/ilmoita", showReportForm),
      .post("/ilmoita", createReport).on(reportQueue),
      .get("/ilmoita/kiitos", showReportThanks),
      .get("/tietoa", showAbout),
      .get("/saavutettavuus", showAccessibility),
      .get("/tietosuoja", showPrivacy),
      .get("/turvallisesti", showSafety),
      .get("/poistu", leave),
    ]
  }

  /// Search words and place names that are typed: nothing is written, so they wait behind no writer.
  private var typedSearches: [Route] {
    [Route.post("/haku", sendToSearch), .post("/kunta", sendToMunicipality)].map {
      var route = $0
      route.bodyBytes = Site.searchFormBytes
      return route
    }
  }

  /// The views of the coverage-gap map as files.
  private var downloads: [Route] {
    DownloadForm.allCases.flatMap { form in
      [
        .get("/katvealueet.\(form.rawValue)", downloadGaps(as: form)),
        .get("/katvealueet/:slug.\(form.rawValue)", downloadScorecard(as: form)),
        .get("/katvealueet/sovittelu.\(form.rawValue)", downloadMediation(as: form)),
        .get("/katvealueet/suunnittelu.\(form.rawValue)", downloadPlan(as: form)),
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
    return pages
      + others.flatMap { language in pages.map { $0.prefixed("/\(language.rawValue)") } }
      + [
        .get("/robots.txt", showRobots),
        .get("/sitemap.xml", showSitemap),
        .get("/healthz", showHealth),
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
    let isLogin = route.pattern.hasPrefix("/yllapito/kirjaudu")
    route.bodyBytes = isLogin ? Site.loginBytes : Site.editorFormBytes
    return route
  }

  /// A form changes the file, and so waits where no reader waits behind it.
  private func withQueue(_ route: Route) -> Route {
    route.method == .post && route.queue == nil ? route.on(writeQueue) : route
  }

  var assetRoutes: [Route] { resources.assets.routes }
}
