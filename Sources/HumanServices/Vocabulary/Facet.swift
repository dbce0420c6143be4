/// The facets of a service, each a closed list of terms (HSDS `taxonomy`).
///
/// `CodingKeyRepresentable`, or a dictionary keyed by it would be coded as a list in no certain order.
package enum Facet: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
  case serviceType = "service_type"
  case audience
  case phase
  case level
  case access
  case deliveryMode = "delivery_mode"
  case format

  /// Its name in the editors' forms, as in addresses.
  package var formName: String {
    switch self {
    case .serviceType: "aihe"
    case .audience: "kenelle"
    case .phase: "vaihe"
    case .level: "taso"
    case .access: "paasy"
    case .deliveryMode: "tapa"
    case .format: "muoto"
    }
  }

  /// Its place among all cases: for tables that cost no hashing.
  var position: Int {
    switch self {
    case .serviceType: 0
    case .audience: 1
    case .phase: 2
    case .level: 3
    case .access: 4
    case .deliveryMode: 5
    case .format: 6
    }
  }
}
