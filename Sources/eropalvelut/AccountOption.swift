import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Site

/// Which account a command is about.
struct AccountOption: ParsableArguments {
  @Option(help: "The e-mail address the account logs in with.")
  var email: String

  /// - Throws: `Failure` when there is no such account.
  func found(in catalogue: Catalogue) throws -> Account {
    guard let account = try catalogue.credentials(email: EmailAddress(argument: email))?.account
    else { throw AccountError.noSuchAccount }
    return account
  }
}
