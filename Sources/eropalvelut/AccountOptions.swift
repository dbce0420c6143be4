import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Site

extension EmailAddress {
  init(argument: String) throws {
    guard let address = EmailAddress(rawValue: argument) else {
      throw Failure(
        "--email \(argument) is no address.", advice: "Write it as name@example.fi.",
        code: EX_USAGE)
    }
    self = address
  }
}
