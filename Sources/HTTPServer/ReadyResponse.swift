import HTTPTypes

/// An answer made beforehand: its content in both codings and its fields as bytes, so that sending
/// it again costs hardly more than the two system calls.
///
/// Whoever keeps pages keeps them as this. A request with a condition or a range is answered from
/// `response` as any other is, so there is one set of rules.
package final class ReadyResponse: Sendable {
  /// The same answer as a value; its content is `.precoded` where compressing helps.
  package let response: Response
  let plain: Form
  let gzip: Form

  /// What is sent of it: everything up to the fields of the message itself, and the content.
  struct Form: Sendable {
    var head: [UInt8]
    var body: [UInt8]
  }

  /// - Parameter level: zlib's level, 1 (fastest) to 9 (smallest), for content that is not
  ///   compressed yet.
  package init(_ response: Response, level: Int) {
    var response = response
    if case .bytes(let bytes) = response.body, response.mayCompress,
      bytes.count >= ContentCoding.minimumBytes, response.fields[.contentEncoding] == nil,
      ContentCoding.isCompressible(response.fields[.contentType] ?? ""),
      let gzip = Gzip.compress(bytes, level: level)
    {
      response.body = .precoded(identity: bytes, gzip: gzip)
    }
    self.response = response
    plain = ResponseEncoder.form(of: response, accepting: "")
    gzip = ResponseEncoder.form(of: response, accepting: "gzip")
  }

  /// Memory that keeping it takes, in bytes, without what the allocator adds.
  package var byteCount: Int {
    // The identity content is shared by `response` and `plain`, the compressed one by `gzip`.
    let bodies =
      if case .precoded(let identity, let gzip) = response.body { identity.count + gzip.count } else
      {
        plain.body.count
      }
    return bodies + plain.head.count + gzip.head.count
  }
}
