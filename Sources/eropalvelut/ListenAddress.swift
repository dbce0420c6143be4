import Foundation

/// Where a listener listens: `127.0.0.1:8080`, `[::1]:8080`, or a bare port on 127.0.0.1.
struct ListenAddress {
  var host: String
  var port: Int

  /// - Parameter option: the option that has the text, for the words of its failure.
  init(_ text: String, option: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let host = parts.dropLast().joined(separator: ":")
      .trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    guard let last = parts.last, let port = Int(last), (0...65_535).contains(port) else {
      throw Failure(
        "--\(option) \(text) has no port from 0 to 65535.",
        advice: "Write it as 127.0.0.1:8080.", code: EX_USAGE)
    }
    self.host = host.isEmpty ? "127.0.0.1" : host
    self.port = port
  }

  /// An address that only this machine reaches.
  init(loopback text: String, option: String) throws {
    try self.init(text, option: option)
    guard host == "localhost" || host == "::1" || host.hasPrefix("127.") else {
      throw Failure(
        "--\(option) \(text) is not on this machine alone.",
        advice: "Write it as 127.0.0.1:9090; who watches from elsewhere comes by a tunnel.",
        code: EX_USAGE)
    }
  }

  /// As it stands in a URL.
  func url(port: Int) -> String { "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
}
