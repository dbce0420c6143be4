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

/// `application/x-www-form-urlencoded`, written.
enum FormBody {
  static func encoded(_ fields: [(name: String, value: String)]) -> String {
    fields.map { "\(SitePath.encoded($0.name))=\(SitePath.encoded($0.value))" }.joined(
      separator: "&")
  }

  /// The pairs of a body that `encoded` wrote; what cannot be read is left out.
  static func decoded(_ body: String) -> [(name: String, value: String)] {
    body.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).removingPercentEncoding }
      guard parts.count == 2, let name = parts[0], let value = parts[1] else { return nil }
      return (name: name, value: value)
    }
  }
}

/// A time of day in Finland.
struct FinnishTime {
  /// "14.05"
  let text: String

  init(inFinlandAt instant: Date) {
    let seconds =
      Int(instant.timeIntervalSince1970.rounded(.down))
      + CivilDate.finland.secondsFromGMT(for: instant)
    let minutes = ((seconds % 86_400) + 86_400) % 86_400 / 60
    text = "\(minutes / 60).\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
