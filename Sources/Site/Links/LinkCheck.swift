import Foundation
import HumanServices

/// Looks at published web addresses one after the other.
package struct LinkCheck {
  /// Seconds between two requests to one host.
  package static let pause = 2.0
  /// Addresses that are looked at in one go.
  package static let most = 2000

  private let probe: CurlProbe
  private var pacing: LinkPacing

  package init(_ probe: CurlProbe, pause: Double = LinkCheck.pause) {
    self.probe = probe
    pacing = LinkPacing(pause: pause)
  }

  /// - Parameter most: so many addresses, the rest not.
  package mutating func run(_ links: [PublishedLink], most: Int = LinkCheck.most) throws
    -> LinkReport
  {
    var report = LinkReport()
    for link in LinkPacing.spread(Array(links.prefix(most))) {
      let verdict = try LinkVerdict(of: link.address) { address, method in
        let wait = pacing.wait(before: address, now: LinkCheck.now)
        if wait > 0 { Thread.sleep(forTimeInterval: wait) }
        return try probe.ask(address, method)
      }
      report.checked.append(LinkReport.Checked(link: link, verdict: verdict))
    }
    report.left = max(0, links.count - most)
    return report
  }

  private static var now: Double {
    Double(DispatchTime.now().uptimeNanoseconds) / 1_000_000_000
  }
}
