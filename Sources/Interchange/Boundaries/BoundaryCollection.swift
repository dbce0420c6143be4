import Foundation
import HumanServices

/// A GeoJSON FeatureCollection (RFC 7946) as far as boundaries need it.
///
/// `crs` is of the older GeoJSON 2008 and went out of the standard; Statistics Finland's server
/// still writes it for EPSG:3067.
struct BoundaryCollection: Decodable {
  struct ReferenceSystem: Decodable {
    struct Properties: Decodable { var name: String }
    var properties: Properties
  }

  var type: String
  var crs: Attempt<ReferenceSystem>?
  /// Of no standard: where some tools write the source.
  var attribution: Attempt<String>?
  var features: [Attempt<BoundaryFeature>]
}
