import HTTPTypes

/// The table of routes, built once at start and looked up by segment.
package struct Router: Sendable {
  /// What the table says to a method and a path.
  package enum Match: Sendable {
    case found(Route, captures: [String: String])
    /// The path exists, the method does not; the methods that do, in alphabetical order.
    case methodNotAllowed(allow: [HTTPRequest.Method])
    case notFound
  }

  /// One place in the tree of segments.
  private struct Node: Sendable {
    var literals: [String: Int] = [:]
    /// Longest suffix first, so that ":slug.csv" is tried before ":slug".
    var captures: [(suffix: String, node: Int)] = []
    var routes: [HTTPRequest.Method: Endpoint] = [:]
  }

  private struct Endpoint: Sendable {
    var route: Route
    var names: [String]
  }

  private var nodes = [Node()]

  /// Builds the table.
  ///
  /// - Throws: `RouteError` when two routes collide or a pattern is none.
  package init(_ routes: [Route]) throws {
    for route in routes { try insert(route) }
  }

  private mutating func insert(_ route: Route) throws {
    guard route.pattern.utf8.first == Octet.slash else {
      throw RouteError.badPattern(route.pattern)
    }
    var at = 0
    var names: [String] = []
    for segment in Self.segments(of: route.pattern) {
      guard segment.utf8.first == Octet.colon else {
        at = child(of: at, literal: String(segment))
        continue
      }
      let name = segment.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      guard !name.isEmpty, !names.contains(String(name)) else {
        throw RouteError.badPattern(route.pattern)
      }
      names.append(String(name))
      at = child(of: at, suffix: String(segment.dropFirst(1 + name.count)))
    }
    guard nodes[at].routes[route.method] == nil else {
      throw RouteError.duplicate(method: route.method.rawValue, pattern: route.pattern)
    }
    nodes[at].routes[route.method] = Endpoint(route: route, names: names)
  }

  private mutating func child(of node: Int, literal: String) -> Int {
    if let known = nodes[node].literals[literal] { return known }
    nodes.append(Node())
    nodes[node].literals[literal] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func child(of node: Int, suffix: String) -> Int {
    if let known = nodes[node].captures.first(where: { $0.suffix == suffix }) { return known.node }
    nodes.append(Node())
    nodes[node].captures.append((suffix: suffix, node: nodes.count - 1))
    nodes[node].captures.sort { $0.suffix.utf8.count > $1.suffix.utf8.count }
    return nodes.count - 1
  }

  /// Splits octets, not characters: a combining mark behind a slash would hide it.
  private static func segments(of path: String) -> [Substring] {
    path.utf8.dropFirst().split(separator: Octet.slash, omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  /// Looks a request up.
  ///
  /// Literal segments are tried before captures, and captures with a longer ending before others.
  /// HEAD is answered by GET's handler; OPTIONS, where no route takes it, by 204 with `Allow`.
  package func match(method: HTTPRequest.Method, path: String) -> Match {
    var values: [Substring] = []
    guard let node = find(Self.segments(of: path)[...], from: 0, values: &values) else {
      return .notFound
    }
    let routes = nodes[node].routes
    if let endpoint = routes[method] ?? (method == .head ? routes[.get] : nil) {
      return .found(endpoint.route, captures: Self.captures(endpoint.names, values))
    }
    let allow = Self.allowed(routes)
    guard method == .options else { return .methodNotAllowed(allow: allow) }
    let answer = Response(
      status: .noContent, fields: [.allow: allow.map(\.rawValue).joined(separator: ", ")])
    let pattern = routes.values.first?.route.pattern ?? ""
    return .found(
      Route(method: method, pattern: pattern, handler: { _ in answer }), captures: [:])
  }

  /// The most the content of such a request may be, in bytes; nil where no route says anything.
  package func bodyBytes(method: HTTPRequest.Method, path: String) -> Int? {
    var values: [Substring] = []
    guard let node = find(Self.segments(of: path)[...], from: 0, values: &values),
      let endpoint = nodes[node].routes[method]
    else { return nil }
    return endpoint.route.bodyBytes
  }

  private func find(
    _ segments: ArraySlice<Substring>, from node: Int, values: inout [Substring]
  ) -> Int? {
    guard let segment = segments.first else { return nodes[node].routes.isEmpty ? nil : node }
    let rest = segments.dropFirst()
    if let next = nodes[node].literals[String(segment)],
      let found = find(rest, from: next, values: &values)
    {
      return found
    }
    for capture in nodes[node].captures where Self.matches(segment, suffix: capture.suffix) {
      values.append(Substring(segment.utf8.dropLast(capture.suffix.utf8.count)))
      if let found = find(rest, from: capture.node, values: &values) { return found }
      values.removeLast()
    }
    return nil
  }

  private static func matches(_ segment: Substring, suffix: String) -> Bool {
    segment.utf8.count > suffix.utf8.count
      && segment.utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private static func captures(_ names: [String], _ values: [Substring]) -> [String: String] {
    var captures: [String: String] = [:]
    for (name, value) in zip(names, values) { captures[name] = String(value) }
    return captures
  }

  private static func allowed(_ routes: [HTTPRequest.Method: Endpoint]) -> [HTTPRequest.Method] {
    var names = Set(routes.keys)
    names.insert(.options)
    if names.contains(.get) { names.insert(.head) }
    return names.sorted { $0.rawValue < $1.rawValue }
  }
}
