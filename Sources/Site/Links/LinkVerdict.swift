import Foundation
import HumanServices

/// What has become of a published web address.
package enum LinkVerdict: Hashable, Sendable {
  case well
  /// It leads on for good; what it leads to is well.
  case moved(to: String)
  /// With the reason in words.
  case dead(String)
  /// The site refuses to tell a program; people may well see it. With the reason in words.
  case unclear(String)

  package enum Method: Sendable { case head, get }

  /// Redirects that are followed.
  static let mostSteps = 5

  /// Asks for an address, and for where it leads.
  ///
  /// `HEAD` costs a site least, so it is asked first; what fails is asked again with `GET`, for not every
  /// site knows `HEAD`. A redirect is followed to `http` and `https` alone. It has moved as far as
  /// redirects say "for good" (301, 308) without a "for now" (302, 303, 307) before them.
  package init(
    of address: WebAddress, asking ask: (WebAddress, Method) throws -> LinkAnswer
  ) rethrows {
    var (here, moved) = (address, address)
    var isForGood = true
    for _ in 0...LinkVerdict.mostSteps {
      var answer = try ask(here, .head)
      if !answer.isFinal { answer = try ask(here, .get) }
      switch answer {
      case .failed(let failure):
        self = .dead(failure.rawValue)
        return
      case .status(let code, let location?) where LinkVerdict.redirects.contains(code):
        guard let next = LinkVerdict.target(location, from: here) else {
          self = .dead("leads to what is no web address")
          return
        }
        isForGood = isForGood && (code == 301 || code == 308)
        here = next
        if isForGood { moved = next }
      case .status(let code, _) where (200..<300).contains(code):
        self = moved.asked == address.asked ? .well : .moved(to: moved.text)
        return
      case .status(let code, _):
        let told = "HTTP \(code)"
        self = LinkVerdict.refusals.contains(code) ? .unclear(told) : .dead(told)
        return
      }
    }
    self = .dead("leads on more than \(LinkVerdict.mostSteps) times")
  }

  /// Asks who is there, refuses programs, or was asked too often.
  private static let refusals: Set<Int> = [401, 403, 429]

  private static let redirects: Set<Int> = [301, 302, 303, 307, 308]

  private static func target(_ location: String, from here: WebAddress) -> WebAddress? {
    guard let base = URL(string: here.text),
      let target = URL(string: location, relativeTo: base)?.absoluteString,
      case .success(let address) = WebAddress.reading(target)
    else { return nil }
    return address
  }
}

extension WebAddress {
  /// Without what is never sent (RFC 9110 §7.1).
  var asked: Substring { text.prefix { $0 != "#" } }

  /// With its port.
  var authority: Substring {
    (text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? "")
      .prefix { !"/?#".contains($0) }
  }
}
