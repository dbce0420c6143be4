import Addresses
import Crypto
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

/// Fields that every answer has, errors, redirects, files and the server's own refusals included.
///
/// They are added where all answers pass, so that no handler can forget one; a handler that sets
/// one of them itself is right.
struct SecurityFields: Sendable {
  /// How long browsers come by https alone, in seconds: a year, as is usual.
  private static let transportSeconds = 365 * 24 * 60 * 60

  let fields: HTTPFields

  /// - Parameters:
  ///   - publicURL: only where visitors come by https may they be told to stay with it.
  ///   - firstStyles: the styles that pages carry within, of which browsers are told the hash.
  init(publicURL: String, firstStyles: String) {
    var fields = SecurityFields.common
    let hash = Data(SHA256.hash(data: Data(firstStyles.utf8))).base64EncodedString()
    fields[.contentSecurityPolicy] = """
      default-src 'none'; style-src 'self' 'sha256-\(hash)'; script-src 'self'; img-src 'self'; \
      connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
      """
    if publicURL.hasPrefix("https://") {
      fields[.strictTransportSecurity] = "max-age=\(SecurityFields.transportSeconds)"
    }
    self.fields = fields
  }

  /// Adds what the answer does not have; what says nothing of keeping is kept nowhere.
  func add(to response: inout Response) {
    for field in fields where response.fields[field.name] == nil { response.fields.append(field) }
    if response.fields[.cacheControl] == nil { response.fields[.cacheControl] = "no-store" }
  }

  private static let common: HTTPFields = [
    .xContentTypeOptions: "nosniff",
    .referrerPolicy: "no-referrer",
    .crossOriginOpenerPolicy: "same-origin",
    .permissionsPolicy: "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  ]
}
