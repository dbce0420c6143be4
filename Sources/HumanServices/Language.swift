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

/// A text together with the language it really is in, which a page marks with `lang`.
package struct ShownText: Hashable, Sendable {
  package let text: String
  package let language: Language
}

/// A text in several languages.
///
/// A reader gets their own language, else Finnish, with the language told, so that a screen reader
/// pronounces it right.
package struct LocalizedText: Hashable, Sendable {
  package private(set) var texts: [Language: String]

  package init(_ texts: [Language: String]) { self.texts = texts.filter { !$0.value.isEmpty } }

  package init(finnish: String) { self.init([.finnish: finnish]) }

  package var isEmpty: Bool { texts.isEmpty }

  /// The text for a reader of `language`; an empty text when there is none in any language.
  package subscript(language: Language) -> String { shown(in: language).text }

  package func shown(in language: Language) -> ShownText {
    for candidate in language.fallbacks {
      if let text = texts[candidate] { return ShownText(text: text, language: candidate) }
    }
    guard let any = texts.min(by: { $0.key.rawValue < $1.key.rawValue }) else {
      return ShownText(text: "", language: language)
    }
    return ShownText(text: any.value, language: any.key)
  }

  /// Every language's text, for search and for finding a place by any of its names.
  package var allTexts: [String] {
    Language.allCases.compactMap { texts[$0] }
  }
}

/// Written as one JSON object keyed by language code, as the database and the seeds have it.
extension LocalizedText: Codable {
  package init(from decoder: any Decoder) throws {
    let byCode = try decoder.singleValueContainer().decode([String: String].self)
    var texts: [Language: String] = [:]
    for (code, text) in byCode {
      guard let language = Language(rawValue: code) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "unknown language \(code)"))
      }
      texts[language] = text
    }
    self.init(texts)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(
      Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }))
  }
}
