/// Which proxies may say on whose behalf they ask, and by which fields.
///
/// Anybody can send `X-Forwarded-For`, so it counts only from addresses that the operator named.
/// One way of saying it is read, never two: a proxy that sets one passes on what a client wrote in
/// the other.
package struct ProxyTrust: Sendable {
  /// How the proxy says it.
  package enum Fields: String, CaseIterable, Sendable {
    /// `X-Forwarded-For`, `X-Forwarded-Proto` and `X-Forwarded-Host`, as nginx and Caddy send them.
    case xForwarded = "x-forwarded"
    /// `Forwarded` (RFC 7239).
    case forwarded
  }

  package var networks: [IPNetwork]
  package var fields: Fields

  package init(networks: [IPNetwork] = [], fields: Fields = .xForwarded) {
    self.networks = networks
    self.fields = fields
  }

  /// Trusts nobody.
  package static let none = ProxyTrust()

  func trusts(_ address: IPAddress) -> Bool { networks.contains { $0.contains(address) } }
}

extension ProxyTrust {
  /// Reads what the proxy at the connection's other end says.
  ///
  /// The addresses are walked from the last, which the proxy itself added, towards the first, which
  /// anybody may have written; the first that is no trusted proxy's is the client's. What is no
  /// address ("unknown", an obfuscated identifier) ends the walk.
  func origin(saidBy head: RequestHead) -> ForwardedOrigin {
    switch fields {
    case .xForwarded:
      ForwardedOrigin(
        address: client(among: Self.list("x-forwarded-for", of: head)),
        scheme: Self.scheme(Self.list("x-forwarded-proto", of: head).last),
        host: Self.host(Self.list("x-forwarded-host", of: head).last))
    case .forwarded: forwarded(Self.elements(of: head))
    }
  }

  private func client(among nodes: [String]) -> IPAddress? {
    var client: IPAddress?
    for node in nodes.reversed() {
      guard let address = Self.address(ofNode: node) else { break }
      client = address
      guard trusts(address) else { break }
    }
    return client
  }

  private func forwarded(_ elements: [[String: String]]) -> ForwardedOrigin {
    ForwardedOrigin(
      address: client(among: elements.map { $0["for"] ?? "" }),
      scheme: Self.scheme(elements.last?["proto"]), host: Self.host(elements.last?["host"]))
  }

  /// "192.0.2.1", "192.0.2.1:4711", "2001:db8::1", "[2001:db8::1]" or "[2001:db8::1]:4711"
  /// (RFC 7239 §6).
  private static func address(ofNode node: String) -> IPAddress? {
    if let address = IPAddress(node) { return address }
    if node.utf8.first == 0x5B {
      let inner = node.dropFirst().prefix { $0 != "]" }
      let rest = node.dropFirst(inner.count + 1)
      guard rest.first == "]", isPort(rest.dropFirst()) else { return nil }
      return inner.contains(":") ? IPAddress(String(inner)) : nil
    }
    let host = node.prefix { $0 != ":" }
    return isPort(node.dropFirst(host.count)) ? IPAddress(String(host)) : nil
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.utf8.first == Octet.colon && text.utf8.dropFirst().allSatisfy(\.isDigit)
  }

  private static func scheme(_ text: String?) -> String? {
    let scheme = text?.lowercased()
    return scheme == "http" || scheme == "https" ? scheme : nil
  }

  private static func host(_ text: String?) -> String? {
    guard let text else { return nil }
    let octets = Array(text.utf8)
    return HostField.isValid(octets.span, 0..<octets.count) ? text : nil
  }

  private static func list(_ name: String, of head: RequestHead) -> [String] {
    var values: [String] = []
    head.forEachValue(of: name) { bytes, range in
      bytes.forEachListElement(in: range) { values.append(bytes.text($0)) }
      return true
    }
    return values
  }
}
