import Foundation

/// The alphabet's order in Finnish: å, ä and ö come after z.
package enum FinnishOrder {
  package static func precedes(_ left: String, _ right: String) -> Bool {
    key(left).lexicographicallyPrecedes(key(right))
  }

  private static func key(_ text: String) -> [UInt32] {
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
