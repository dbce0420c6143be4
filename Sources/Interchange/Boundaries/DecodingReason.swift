import Foundation

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
