import Foundation
import Site

extension LinkOrigin {
  /// As `--public-url` says it; this machine where it says nothing.
  init(option text: String?) throws {
    let text = text ?? "http://127.0.0.1:8080"
    guard let origin = LinkOrigin(text) else {
      throw Failure(
        "--public-url \(text) is no https address of a host alone.",
        advice: "Write it as https://example.fi; http only for this machine itself.",
        code: EX_USAGE)
    }
    self = origin
  }
}
