import Addresses
import HumanServices
import Markup

extension Double {
  /// At most one decimal, for coordinates in a drawing.
  var short: String {
    let tenths = Int((self * 10).rounded())
    return tenths.isMultiple(of: 10)
      ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

extension Municipality {
  /// The Finnish name as it fits in a tile: long ones in two lines.
  var mapLines: [String] {
    let name = name[.finnish]
    guard let count = hex.labelBreak, count > 0, count < name.count else { return [name] }
    let first = String(name.prefix(count))
    return [first.hasSuffix("-") ? first : first + "-", String(name.dropFirst(count))]
  }
}
