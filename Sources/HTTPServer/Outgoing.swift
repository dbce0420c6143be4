import Glibc

/// The bytes of one answer: its head, and its content from memory or from a file.
struct Outgoing {
  var head: [UInt8] = []
  var body: [UInt8] = []
  /// The same as `body`, where it is better sent from a file.
  var file: ContentFile?

  /// Head and content, in bytes.
  var count: Int { head.count + body.count }

  /// Sends from an offset on, as far as the socket takes it.
  ///
  /// - Returns: `.bytes` with how much is sent in all, offset included, which may be less than
  ///   everything; `.ended` when the connection is broken.
  borrowing func write(to descriptor: Int32, from offset: Int = 0) -> SocketIO.Outcome {
    let total = count
    var sent = offset
    var usesFile = file != nil
    while sent < total {
      let step =
        usesFile ? sendFile(to: descriptor, from: sent) : copy(to: descriptor, from: sent)
      if step > 0 {
        sent += step
      } else if step < 0, errno == EAGAIN {
        break
      } else if step < 0, errno == EINTR {
        continue
      } else if usesFile {
        // A disk or a system that cannot: the same bytes are in memory.
        usesFile = false
      } else {
        return .ended
      }
    }
    return .bytes(sent)
  }

  /// Sends what memory holds of head and content in one call.
  private borrowing func copy(to descriptor: Int32, from offset: Int) -> Int {
    head.withUnsafeBytes { head in
      body.withUnsafeBytes { body in
        let headSent = min(offset, head.count)
        let bodySent = offset - headSent
        var parts = (
          iovec(
            iov_base: UnsafeMutableRawPointer(mutating: head.baseAddress.map { $0 + headSent }),
            iov_len: head.count - headSent),
          iovec(
            iov_base: UnsafeMutableRawPointer(mutating: body.baseAddress.map { $0 + bodySent }),
            iov_len: body.count - bodySent)
        )
        return withUnsafeMutablePointer(to: &parts) {
          $0.withMemoryRebound(to: iovec.self, capacity: 2) { parts in
            writev(descriptor, parts, 2)
          }
        }
      }
    }
  }

  /// Sends the head, which waits for its content in the same packet, or a part of the file.
  private borrowing func sendFile(to descriptor: Int32, from offset: Int) -> Int {
    guard offset >= head.count, let file else {
      return head.withUnsafeBytes { head in
        send(
          descriptor, head.baseAddress.map { $0 + offset }, head.count - offset,
          Int32(MSG_MORE))
      }
    }
    var position = offset - head.count
    return sendfile(descriptor, file.descriptor, &position, file.count - position)
  }
}
