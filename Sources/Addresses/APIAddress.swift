import HumanServices

/// Addresses for programs: the directory in the form of Open Referral HSDS, the same in every language.
///
/// A pattern's `:slug` is the UUID of a record.
package enum APIAddress: String, CaseIterable, Sendable {
  case index = "/api"
  case openAPI = "/api/openapi.json"
  case root = "/api/hsds/v3"
  case services = "/api/hsds/v3/services"
  case service = "/api/hsds/v3/services/:slug"
  case organizations = "/api/hsds/v3/organizations"
  case organization = "/api/hsds/v3/organizations/:slug"
  case placesOfServices = "/api/hsds/v3/service_at_locations"
  case placeOfService = "/api/hsds/v3/service_at_locations/:slug"
  case taxonomies = "/api/hsds/v3/taxonomies"
  case taxonomy = "/api/hsds/v3/taxonomies/:slug"
  case terms = "/api/hsds/v3/taxonomy_terms"
  case term = "/api/hsds/v3/taxonomy_terms/:slug"

  package var pattern: String { rawValue }

  /// Whether a path is answered for programs: errors too.
  package static func contains(_ path: String) -> Bool {
    path == index.rawValue || path.hasPrefix(index.rawValue + "/")
  }

  /// Whether it answers with pages of records.
  package var isList: Bool {
    switch self {
    case .services, .organizations, .placesOfServices, .taxonomies, .terms: true
    default: false
    }
  }

  /// What a list is asked for; unknown names are passed over.
  package enum Parameter: String, CaseIterable, Sendable {
    case page
    case perPage = "per_page"
    case after, language = "lang", format
    case modifiedAfter = "modified_after"
    case municipality, organization = "organization_id", term = "taxonomy_term_id"
  }

  /// The address of a list with parameters.
  package func address(_ pairs: [(Parameter, String)]) -> String {
    var (address, mark) = (rawValue, "?")
    for (name, value) in pairs {
      address += mark + name.rawValue + "=" + SitePath.encoded(value)
      mark = "&"
    }
    return address
  }
}
