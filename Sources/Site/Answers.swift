import HTTPServer
import HTTPTypes
import HumanServices
import Pages

/// How long anybody may keep an answer.
enum Caching {
  /// Kept by the browser, but asked about each time: the back button stays fast.
  case revalidated
  /// Kept nowhere: it says something about the visitor.
  case never
}

extension Site {
  func html(
    _ page: any Page, status: HTTPResponse.Status = .ok, caching: Caching = .revalidated,
    hasPostForm: Bool = false
  ) -> Response {
    let bytes = Layout(page).document
    var fields = SecurityFields.common
    fields[.contentType] = "text/html; charset=utf-8"
    fields[.contentLanguage] = page.context.language.rawValue
    var sharedTarget: String?
    switch caching {
    case .never: fields[.cacheControl] = "no-store"
    case .revalidated:
      fields[.cacheControl] = "private, no-cache"
      if status == .ok {
        fields[.eTag] = "\"\(Digest.short(of: bytes))\""
        sharedTarget = page.path.address(in: page.context.language)
      }
    }
    // With no-referrer a browser sends "Origin: null" with our own posts.
    if hasPostForm { fields[.referrerPolicy] = "same-origin" }
    var response = Response(status: status, fields: fields, body: .bytes(bytes))
    // A form has a token of its own.
    response.sharedTarget = hasPostForm ? nil : sharedTarget
    return response
  }

  func text(_ text: String, type: String) -> Response {
    var fields = SecurityFields.common
    fields[.contentType] = type
    fields[.cacheControl] = "private, no-cache"
    let bytes = Array(text.utf8)
    fields[.eTag] = "\"\(Digest.short(of: bytes))\""
    var response = Response(fields: fields, body: .bytes(bytes))
    response.acceptsRanges = true
    return response
  }

  func seeOther(_ address: String) -> Response { redirect(.seeOther(address)) }

  /// A redirect with the fields that every answer has; kept nowhere, for its address may tell
  /// something about the visitor.
  func redirect(_ response: Response) -> Response {
    var response = response
    response.fields.append(contentsOf: SecurityFields.common)
    response.fields[.cacheControl] = "no-store"
    return response
  }
}

/// Fields that every answer of the site has.
enum SecurityFields {
  static let common: HTTPFields = [
    .contentSecurityPolicy: """
    default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'
    """,
    .xContentTypeOptions: "nosniff",
    .referrerPolicy: "no-referrer",
    .crossOriginOpenerPolicy: "same-origin",
    .permissionsPolicy: "camera=(), geolocation=(), microphone=(), browsing-topics=()",
  ]
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
