import Addresses
import HumanServices
import Markup

/// A field of a small record's form, as typed.
package struct RecordField: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case line, area, url
    case number(ClosedRange<Int>)
    case choice([Choice])
    /// One line of a form that a rule of its own reads.
    case pattern(RecordPattern)
    /// A number or an address of the kind that another field says.
    case contact(kind: String)
  }

  package struct Choice: Hashable, Sendable {
    package var value: String
    package var label: String

    package init(_ value: String, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// Characters of a line; longer ones get 422.
  package static let lineLength = TextLimit.line.characters

  package var key: String
  package var label: String
  package var help: String?
  package var kind: Kind
  package var value: String
  /// The language that the field's text is in, for the browser's spelling and screen readers.
  package var language: Language?
  package var isRequired: Bool
  /// What was there before anything was typed.
  private let stored: String

  package init(
    _ key: String, _ label: String, _ value: String, kind: Kind = .line, help: String? = nil,
    language: Language? = nil, isRequired: Bool = false
  ) {
    self.key = key
    self.label = label
    self.value = value
    self.kind = kind
    self.help = help
    self.language = language
    self.isRequired = isRequired
    stored = value
  }

  var limit: TextLimit {
    switch kind {
    case .area: .area
    case .url, .contact: .address
    case .line, .choice, .number, .pattern: .line
    }
  }

  /// One that is too long may stay or be shortened.
  var isTooLong: Bool { limit.isExceeded(by: value, stored: stored.scalarCount) }

  var isAsStored: Bool { value == stored }

  /// What the field says, as a history and a conflict show it.
  var reading: ReadableField {
    var text = value
    if case .choice(let choices) = kind {
      text = choices.first { $0.value == value }?.label ?? value
    }
    return ReadableField(key: key, label: label, text: text, language: language)
  }
}
