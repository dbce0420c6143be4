import Addresses
import HTTPServer
import HumanServices
import Pages

/// Where an address names violence as none of ours does: it leads to the one that says nothing.
struct TellingAddress: Error {
  /// Path and query of the quiet address.
  let quiet: String
}
