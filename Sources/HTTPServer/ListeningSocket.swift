import Glibc

/// A socket that listens, without blocking.
struct ListeningSocket: Sendable {
  let descriptor: Int32
  /// The port it got, also when 0 asked for any.
  let port: Int

  /// Connections the kernel keeps until they are accepted.
  private static let backlog: Int32 = 1024

  /// What the kernel keeps for one connection of bytes not sent yet, besides those on their way.
  /// Without a limit it takes megabytes for a client that does not read; here they are shared.
  private static let unsentBytesInKernel: Int32 = 256 * 1024

  /// Opens it.
  ///
  /// - Parameters:
  ///   - address: IPv4 or IPv6 in numbers, or "localhost" for 127.0.0.1.
  ///   - port: 0 for any free one.
  init(address: String, port: Int) throws(ServerError) {
    guard let number = UInt16(exactly: port) else {
      throw .invalidAddress(address, port: port)
    }
    let numeric = address == "localhost" ? "127.0.0.1" : address
    var version4 = sockaddr_in()
    var version6 = sockaddr_in6()
    if inet_pton(AF_INET, numeric, &version4.sin_addr) == 1 {
      version4.sin_family = sa_family_t(AF_INET)
      version4.sin_port = number.bigEndian
      descriptor = try Self.listen(version4, family: AF_INET, address, port)
    } else if inet_pton(AF_INET6, numeric, &version6.sin6_addr) == 1 {
      version6.sin6_family = sa_family_t(AF_INET6)
      version6.sin6_port = number.bigEndian
      descriptor = try Self.listen(version6, family: AF_INET6, address, port)
    } else {
      throw .invalidAddress(address, port: port)
    }
    self.port = Self.boundPort(of: descriptor)
  }

  private static func listen<Socket>(
    _ socketAddress: Socket, family: Int32, _ address: String, _ port: Int
  ) throws(ServerError) -> Int32 {
    let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let descriptor = socket(family, type, 0)
    guard descriptor >= 0 else { throw .cannotListen(systemWords(errno)) }
    setOption(SOL_SOCKET, SO_REUSEADDR, of: descriptor)
    // Accepted sockets inherit it, which saves a call for each.
    setOption(Int32(IPPROTO_TCP), TCP_NODELAY, of: descriptor)
    setOption(Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, of: descriptor, to: unsentBytesInKernel)
    let isBound = withUnsafePointer(to: socketAddress) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<Socket>.size)) == 0
      }
    }
    guard isBound, Glibc.listen(descriptor, backlog) == 0 else {
      let code = errno
      close(descriptor)
      throw error(code, address, port)
    }
    return descriptor
  }

  private static func setOption(
    _ level: Int32, _ option: Int32, of descriptor: Int32, to value: Int32 = 1
  ) {
    var value = value
    setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }

  private static func error(_ code: Int32, _ address: String, _ port: Int) -> ServerError {
    switch code {
    case EADDRINUSE: .addressInUse(address, port: port)
    case EACCES, EPERM: .permissionDenied(address, port: port)
    case EADDRNOTAVAIL: .addressNotAvailable(address, port: port)
    default: .cannotListen(systemWords(code))
    }
  }

  private static func boundPort(of descriptor: Int32) -> Int {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutablePointer(to: &storage) {
      _ = $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        getsockname(descriptor, $0, &length)
      }
    }
    // The port is at the same place in both families.
    return withUnsafePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        Int(UInt16(bigEndian: $0.pointee.sin_port))
      }
    }
  }

  /// What the system calls an error number.
  static func systemWords(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
