import ArgumentParser
import Foundation
import HTTPServer

/// What an operator may need to say about connections and the proxy in front.
struct ServerOptions: ParsableArguments {
  @Option(
    help: """
      A proxy whose word about the client counts: an address or a network such as 10.0.0.0/8. May be \
      given again.
      """)
  var trustedProxy: [String] = []

  @Option(help: "How a trusted proxy names the client: x-forwarded or forwarded (RFC 7239).")
  var proxyFields = ProxyTrust.Fields.xForwarded

  @Option(help: "Open connections in all.")
  var connections = Limits().connections

  @Option(help: "Open connections of one address.")
  var connectionsPerAddress = Limits().connectionsPerAddress

  @Option(help: "Requests on one connection.")
  var requestsPerConnection = Limits().requestsPerConnection

  @Option(help: "Content of one request, in bytes, where the route does not say otherwise.")
  var bodyBytes = Limits().bodyBytes

  @Option(help: "Seconds a client may take to send a request's head.")
  var headSeconds = Limits().headSeconds

  @Option(help: "Seconds a client may take to send a request's content.")
  var bodySeconds = Limits().bodySeconds

  @Option(help: "Seconds of silence between two requests.")
  var idleSeconds = Limits().idleSeconds

  @Option(help: "Seconds a client may take to receive an answer.")
  var writeSeconds = Limits().writeSeconds

  func validate() throws {
    for (name, count) in [
      ("connections", connections), ("connections-per-address", connectionsPerAddress),
      ("requests-per-connection", requestsPerConnection), ("body-bytes", bodyBytes),
    ] where count < 1 {
      throw ValidationError("--\(name) must be 1 or more, not \(count).")
    }
    for (name, seconds) in [
      ("head-seconds", headSeconds), ("body-seconds", bodySeconds), ("idle-seconds", idleSeconds),
      ("write-seconds", writeSeconds),
    ] where !(seconds > 0) {
      throw ValidationError("--\(name) must be more than 0, not \(seconds).")
    }
    _ = try networks()
  }

  var limits: Limits {
    var limits = Limits()
    limits.connections = connections
    limits.connectionsPerAddress = connectionsPerAddress
    limits.requestsPerConnection = requestsPerConnection
    limits.bodyBytes = bodyBytes
    limits.headSeconds = headSeconds
    limits.bodySeconds = bodySeconds
    limits.idleSeconds = idleSeconds
    limits.writeSeconds = writeSeconds
    return limits
  }

  func trust() throws -> ProxyTrust {
    ProxyTrust(networks: try networks(), fields: proxyFields)
  }

  private func networks() throws -> [IPNetwork] {
    try trustedProxy.map { text in
      guard let network = IPNetwork(text) else {
        throw ValidationError(
          "--trusted-proxy \(text) is no address and no network. Write it as 10.0.0.1 or fd00::/8.")
      }
      return network
    }
  }
}

extension ProxyTrust.Fields: ExpressibleByArgument {}
