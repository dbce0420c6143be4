import HTTPServer
import HTTPTypes

extension Site {
  /// Refuses a post that another site's page sent.
  ///
  /// `Origin: null` proves nothing either way; the token decides then.
  func refuseForeignPost(_ request: Request) throws {
    if let site = request.field(.secFetchSite), site == "cross-site" || site == "same-site" {
      throw HTTPError.forbidden
    }
    guard let origin = request.field(.origin), origin != "null" else { return }
    let isOurs =
      origin == settings.publicURL || origin == "http://\(request.authority)"
      || origin == "https://\(request.authority)"
    guard isOurs else { throw HTTPError.forbidden }
  }
}
