import HTTPTypes

@testable import HTTPServer

/// What the cases ask for: some pages, and for every other path what was understood of the request.
final class CasePages: Responder {
  static let text = String(repeating: "Palvelut kunnassa. ", count: 40)
  static let page = Array(text.utf8)
  /// When the pages were changed: the example of RFC 9110 §5.6.7.
  static let modified = "Sun, 06 Nov 1994 08:49:37 GMT"
  /// The time of the pure encoder; over a socket it is the real one.
  static let now = "Thu, 28 May 2026 08:00:00 GMT"
  private static let digits = Array("0123456789".utf8)

  private let router: Router

  init() throws { router = try Router(Self.routes) }

  func bodyBytes(for request: Request) -> Int? {
    router.bodyBytes(method: request.method, path: request.path)
  }

  func respond(to request: Request) -> Reply {
    if case .notFound = router.match(method: request.method, path: request.path) {
      return .now(Self.echo(request))
    }
    return RoutedResponder(router).respond(to: request)
  }

  private static func echo(_ request: Request) -> Response {
    let body = request.body.isEmpty ? [] : [0x7C] + request.body
    return Response(body: .bytes(Array(request.described.utf8) + body))
  }

  private static func page(_ fields: HTTPFields, _ body: [UInt8]) -> Response {
    Response(fields: fields, body: .bytes(body))
  }

  private static func parts(_ fields: HTTPFields, _ body: Response.Body) -> Response {
    var response = Response(fields: fields, body: body)
    response.acceptsRanges = true
    return response
  }

  private static let html = "text/html; charset=utf-8"
  private static let octets = "application/octet-stream"

  private static let routes: [Route] = [
    .get("/sivu") { _ in
      page(
        [
          .contentType: html, .eTag: "\"v1\"", .lastModified: modified, .cacheControl: "no-cache",
        ], page)
    },
    .get("/lyhyt") { _ in page([.contentType: html], Array("lyhyt".utf8)) },
    .get("/kuva") { _ in page([.contentType: "image/png"], page) },
    .get("/salaisuus") { _ in
      var response = page([.contentType: html], page)
      response.mayCompress = false
      return response
    },
    .get("/tiedosto") { _ in
      parts([.contentType: octets, .eTag: "\"t1\"", .lastModified: modified], .bytes(digits))
    },
    .get("/heikko") { _ in parts([.contentType: octets, .eTag: "W/\"w1\""], .bytes(digits)) },
    .get("/paivatty") { _ in parts([.contentType: octets, .lastModified: modified], .bytes(digits))
    },
    .get("/tuore") { request in
      parts([.contentType: octets, .lastModified: request.field(.ifRange) ?? ""], .bytes(digits))
    },
    .get("/olematon") { _ in parts([.contentType: octets], .bytes([])) },
    .get("/tyyli") { _ in
      parts(
        [.contentType: "text/css", .eTag: "\"s1\""],
        .precoded(identity: Array("identity".utf8), gzip: Array("gzip".utf8)))
    },
    .get("/tyhja") { _ in Response(status: .noContent) },
    .get("/ei") { _ in throw HTTPError.notFound },
    .post("/lomake") { _ in .seeOther("/kiitos") },
    .post("/kapea", bodyBytes: 8) { request in echo(request) },
  ]
}
