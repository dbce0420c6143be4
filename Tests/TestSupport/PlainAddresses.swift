import Addresses
import HumanServices

extension SitePath {
  /// The address as it is where nothing is quiet.
  package func address(in language: Language) -> String {
    address(in: language, named: PublicNames())
  }
}
