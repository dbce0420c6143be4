import Foundation
import HumanServices

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
