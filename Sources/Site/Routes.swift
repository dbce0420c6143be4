import HTTPServer
import HumanServices

extension Site {
  /// Every page, as a pattern without language; `routes` adds the prefixes.
  private var pages: [Route] {
    [
      .get("/", showFront),
      .get("/kunta", chooseMunicipality),
      .get("/kunta/:slug", showMunicipality),
      .get("/palvelu/:slug", showService),
      .get("/jarjestaja/:slug", showOrganization),
      .get("/aihe/:slug", showTopic),
      .get("/haku", search),
      .get("/haku.json", searchAsJSON),
      .get("/palvelupolku", showPathway),
      .get("/kalenteri", showCalendar),
      .get("/materiaalit", showMaterials),
      .get("/ammattilaisille", showProfessionals),
      .get("/katvealueet", showGaps),
      .get("/katvealueet.svg", drawGaps),
      .get("/katvealueet.csv", downloadGapsAsCSV),
      .get("/katvealueet.json", downloadGapsAsJSON),
      .get("/katvealueet.geojson", downloadGapsAsGeoJSON),
      .get("/katvealueet/:slug", showScorecard),
      .get("/katvealueet/:slug.csv", downloadScorecardAsCSV),
      .get("/katvealueet/:slug.json", downloadScorecardAsJSON),
      .get("/katvealueet/suunnittelu.csv", downloadPlanAsCSV),
      .get("/katvealueet/sovittelu.csv", downloadMediationAsCSV),
      .get("/katvealueet/suunnittelu", showPlanning),
      .get("/katvealueet/sovittelu", showMediation),
      .get("/katvealueet/menetelma", showMethod),
      .get("/ilmoita", showReportForm),
      .post("/ilmoita", createReport),
      .get("/ilmoita/kiitos", showReportThanks),
      .get("/tietoa", showAbout),
      .get("/saavutettavuus", showAccessibility),
      .get("/tietosuoja", showPrivacy),
      .get("/turvallisesti", showSafety),
      .get("/poistu", leave),
    ]
  }

  /// Every address the site answers, but for assets.
  ///
  /// A literal segment wins over a capture, so the order is for the reader.
  package var routes: [Route] {
    let others = Language.interface.filter { $0 != .finnish }
    return pages
      + others.flatMap { language in pages.map { $0.prefixed("/\(language.rawValue)") } }
      + [
        .get("/robots.txt", showRobots),
        .get("/sitemap.xml", showSitemap),
        .get("/healthz", showHealth),
      ]
  }

  var assetRoutes: [Route] { resources.assets.routes }
}
