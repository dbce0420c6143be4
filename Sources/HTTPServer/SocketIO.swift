import Glibc

/// Reads that do not block, and what comes of reads and writes.
enum SocketIO {
  enum Outcome: Equatable {
    case bytes(Int)
    case wouldBlock
    /// The peer closed its side, or the connection is broken.
    case ended
  }

  /// Whether bytes have come that were not read yet. Does not block.
  static func hasUnread(_ descriptor: Int32) -> Bool {
    var byte: UInt8 = 0
    return recv(descriptor, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) > 0
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
