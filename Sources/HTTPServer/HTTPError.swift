import HTTPTypes

/// A refusal a handler throws; whoever calls the handler makes the page for it.
package struct HTTPError: Error, Equatable {
  package var status: HTTPResponse.Status
  /// What was wrong, for the log and for developers; never shown to a visitor as it is.
  package var reason: String
  /// Fields the status asks for, such as `Allow` or `Retry-After`.
  package var fields: HTTPFields

  package init(status: HTTPResponse.Status, reason: String = "", fields: HTTPFields = [:]) {
    self.status = status
    self.reason = reason
    self.fields = fields
  }

  package static let notFound = HTTPError(status: .notFound)
  package static let gone = HTTPError(status: .gone)
  package static let forbidden = HTTPError(status: .forbidden)

  package static func badRequest(_ reason: String) -> HTTPError {
    HTTPError(status: .badRequest, reason: reason)
  }

  package static func unsupportedMediaType(_ reason: String) -> HTTPError {
    HTTPError(status: .unsupportedMediaType, reason: reason)
  }

  package static func contentTooLarge(_ reason: String) -> HTTPError {
    HTTPError(status: .contentTooLarge, reason: reason)
  }

  /// 405 with its required `Allow` (RFC 9110 §15.5.6).
  package static func methodNotAllowed(allow: [HTTPRequest.Method]) -> HTTPError {
    HTTPError(
      status: .methodNotAllowed,
      fields: [.allow: allow.map(\.rawValue).joined(separator: ", ")])
  }

  /// 503 with the seconds after which to try again.
  package static func serviceUnavailable(retryAfterSeconds: Int) -> HTTPError {
    HTTPError(status: .serviceUnavailable, fields: [.retryAfter: String(retryAfterSeconds)])
  }
}
