import Foundation
import HTTPTypes

/// What a handler answers. The server adds Date, Content-Length and Connection, compresses,
/// and turns a 200 into 304 where the client has the page already.
package struct Response: Sendable {
  /// The content.
  package enum Body: Sendable {
    case empty
    /// Compressed on its way when that is sensible.
    case bytes([UInt8])
    /// The same content in both codings, made beforehand; never compressed again.
    case precoded(identity: [UInt8], gzip: [UInt8])
  }

  package var status: HTTPResponse.Status
  /// Content-Length, Transfer-Encoding and Date given here are left out: they are the server's.
  package var fields: HTTPFields
  package var body: Body
  /// Whether `.bytes` may be compressed. Say false where a page shows a secret beside text that
  /// came with the request: over TLS its compressed length gives the secret away (BREACH, 2013).
  package var mayCompress = true
  /// Whether a part of it may be asked for (RFC 9110 §14): say true for what is the same for
  /// everyone, until its ETag or Last-Modified changes.
  package var acceptsRanges = false
  /// The pattern of the route that made it, for a `ServerObserver`; never sent.
  package var route = ""
  /// The one target under which a cache of the program's own may keep it for everybody; nil when
  /// it is for this request alone. Never sent.
  package var sharedTarget: String?
  /// When a kept one is no longer true though nothing was written; nil for never.
  package var sharedUntil: Date?

  package init(
    status: HTTPResponse.Status = .ok, fields: HTTPFields = [:], body: Body = .empty
  ) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// A few words of plain text.
  package static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, fields: [.contentType: "text/plain; charset=utf-8"],
      body: .bytes(Array(text.utf8)))
  }

  /// 303: look there with GET, after a form was taken.
  package static func seeOther(_ location: String) -> Response {
    Response(status: .seeOther, fields: [.location: location])
  }

  /// 301: this address has moved for ever. Never give it a path that begins with "//": that names
  /// another host.
  package static func movedPermanently(_ location: String) -> Response {
    Response(status: .movedPermanently, fields: [.location: location])
  }

  /// 302: look there this time.
  package static func found(_ location: String) -> Response {
    Response(status: .found, fields: [.location: location])
  }

  /// 308: this address has moved for ever, and so has its method.
  package static func permanentRedirect(_ location: String) -> Response {
    Response(status: .permanentRedirect, fields: [.location: location])
  }

  /// An error as its status and nothing else, for where no page is made of it.
  package init(_ error: HTTPError) {
    self = .text("\(error.status.code) \(error.status.reasonPhrase)\n", status: error.status)
    for field in error.fields { fields.append(field) }
  }
}

extension Response {
  /// Becomes an error in a line of plain text; fields that do not describe the content stay.
  mutating func become(_ status: HTTPResponse.Status) {
    self.status = status
    fields.removeRepresentation()
    fields[.eTag] = nil
    fields[.contentType] = "text/plain; charset=utf-8"
    body = .bytes(Array("\(status.code) \(status.reasonPhrase)\n".utf8))
  }
}

extension HTTPFields {
  /// RFC 9110 §15.4.5: what carries no content does not describe any. The ETag stays.
  mutating func removeRepresentation() {
    for name in [
      .contentType, .contentEncoding, .contentLanguage, .contentDisposition, .contentRange,
      .lastModified,
    ] as [HTTPField.Name] { self[name] = nil }
  }
}
