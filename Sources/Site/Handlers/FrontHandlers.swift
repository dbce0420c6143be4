import Addresses
import Catalogue
import HTTPServer
import Pages

extension Site {
  /// Answers `GET /`.
  @Sendable func showFront(_ request: Request) throws -> Response {
    html(FrontPage(context: context(for: request), directory: try catalogue.snapshot))
  }
}
