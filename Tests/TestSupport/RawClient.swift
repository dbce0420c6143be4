import Glibc

/// A client that says exactly what it is told to, over a real socket, so that a test can also say
/// what no client would. It blocks, and gives up after some seconds of silence.
package final class RawClient {
  private let descriptor: Int32
  private var received = RawStream()

  /// Connects to 127.0.0.1.
  ///
  /// - Parameters:
  ///   - patienceSeconds: how long a read waits for bytes before it throws `.silence`.
  ///   - receiveBufferBytes: makes a client that can take only little at a time.
  package init(
    port: Int, patienceSeconds: Int = 20, receiveBufferBytes: Int? = nil
  ) throws(RawClientError) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw .noConnection(errno) }
    var patience = timeval(tv_sec: patienceSeconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    if var bytes = receiveBufferBytes.map(Int32.init) {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &bytes, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else {
      let code = errno
      close(descriptor)
      throw .noConnection(code)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Sends text as UTF-8.
  package func send(_ text: String) throws(RawClientError) {
    try send(Array(text.utf8))
  }

  package func send(_ bytes: [UInt8]) throws(RawClientError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress.map { $0 + sent }, $0.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw .closed }
      sent += count
    }
  }

  /// Says that nothing more will be sent; answers can still come.
  package func finishSending() {
    shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Waits until the server has said something to one of the clients, or has closed.
  ///
  /// - Returns: the position of the first such client.
  package static func firstToHear(
    among clients: [RawClient], patienceSeconds: Int32 = 20
  ) throws(RawClientError) -> Int {
    var waited = clients.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    guard poll(&waited, nfds_t(waited.count), patienceSeconds * 1000) > 0,
      let heard = waited.firstIndex(where: { $0.revents != 0 })
    else { throw .silence }
    return heard
  }

  /// Whether the server says something, or closes, within so many milliseconds.
  package func hears(within milliseconds: Int32) -> Bool {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waited, 1, milliseconds) > 0
  }

  /// Reads one response.
  ///
  /// - Parameter isToHead: the request was HEAD, so no content follows.
  package func readResponse(isToHead: Bool = false) throws(RawClientError) -> RawResponse {
    while true {
      if let response = try received.nextResponse(isToHead: isToHead) { return response }
      guard try receive() else { throw .closed }
    }
  }

  /// Reads until the server closes. A reset counts as closing.
  package func readToEnd() throws(RawClientError) -> [UInt8] {
    while try receive() {}
    defer { received = RawStream() }
    return received.bytes
  }

  /// - Returns: false at the end of the stream.
  private func receive() throws(RawClientError) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count > 0 {
      received.append(buffer[..<count])
      return true
    }
    if count < 0 && errno == EAGAIN { throw .silence }
    return false
  }
}

/// Why a `RawClient` gave up.
package enum RawClientError: Error, Equatable {
  /// The system's error number.
  case noConnection(Int32)
  case silence
  case closed
  case malformed(String)
}
