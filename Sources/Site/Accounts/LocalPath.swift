import Addresses
import Foundation
import HTTPServer
import HumanServices
import Pages

/// A path of the admin side, with its query: the only kind of address that a login leads back to.
struct LocalPath {
  /// Characters; no address of ours is longer.
  static let maximumLength = 2000

  let text: String

  /// - Returns: `nil` unless the text is an absolute path below `/yllapito` in some language, of
  ///   visible ASCII without a backslash. So it names no other host, whatever a browser makes of it.
  init?(_ text: String) {
    guard text.utf8.count <= LocalPath.maximumLength,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C })
    else { return nil }
    let path = text.prefix { $0 != "?" && $0 != "#" }
    let prefixes = Language.interface.map { $0 == .finnish ? "" : "/\($0.rawValue)" }
    guard
      prefixes.contains(where: {
        path.hasPrefix($0) && EditorAddress.includes(String(path.dropFirst($0.count)))
      }),
      !path.contains("//"), !path.split(separator: "/").contains("..")
    else { return nil }
    self.text = text
  }
}
