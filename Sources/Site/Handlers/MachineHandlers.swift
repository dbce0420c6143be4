import Addresses
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
      SiteAddress.allCases.filter(\.isClosedToRobots).map { address in
        "Disallow: \(language == .finnish ? "" : "/\(language.rawValue)")\(address.pattern)"
      }
    }
    return text(
      """
      User-agent: *
      \(closed.joined(separator: "\n"))
      Disallow: /*?

      Sitemap: \(settings.publicURL)\(SiteAddress.Machine.sitemap.rawValue)

      """, type: "text/plain; charset=utf-8")
  }

  /// Answers `GET /sitemap.xml`: every page that search engines may list, in each language.
  @Sendable func showSitemap(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let paths = SitePath.everyPage(of: directory).filter {
      Discretion(of: $0, in: directory).isListed
    }
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for language in Language.interface {
      for path in paths {
        // Slugs and our own paths are ASCII without markup characters, so nothing needs escaping.
        xml +=
          "<url><loc>\(settings.publicURL)\(path.address(in: language, named: directory.names))</loc></url>\n"
      }
    }
    var response = text(xml + "</urlset>\n", type: "application/xml; charset=utf-8")
    response.sharedTarget = SiteAddress.Machine.sitemap.rawValue
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
}
