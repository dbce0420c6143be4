import Addresses
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// A page; how long anybody may keep it follows from its address.
  func html(
    _ page: any Page, status: HTTPResponse.Status = .ok, hasPostForm: Bool = false
  ) -> Response {
    let bytes = Layout(page, isError: status.isError).document
    var fields: HTTPFields = [.contentType: "text/html; charset=utf-8"]
    fields[.contentLanguage] = page.context.language.rawValue
    var sharedTarget: String?
    if isKept(page) {
      // The back button stays fast.
      fields[.cacheControl] = "private, no-cache"
      if status == .ok {
        fields[.eTag] = "\"\(Digest.short(of: bytes))\""
        sharedTarget = page.context.address(page.path)
      }
    } else {
      fields[.cacheControl] = "no-store"
    }
    // With no-referrer a browser sends "Origin: null" with our own posts.
    if hasPostForm { fields[.referrerPolicy] = "same-origin" }
    var response = Response(status: status, fields: fields, body: .bytes(bytes))
    // A form has a token of its own.
    response.sharedTarget = hasPostForm ? nil : sharedTarget
    return response
  }

  /// What somebody gathers for somebody is kept nowhere, nor is what happened once.
  private func isKept(_ page: any Page) -> Bool {
    page.context.list == nil && !page.isPassing
      && page.context.discretion(of: page.path)?.isKept == true
  }

  /// A file of what a page shows, kept as long as the page.
  ///
  /// - Parameter path: the address of that page.
  func file(_ bytes: [UInt8], of path: SitePath, in directory: Snapshot, type: String) -> Response {
    var response = text(String(decoding: bytes, as: UTF8.self), type: type)
    if !Discretion(of: path, in: directory).isKept {
      response.fields[.cacheControl] = "no-store"
      response.fields[.eTag] = nil
    }
    return response
  }

  func text(_ text: String, type: String) -> Response {
    var fields: HTTPFields = [.contentType: type, .cacheControl: "private, no-cache"]
    let bytes = Array(text.utf8)
    fields[.eTag] = "\"\(Digest.short(of: bytes))\""
    var response = Response(fields: fields, body: .bytes(bytes))
    response.acceptsRanges = true
    return response
  }

  func seeOther(_ address: String) -> Response { redirect(.seeOther(address)) }

  /// A redirect that is kept nowhere, for its address may tell something about the visitor.
  func redirect(_ response: Response) -> Response {
    var response = response
    response.fields[.cacheControl] = "no-store"
    return response
  }
}

/// Fields that every answer has, errors, redirects, files and the server's own refusals included.
///
/// They are added where all answers pass, so that no handler can forget one; a handler that sets
/// one of them itself is right.
struct SecurityFields: Sendable {
  /// How long browsers come by https alone, in seconds: a year, as is usual.
  private static let transportSeconds = 365 * 24 * 60 * 60

  let fields: HTTPFields

  /// - Parameter publicURL: only where visitors come by https may they be told to stay with it.
  init(publicURL: String) {
    var fields = SecurityFields.common
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
    .contentSecurityPolicy: """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """,
    .xContentTypeOptions: "nosniff",
    .referrerPolicy: "no-referrer",
    .crossOriginOpenerPolicy: "same-origin",
    .permissionsPolicy: "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  ]
}

extension HTTPResponse.Status {
  var isError: Bool { kind == .clientError || kind == .serverError }
}

extension HTTPFields {
  mutating func append(contentsOf others: HTTPFields) {
    for field in others { append(field) }
  }
}

extension HTTPField.Name {
  static let referrerPolicy = known("Referrer-Policy")
  static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
  static let permissionsPolicy = known("Permissions-Policy")
  static let secFetchSite = known("Sec-Fetch-Site")

  /// A name that is written here and known to be a token.
  private static func known(_ name: String) -> HTTPField.Name {
    HTTPField.Name(name) ?? .xContentTypeOptions
  }
}
