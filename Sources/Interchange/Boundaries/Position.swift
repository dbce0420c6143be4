import Foundation
import HumanServices

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
