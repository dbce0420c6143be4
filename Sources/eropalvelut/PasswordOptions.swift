import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Site

/// A one-time link instead of a password.
struct PasswordOptions: ParsableArguments {
  @Flag(help: "Print a one-time link, good for 48 hours, instead of asking for a password.")
  var link = false

  @Option(help: "Scheme and host that the link begins with.")
  var publicURL = "http://127.0.0.1:8080"

  func printLink(for account: ID<Account>, in catalogue: Catalogue) throws {
    let root = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
    Output.line(
      """
      The link sets a password once, within 48 hours; it is not shown again:
      \(try OneTimeLink.make(for: account, in: catalogue, publicURL: root, by: nil, at: Date()))
      """)
  }
}
