import Addresses
import Foundation
import HTTPServer
import HumanServices
import Pages

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
