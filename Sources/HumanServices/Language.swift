/// A language that texts of the catalogue may be written in (ISO 639 codes as `lang` takes them).
///
/// `CodingKeyRepresentable` for the same reason as `Facet`.
package enum Language: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
  case finnish = "fi"
  case swedish = "sv"
  case english = "en"
  case northernSami = "se"
  case inariSami = "smn"
  case skoltSami = "sms"

  /// The languages the interface itself is written in, in the order they are offered.
  package static let interface: [Language] = [.finnish, .swedish, .english]

  /// The language's name in itself, as language links show it.
  package var ownName: String {
    switch self {
    case .finnish: "Suomi"
    case .swedish: "Svenska"
    case .english: "English"
    case .northernSami: "Davvisámegiella"
    case .inariSami: "Anarâškielâ"
    case .skoltSami: "Nuõrttsääʹmǩiõll"
    }
  }

  /// Where a reader of this language looks when a text is missing, first this language itself.
  var fallbacks: [Language] {
    switch self {
    case .finnish: [.finnish, .swedish, .english]
    case .swedish: [.swedish, .finnish, .english]
    default: [self, .finnish, .english, .swedish]
    }
  }
}
