import HTTPTypes

extension RequestParser {
  /// Why bytes are not a request. The raw value is the reason code of the log.
  package enum Failure: String, Error, CaseIterable, Sendable {
    /// Not `method SP target SP version` (RFC 9112 §3).
    case badRequestLine
    /// `CONNECT`, which only a proxy gives, `TRACE`, which would show an attacker's page what its
    /// reader's browser sends, or a method nobody registered (RFC 9110 §9.1, §9.3.6, §9.3.8).
    case unknownMethod
    /// The target is longer than `Limits.targetBytes` (RFC 9110 §15.5.15).
    case targetTooLong
    /// Neither origin-form, absolute-form nor the `*` of OPTIONS, or with octets that no URI has
    /// (RFC 9112 §3.2).
    case badTarget
    /// A path with broken percent-encoding, broken UTF-8, controls, an encoded slash or dot
    /// segments: two readers could take it for different paths (RFC 3986 §2.1, §3.3, §6.2.2).
    case badPath
    /// Not of the form `HTTP/1.1` (RFC 9112 §2.3).
    case badVersion
    /// Another version than 1.0 and 1.1 (RFC 9110 §15.6.6).
    case unsupportedVersion
    /// A line that ends in LF alone; RFC 9112 §2.2 allows to refuse it.
    case bareLineFeed
    /// The head is longer than `Limits.headBytes` (RFC 6585 §5).
    case headTooLarge
    /// More field lines than `Limits.fieldCount` (RFC 6585 §5).
    case tooManyFields
    /// A field line longer than `Limits.fieldBytes` (RFC 6585 §5).
    case fieldTooLarge
    /// A line that begins with a blank (RFC 9112 §2.2, §5.2).
    case foldedLine
    /// A field name that is no token, is empty, or is parted from its colon (RFC 9112 §5.1).
    case badFieldName
    /// NUL, CR or another control in a field value (RFC 9110 §5.5).
    case badFieldValue
    /// HTTP/1.1 without Host (RFC 9112 §3.2).
    case missingHost
    /// More than one Host (RFC 9112 §3.2).
    case duplicateHost
    /// Not `host [":" port]` (RFC 9112 §3.2).
    case badHost
    /// Anything but digits in Content-Length, or a number no machine can hold (RFC 9112 §6.3).
    case badContentLength
    /// More than one Content-Length, the same or not (RFC 9112 §6.3).
    case duplicateContentLength
    /// Content-Length beside Transfer-Encoding: how requests are smuggled (RFC 9112 §6.1).
    case lengthAndTransferEncoding
    /// A transfer coding other than exactly `chunked` (RFC 9112 §6.1).
    case unsupportedTransferEncoding
    /// Transfer-Encoding in HTTP/1.0, which does not know it (RFC 9112 §6.1).
    case transferEncodingInOldVersion
    /// The content is longer than `Limits.bodyBytes` (RFC 9110 §15.5.14).
    case bodyTooLarge
    /// A chunk that is none (RFC 9112 §7.1).
    case badChunk
    /// A trailer section that is none (RFC 9112 §7.1.2).
    case badTrailer
    /// A trailer section longer than `Limits.trailerBytes`.
    case trailerTooLarge
    /// The client ended its side before the request was complete (RFC 9112 §8).
    case endedEarly
    /// An expectation other than `100-continue` (RFC 9110 §10.1.1).
    case unknownExpectation

    /// What the client is told; the connection is closed after it.
    package var status: HTTPResponse.Status {
      switch self {
      case .unknownMethod, .unsupportedTransferEncoding: .notImplemented
      case .targetTooLong: .uriTooLong
      case .unsupportedVersion: .httpVersionNotSupported
      case .headTooLarge, .tooManyFields, .fieldTooLarge, .trailerTooLarge:
        .requestHeaderFieldsTooLarge
      case .bodyTooLarge: .contentTooLarge
      case .unknownExpectation: .expectationFailed
      case .badRequestLine, .badTarget, .badPath, .badVersion, .bareLineFeed, .foldedLine,
        .badFieldName, .badFieldValue, .missingHost, .duplicateHost, .badHost, .badContentLength,
        .duplicateContentLength, .lengthAndTransferEncoding, .transferEncodingInOldVersion,
        .badChunk, .badTrailer, .endedEarly:
        .badRequest
      }
    }
  }
}
