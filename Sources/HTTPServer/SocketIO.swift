import Glibc

/// Reads and writes that do not block.
enum SocketIO {
  enum Outcome: Equatable {
    case bytes(Int)
    case wouldBlock
    /// The peer closed its side, or the connection is broken.
    case ended
  }

  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Outcome {
    while true {
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      if count > 0 { return .bytes(count) }
      if count == 0 { return .ended }
      if errno == EINTR { continue }
      return errno == EAGAIN ? .wouldBlock : .ended
    }
  }

  /// Sends what two arrays hold behind each other, from an offset on, in one call as far as the
  /// socket takes it.
  ///
  /// `sendmsg` is `writev` with flags: MSG_NOSIGNAL keeps a vanished client from killing the
  /// process by SIGPIPE, without a setting for the whole process.
  ///
  /// - Returns: `.bytes` with how much is sent in all, offset included, which may be less than
  ///   everything; `.ended` when the connection is broken.
  static func write(
    _ descriptor: Int32, _ head: [UInt8], _ body: [UInt8], from offset: Int = 0
  ) -> Outcome {
    let total = head.count + body.count
    var sent = offset
    while sent < total {
      let count = writeOnce(descriptor, head, body, from: sent)
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN {
        break
      } else if errno != EINTR {
        return .ended
      }
    }
    return .bytes(sent)
  }

  private static func writeOnce(
    _ descriptor: Int32, _ head: [UInt8], _ body: [UInt8], from offset: Int
  ) -> Int {
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
            var message = msghdr()
            message.msg_iov = parts
            message.msg_iovlen = 2
            return sendmsg(descriptor, &message, Int32(MSG_NOSIGNAL))
          }
        }
      }
    }
  }
}
