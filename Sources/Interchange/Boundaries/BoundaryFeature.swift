import Foundation
import HumanServices

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
