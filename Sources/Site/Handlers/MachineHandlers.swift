import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Pages

extension Site {
  /// Answers `GET /robots.txt`.
  @Sendable func showRobots(_ request: Request) -> Response {
    let closed = Language.interface.flatMap { language in
      [SitePath.exit, .report()].map { "Disallow: \($0.address(in: language))" }
    }
    return text(
      """
      User-agent: *
      \(closed.joined(separator: "\n"))
      Disallow: /*?

      Sitemap: \(settings.publicURL)/sitemap.xml

      """, type: "text/plain; charset=utf-8")
  }

  /// Answers `GET /sitemap.xml`: every page that search engines may list, in each language.
  @Sendable func showSitemap(_ request: Request) throws -> Response {
    let paths = try indexedPaths(catalogue.snapshot)
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for language in Language.interface {
      for path in paths {
        // Slugs and our own paths are ASCII without markup characters, so nothing needs escaping.
        xml += "<url><loc>\(settings.publicURL)\(path.address(in: language))</loc></url>\n"
      }
    }
    var response = text(xml + "</urlset>\n", type: "application/xml; charset=utf-8")
    response.sharedTarget = "/sitemap.xml"
    return response
  }

  /// Answers `GET /healthz`: the program runs, and its file can be read and written.
  @Sendable func showHealth(_ request: Request) -> Response {
    do {
      _ = try catalogue.snapshot
      try catalogue.probe()
      return .text("ok\n")
    } catch {
      logger.error("not healthy", metadata: ["error": "\(error)"])
      return .text("the database cannot be read or written\n", status: .serviceUnavailable)
    }
  }

  private func indexedPaths(_ directory: Snapshot) -> [SitePath] {
    let types = directory.vocabulary.serviceTypes.filter { !$0.concernsViolence }
    let offers = directory.offers.filter { !directory.concernsViolence($0) }
    let organizations = Set(offers.flatMap(\.providers)).sorted()
    var paths: [SitePath] = [
      .front, .search(), .pathway(), .calendar(), .materials, .professionals, .about,
      .accessibility, .privacy,
    ]
    paths += [.gaps(), .gapMethod, .gapMediation, .gapPlanning()]
    paths += directory.geography.municipalities.map { .municipality($0.slug) }
    paths += directory.geography.municipalities.map { .scorecard($0.slug) }
    paths += types.map { .topic($0.slug) }
    paths += offers.map { .service($0.slug) }
    paths += organizations.map { .organization($0) }
    return paths
  }
}
