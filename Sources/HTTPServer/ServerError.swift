/// Why the server cannot listen. The command line says what to do about it.
package enum ServerError: Error, Equatable, CustomStringConvertible {
  /// Not an IPv4 or IPv6 address in numbers, nor "localhost", or a port outside 0 to 65535.
  case invalidAddress(String, port: Int)
  /// Another program listens there.
  case addressInUse(String, port: Int)
  /// Ports below 1024 need a privilege.
  case permissionDenied(String, port: Int)
  /// This machine does not have the address.
  case addressNotAvailable(String, port: Int)
  /// The system refused, in its own words.
  case cannotListen(String)

  package var description: String {
    switch self {
    case .invalidAddress(let address, let port):
      "cannot listen on \(address) port \(port): give an IPv4 or IPv6 address in numbers and a port "
        + "from 0 to 65535"
    case .addressInUse(let address, let port):
      "cannot listen on \(address) port \(port): another program listens there; stop it or choose "
        + "another port"
    case .permissionDenied(let address, let port):
      "cannot listen on \(address) port \(port): no permission; choose a port from 1024 up"
    case .addressNotAvailable(let address, let port):
      "cannot listen on \(address) port \(port): this machine does not have that address"
    case .cannotListen(let reason): "cannot listen: \(reason)"
    }
  }
}
