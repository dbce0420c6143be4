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

/// A value, or why it cannot be read, so that one bad feature does not hide the others.
struct Attempt<Value: Decodable>: Decodable {
  let result: Result<Value, any Error>

  init(from decoder: any Decoder) throws {
    result = Result { try Value(from: decoder) }
  }

  /// The value, where a wrong one is as good as none.
  var value: Value? {
    if case .success(let value) = result { value } else { nil }
  }
}

/// One municipality: its code and its polygons.
struct BoundaryFeature: Decodable {
  /// The names of the code in the order they are looked for: plain, Statistics Finland's, and the
  /// National Land Survey's; in letters of any case, for a shapefile has capitals alone.
  static let codeNames = ["code", "kunta", "natcode"]
  private enum Key: String, CodingKey { case properties, geometry }

  /// The first that is one, in three digits; else the first as it stands in the file; `nil` when no
  /// property has such a name.
  var code: String?
  var geometry: Attempt<BoundaryGeometry>

  init(from decoder: any Decoder) throws {
    let feature = try decoder.container(keyedBy: Key.self)
    geometry = try feature.decode(Attempt<BoundaryGeometry>.self, forKey: .geometry)
    guard feature.contains(.properties), try !feature.decodeNil(forKey: .properties) else { return }
    let properties = try feature.nestedContainer(keyedBy: PropertyName.self, forKey: .properties)
    var odd: Result<String, any Error>?
    for key in BoundaryFeature.codeKeys(among: properties.allKeys) {
      let found = Result { try properties.decode(BoundaryCode.self, forKey: key).text }
      if case .success(let text) = found, let good = MunicipalityCode(written: text) {
        code = good.rawValue
        return
      }
      odd = odd ?? found
    }
    code = try odd?.get()
  }

  /// Those whose names have the code, in the order they are looked for.
  private static func codeKeys(among keys: [PropertyName]) -> [PropertyName] {
    codeNames.flatMap { name in
      keys.filter { $0.stringValue.lowercased() == name }
        // The name itself before its other spellings.
        .sorted { $0.stringValue > $1.stringValue }
    }
  }
}

/// The name of any property.
private struct PropertyName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// A municipality code as a text, or as a number that has lost its zeros.
private struct BoundaryCode: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      text = try container.decode(String.self)
    } catch DecodingError.typeMismatch(_, let context) {
      guard let number = try BoundaryCode.wholeNumber(container) else {
        throw DecodingError.typeMismatch(Int.self, context)
      }
      text = String(number)
    }
  }

  /// Not read as an `Int`, because a fraction would then be told as broken JSON without a place.
  private static func wholeNumber(_ container: any SingleValueDecodingContainer) throws -> Int? {
    do {
      return Int(exactly: try container.decode(Double.self))
    } catch DecodingError.typeMismatch {
      return nil
    }
  }
}

/// A `Polygon` or a `MultiPolygon` as a list of polygons, each of an outer ring and its holes.
struct BoundaryGeometry: Decodable {
  private enum Key: String, CodingKey { case type, coordinates }

  var polygons: [[[Position]]]

  init(from decoder: any Decoder) throws {
    let geometry = try decoder.container(keyedBy: Key.self)
    let type = try geometry.decode(String.self, forKey: .type)
    switch type {
    case "Polygon": polygons = [try geometry.decode([[Position]].self, forKey: .coordinates)]
    case "MultiPolygon": polygons = try geometry.decode([[[Position]]].self, forKey: .coordinates)
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: geometry,
        debugDescription: "is '\(type)'; only Polygon and MultiPolygon are read")
    }
  }
}

/// Two numbers of whatever system the file is in: longitude and latitude, or east and north.
struct Position: Decodable, Hashable {
  var first: Double
  var second: Double

  init(first: Double, second: Double) {
    self.first = first
    self.second = second
  }

  /// A third number, the height, is passed over.
  init(from decoder: any Decoder) throws {
    var numbers = try decoder.unkeyedContainer()
    first = try numbers.decode(Double.self)
    second = try numbers.decode(Double.self)
  }
}

extension Error {
  /// Where and why a value cannot be read, in one line: `geometry.coordinates[0][3] must be a list`.
  ///
  /// - Parameter levels: how many of the path's first steps the reader has been told already.
  func decodingReason(leavingOut levels: Int) -> String {
    // Foundation's reader throws an error of its own, without a place, for what no Double can hold.
    guard let error = self as? DecodingError else { return "has a number too large to be read" }
    return error.reason(leavingOut: levels)
  }
}

extension DecodingError {
  fileprivate func reason(leavingOut levels: Int) -> String {
    switch self {
    case .typeMismatch(let type, let context):
      "\(context.path(levels)) must be \(kind(of: type))"
    case .valueNotFound(_, let context): "\(context.path(levels)) is missing or null"
    case .keyNotFound(let key, let context):
      "\(context.path(levels, adding: key)) is missing"
    case .dataCorrupted(let context): "\(context.path(levels)) \(context.debugDescription)"
    @unknown default: "cannot be read"
    }
  }

  private func kind(of type: any Any.Type) -> String {
    switch type {
    case is Double.Type: "a number"
    case is Int.Type: "a text or a whole number"
    case is String.Type: "a text"
    case is [Any].Type: "a list"
    default: "an object or a list as GeoJSON has it"
    }
  }
}

extension DecodingError.Context {
  fileprivate func path(_ levels: Int, adding key: (any CodingKey)? = nil) -> String {
    let keys = codingPath.dropFirst(levels) + (key.map { [$0] } ?? [])
    return keys.reduce("") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path.isEmpty ? key.stringValue : path + "." + key.stringValue
    }
  }
}
