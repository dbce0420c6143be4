import Dispatch
import HTTPTypes
import Synchronization

/// An answer made beforehand: its content in both codings and its fields as bytes, so that sending
/// it again costs hardly more than the system calls.
///
/// Whoever keeps pages keeps them as this. A request that asks for less than the whole, but by
/// `If-None-Match` alone, is answered from `response` as any other is, so there is one set of rules.
package final class ReadyResponse: Sendable {
  /// The same answer as a value; its content is `.precoded` where compressing helps.
  package let response: Response
  let plain: Form
  let gzip: Form

  /// What is sent of it in one coding.
  final class Form: Sendable {
    /// Everything up to the Date field.
    let head: [UInt8]
    let body: [UInt8]
    /// The same for a 304.
    let knownHead: [UInt8]
    /// The tag by which the client has it; nil where there is none.
    let tag: String?
    private let file = Mutex<FileState>(.untried)

    private enum FileState {
      case untried
      case begun
      case made(ContentFile)
      case unavailable
    }

    init(head: [UInt8], body: [UInt8], knownHead: [UInt8], tag: String?) {
      self.head = head
      self.body = body
      self.knownHead = knownHead
      self.tag = tag
    }

    /// Whether the client has this form, by `If-None-Match`.
    func isKnown(to head: RequestHead) -> Bool {
      guard let tag, head.present.contains(.ifNoneMatch) else { return false }
      return EntityTag.listing(of: tag, in: "if-none-match", of: head, by: .weak) != .unlisted
    }

    /// The content as a file, where it is sent better so and the file is there. It is begun when it
    /// is wanted first, since hardly a browser asks for large content that is not compressed, and
    /// made elsewhere, since a disk may be slow.
    var contentFile: ContentFile? {
      guard body.count >= ContentFile.minimumBytes else { return nil }
      return file.withLock { file in
        switch file {
        case .made(let made): return made
        case .begun, .unavailable: return nil
        case .untried:
          guard !ContentFile.areAllMade else { return nil }
          file = .begun
          ContentFile.queue.async { [self] in
            let made = ContentFile(body).map { FileState.made($0) } ?? .unavailable
            self.file.withLock { $0 = made }
          }
          return nil
        }
      }
    }
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
      response.body = .precoded(identity: Self.exact(bytes), gzip: Self.exact(gzip))
    }
    self.response = response
    plain = ResponseEncoder.form(of: response, accepting: "")
    gzip = ResponseEncoder.form(of: response, accepting: "gzip")
  }

  /// A copy without the room to grow that making it left: twice and more of what is kept.
  private static func exact(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// Memory that keeping it takes, in bytes, without what the allocator adds.
  package var byteCount: Int {
    // The identity content is shared by `response` and `plain`, the compressed one by `gzip`.
    let bodies =
      if case .precoded(let identity, let gzip) = response.body { identity.count + gzip.count } else
      {
        plain.body.count
      }
    return [plain, gzip].reduce(bodies) { $0 + $1.head.count + $1.knownHead.count }
  }
}
