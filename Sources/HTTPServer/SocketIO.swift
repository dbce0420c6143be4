import Glibc

/// Reads that do not block, and what comes of reads and writes.
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
}
