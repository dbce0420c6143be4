import Addresses
import HTTPServer
import HumanServices
import Pages

/// A list that somebody makes has no other place than the addresses that they go to.
extension Request {
  /// The list that is being made, also an empty one; `nil` where the address says nothing of one.
  var carriedList: ServiceList? {
    query.first { $0.name == ServiceList.carriedParameter }
      .map { ServiceList.reading($0.value).list }
  }

  /// The parameters of a view that say something; the carried list is no part of the view, nor are
  /// marks that others add to a link.
  var parameters: [AddressPair] {
    query.filter {
      !$0.value.isEmpty && $0.name != ServiceList.carriedParameter && !Request.isTracking($0.name)
    }.map { AddressPair($0.name, $0.value) }
  }

  /// Names that newsletters, search engines and social media put into every link that they show.
  private static let trackingNames: Set<String> = [
    "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid",
    "twclid", "ttclid", "yclid", "_ga", "_gl",
  ]

  private static func isTracking(_ name: String) -> Bool {
    name.hasPrefix("utm_") || trackingNames.contains(name)
  }

  /// The address without the list, for links that lead back to the same view with another one.
  ///
  /// Written anew, so that nothing of the request is in it that our own links could not have.
  var addressWithoutList: String {
    let segments = path.split(separator: "/").map { SitePath.encoded(String($0)) }
    // In one order, so that the same view asked for in two ways is the same page.
    let pairs = parameters.sorted { ($0.name, $0.value) < ($1.name, $1.value) }.map {
      "\(SitePath.encoded($0.name))=\(SitePath.encoded($0.value))"
    }
    return "/" + segments.joined(separator: "/")
      + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }
}
