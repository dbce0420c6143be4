import Addresses
import HTTPServer
import HTTPTypes
import TestSupport
import Testing

@testable import Site

/// Where each route's handler runs.
@Suite struct RouteQueueTests {
  @Test func `whatever hashes a password does so on a queue of its own`() throws {
    let site = try Sites.story().site
    let slow = site.routes.filter { $0.queue === site.passwordQueue }.map(\.pattern)
    let hashing = [
      "/yllapito/kirjaudu", "/yllapito/kirjaudu/koodi", "/yllapito/linkki",
      "/yllapito/tili/salasana", "/yllapito/tili/koodi", "/yllapito/tili/koodi/pois",
    ]
    #expect(slow.sorted() == KnownRoutes.prefixes.flatMap { p in hashing.map { p + $0 } }.sorted())
  }

  /// A post that writes nothing and leads on at once.
  private static func isTypedSearch(_ route: Route) -> Bool {
    route.method == .post && (route.pattern.hasSuffix("/haku") || route.pattern.hasSuffix("/kunta"))
  }

  @Test func `no reader waits behind a form that is being saved`() throws {
    let site = try Sites.story().site
    // The whole directory in one file or for programs is slow work too, and so is all that a search finds.
    for route in site.routes
    where !route.pattern.contains("/hakemisto.") && !route.pattern.contains("/haku.")
      && !APIAddress.contains(route.pattern)
    {
      let writes = route.method == .post && !Self.isTypedSearch(route)
      #expect((route.queue == nil) == !writes, "\(route.pattern)")
    }
  }

  @Test func `visitors' reports have a queue to themselves`() throws {
    let site = try Sites.story().site
    let reports = site.routes.filter { $0.queue === site.reportQueue }
    let forms = ["/ilmoita", "/vahvista"]
    #expect(
      reports.map(\.pattern).sorted()
        == ["", "/en", "/sv"].flatMap { prefix in
          forms.map { prefix + $0 }
        }.sorted())
    #expect(reports.allSatisfy { $0.method == .post })
    let open = site.routes.filter {
      $0.method == .post && !$0.pattern.contains("/yllapito") && !Self.isTypedSearch($0)
    }
    #expect(open.count == reports.count, "whatever else visitors send waits for no editor")
  }
}
