import HTTPTypes
import Testing

@testable import HTTPServer

@Suite struct RouterTests {
  /// A route that answers with its own pattern and captures.
  private static func naming(_ pattern: String, _ method: HTTPRequest.Method = .get) -> Route {
    Route(method: method, pattern: pattern) { request in
      let captures = request.captures.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return .text(([pattern] + captures).joined(separator: " "))
    }
  }

  private static let routes = [
    naming("/"), naming("/haku"), naming("/haku.json"), naming("/kunta/:slug"),
    naming("/kunta/:slug.csv"), naming("/kunta/:slug.csv.txt"), naming("/kunta/kartta"),
    naming("/kunta/:slug/palvelut"), naming("/kunta/kartta/suuri"), naming("/:kieli/haku"),
    naming("/a/:x/b"), naming("/a/:y/c/:z"), naming("/yllapito/:id"),
    naming("/yllapito/:id", .post), naming("/lomake", .post),
  ]

  private func answer(_ method: HTTPRequest.Method, _ path: String) throws -> String {
    let router = try Router(Self.routes)
    switch router.match(method: method, path: path) {
    case .notFound: return "not found"
    case .methodNotAllowed(let allow): return allow.map(\.rawValue).joined(separator: " ")
    case .found(let route, let captures):
      var request = Request(method: method, path: path)
      request.captures = captures
      let response = try route.handler(request)
      if case .bytes(let bytes) = response.body { return String(decoding: bytes, as: UTF8.self) }
      return "\(response.status.code) \(response.fields[.allow] ?? "")"
    }
  }

  @Test(arguments: [
    ("/", "/"), ("/haku", "/haku"), ("/haku.json", "/haku.json"),
    ("/kunta/utsjoki", "/kunta/:slug slug=utsjoki"),
    ("/kunta/utsjoki.csv", "/kunta/:slug.csv slug=utsjoki"),
    ("/kunta/a.b.csv", "/kunta/:slug.csv slug=a.b"),
    ("/kunta/a.csv.txt", "/kunta/:slug.csv.txt slug=a"),
    ("/kunta/.csv", "/kunta/:slug slug=.csv"), ("/kunta/kartta", "/kunta/kartta"),
    ("/kunta/kartta/suuri", "/kunta/kartta/suuri"),
    ("/kunta/kartta/palvelut", "/kunta/:slug/palvelut slug=kartta"),
    ("/kunta/äkäs lompolo", "/kunta/:slug slug=äkäs lompolo"),
    ("/sv/haku", "/:kieli/haku kieli=sv"),
    ("/a/1/b", "/a/:x/b x=1"), ("/a/1/c/2", "/a/:y/c/:z y=1 z=2"),
    ("/kunta/\u{301}a.csv", "/kunta/:slug.csv slug=\u{301}a"), ("/kunta/", "not found"),
    ("/kunta", "not found"), ("/kunta/a/", "not found"),
    ("//", "not found"), ("/haku/", "not found"), ("/Haku", "not found"), ("/a/1/c", "not found"),
  ])
  func `the most literal pattern answers a path`(path: String, expected: String) throws {
    #expect(try answer(.get, path) == expected)
  }

  @Test func `methods share a pattern, and HEAD is answered by GET`() throws {
    #expect(try answer(.post, "/yllapito/12") == "/yllapito/:id id=12")
    #expect(try answer(.head, "/haku") == "/haku")
  }

  @Test func `a method nobody registered is told which there are`() throws {
    #expect(try answer(.delete, "/yllapito/12") == "GET HEAD OPTIONS POST")
    #expect(try answer(.get, "/lomake") == "OPTIONS POST")
    #expect(try answer(.head, "/lomake") == "OPTIONS POST")
  }

  @Test func `OPTIONS is answered for every path there is`() throws {
    #expect(try answer(.options, "/haku") == "204 GET, HEAD, OPTIONS")
    #expect(try answer(.options, "/nowhere") == "not found")
  }

  @Test(arguments: [["/a", "/a"], ["/a/:x", "/a/:y"], ["/a/:x.csv", "/a/:y.csv"]])
  func `two routes for one method and pattern are refused at start`(patterns: [String]) {
    #expect(throws: RouteError.duplicate(method: "GET", pattern: patterns[1])) {
      try Router(patterns.map { Self.naming($0) })
    }
  }

  @Test(arguments: ["", "a", "/:", "/:.csv", "/:x/:x"])
  func `a pattern that is none is refused at start`(pattern: String) {
    #expect(throws: RouteError.badPattern(pattern)) { try Router([Self.naming(pattern)]) }
  }

  @Test func `a prefix goes before a pattern, and takes the root's place`() {
    #expect(Self.naming("/").prefixed("/sv").pattern == "/sv")
    #expect(Self.naming("/kunta/:slug").prefixed("/sv").pattern == "/sv/kunta/:slug")
  }
}
