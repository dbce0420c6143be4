/// What one request for a web address gave.
package enum LinkAnswer: Hashable, Sendable {
  /// Why there was no answer.
  package enum Failure: String, Hashable, Sendable, CaseIterable {
    case noSuchHost = "no such host"
    case noConnection = "no connection"
    case badCertificate = "no secure connection"
    case timeout = "no answer in time"
    case noAnswer = "no HTTP answer"
  }

  case status(Int, location: String? = nil)
  case failed(Failure)

  /// Whether asking in another way may give another answer.
  var isFinal: Bool {
    switch self {
    case .status(let code, _): code < 400
    case .failed(let failure): failure == .noSuchHost
    }
  }
}
