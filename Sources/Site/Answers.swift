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
    response.sharedUntil = page.changesAt
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

extension HTTPResponse.Status {
  var isError: Bool { kind == .clientError || kind == .serverError }
}

extension HTTPFields {
  mutating func append(contentsOf others: HTTPFields) {
    for field in others { append(field) }
  }
}

extension HTTPField.Name {
  static let link = known("Link")
  static let referrerPolicy = known("Referrer-Policy")
  static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
  static let permissionsPolicy = known("Permissions-Policy")
  static let secFetchSite = known("Sec-Fetch-Site")

  /// A name that is written here and known to be a token.
  private static func known(_ name: String) -> HTTPField.Name {
    HTTPField.Name(name) ?? .xContentTypeOptions
  }
}
