import Addresses
import HTTPServer
import HumanServices
import Pages

/// An address of a file that holds what means nothing there.
struct UnreadAddress: Error {
  let first: UnreadPair
  /// Names that the address takes.
  let known: [String]
}
