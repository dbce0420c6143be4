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
