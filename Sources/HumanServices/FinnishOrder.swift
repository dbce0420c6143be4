import Foundation

/// The alphabet's order in Finnish: å, ä and ö come after z.
private enum FinnishOrder {
  static func key(_ text: String) -> [UInt32] {
    text.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars.map { scalar in
      switch scalar {
      case "å": 0x7B
      case "ä", "æ": 0x7C
      case "ö", "ø": 0x7D
      default: scalar.value < 0x7B ? scalar.value : scalar.value + 0x100
      }
    }
  }
}

extension Sequence {
  /// In the order of what `name` gives, read once of each element: a comparison looks at keys alone.
  package func inFinnishOrder(of name: (Element) -> String) -> [Element] {
    map { (key: FinnishOrder.key(name($0)), element: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.element)
  }
}
