import Addresses
import HTTPServer
import HTTPTypes
import Pages

extension Site {
  /// Answers `GET /tietoa`.
  @Sendable func showAbout(_ request: Request) throws -> Response {
    try textPage(.about, .about, request)
  }

  /// Answers `GET /saavutettavuus`.
  @Sendable func showAccessibility(_ request: Request) throws -> Response {
    try textPage(.accessibility, .accessibility, request)
  }

  /// Answers `GET /tietosuoja`.
  @Sendable func showPrivacy(_ request: Request) throws -> Response {
    try textPage(.privacy, .privacy, request)
  }

  /// Answers `GET /turvallisesti`.
  @Sendable func showSafety(_ request: Request) throws -> Response {
    try textPage(.safety, .safety, request)
  }

  /// Answers `GET /poistu`: a neutral site, and nothing kept.
  ///
  /// No `Clear-Site-Data`: clearing the cache stalls browsers for seconds, and seconds matter here.
  @Sendable func leave(_ request: Request) -> Response { seeOther(settings.exitURL) }

  private func textPage(
    _ name: Resources.TextName, _ path: SitePath, _ request: Request
  ) throws -> Response {
    guard let text = resources.text(name, request.language) else { throw HTTPError.notFound }
    return html(TextPage(context: context(for: request), path: path, text: text))
  }
}
