import Glibc

/// A client that says exactly what it is told to, over a real socket, so that a test can also say
/// what no client would. It blocks, and gives up after some seconds of silence.
package final class RawClient {
  private let descriptor: Int32
  private var received: [UInt8] = []

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

  /// Reads one response.
  ///
  /// - Parameter isToHead: the request was HEAD, so no content follows.
  package func readResponse(isToHead: Bool = false) throws(RawClientError) -> RawResponse {
    while true {
      if let end = headEnd() {
        var response = try RawResponse(head: Array(received[..<end]))
        received.removeFirst(end)
        if !isToHead && !response.hasNoContent { response.body = try readBody(of: response) }
        return response
      }
      guard try receive() else { throw .closed }
    }
  }

  /// Reads until the server closes. A reset counts as closing.
  package func readToEnd() throws(RawClientError) -> [UInt8] {
    while try receive() {}
    defer { received = [] }
    return received
  }

  private func readBody(of response: RawResponse) throws(RawClientError) -> [UInt8] {
    guard let length = response.field("content-length").flatMap({ Int($0) }) else {
      return try readToEnd()
    }
    while received.count < length {
      guard try receive() else { throw .closed }
    }
    defer { received.removeFirst(length) }
    return Array(received[..<length])
  }

  private func headEnd() -> Int? {
    guard received.count >= 4 else { return nil }
    let end = received.indices.dropLast(3).first {
      received[$0] == 13 && received[$0 + 1] == 10 && received[$0 + 2] == 13
        && received[$0 + 3] == 10
    }
    return end.map { $0 + 4 }
  }

  /// - Returns: false at the end of the stream.
  private func receive() throws(RawClientError) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count > 0 {
      received += buffer[..<count]
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

/// A response as it came over the wire.
package struct RawResponse: Sendable {
  package var status: Int
  /// In the order they came, names in lower case.
  package var fields: [(name: String, value: String)]
  package var body: [UInt8] = []

  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The first field of a name in lower case.
  package func field(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  var hasNoContent: Bool { status < 200 || status == 204 || status == 304 }

  init(head: [UInt8]) throws(RawClientError) {
    let text = String(decoding: head, as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    let words = lines.first?.split(separator: " ", maxSplits: 2) ?? []
    guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
      throw .malformed(text)
    }
    self.status = status
    fields = lines.dropFirst().map { line in
      let name = line.prefix { $0 != ":" }
      let value = line.dropFirst(name.count + 1).drop { $0 == " " }
      return (name: name.lowercased(), value: String(value))
    }
  }
}
