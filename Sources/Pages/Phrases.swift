import Foundation
import HumanServices

/// The interface's words in one language, loaded at start and handed to every page as `words`.
package struct Phrases: Sendable {
  package let language: Language
  /// By the phrases' raw values.
  private let texts: [String]
  private let fields: [ServiceField: FieldWords]
  /// By the code of a service type.
  private let sayings: [String: String]

  /// Why a phrase file cannot be used.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case notJSON(String)
    case missing([String])
    case unknown([String])

    package var description: String {
      switch self {
      case .notJSON(let reason): "the phrases are not a JSON object of texts: \(reason)"
      case .missing(let keys): "phrases are missing: \(keys.joined(separator: ", "))"
      case .unknown(let keys): "no page uses these phrases: \(keys.joined(separator: ", "))"
      }
    }
  }

  /// - Parameter json: one object, keyed by the phrases' keys.
  /// - Throws: `Failure` when a phrase is missing or nobody's, so no page can ever show a blank.
  package init(language: Language, json: Data) throws {
    let table: [String: String]
    do {
      table = try JSONDecoder().decode([String: String].self, from: json)
    } catch {
      throw Failure.notJSON("\(error)")
    }
    var known = Set(Phrase.allCases.map(\.key) + ServiceField.all.flatMap(\.wordKeys))
    let missing = known.subtracting(table.keys).sorted()
    guard missing.isEmpty else { throw Failure.missing(missing) }
    known.formUnion(ServiceField.all.flatMap { [$0.labelKey, $0.helpKey] })
    let said = table.filter { $0.key.hasPrefix(Phrases.saying) }
    let unknown = Set(table.keys).subtracting(known).subtracting(said.keys).sorted()
    guard unknown.isEmpty else { throw Failure.unknown(unknown) }
    self.language = language
    texts = Phrase.allCases.map { table[$0.key] ?? $0.key }
    sayings = Dictionary(
      uniqueKeysWithValues: said.map { (String($0.key.dropFirst(Phrases.saying.count)), $0.value) })
    fields = Dictionary(
      uniqueKeysWithValues: ServiceField.all.map { field in
        let told = table[field.toldKey] ?? field.toldKey
        return (
          field,
          FieldWords(
            label: table[field.labelKey] ?? told, told: told, help: table[field.helpKey])
        )
      })
  }

  /// How the keys of sentences begin that one says about a service type, before its code.
  private static let saying = "say."

  package func callAsFunction(_ phrase: Phrase) -> String { texts[phrase.rawValue] }

  /// What one says who looks for help of a type: "Tarvitsen perheneuvontaa."; `nil` for a type that
  /// nobody wrote a sentence for.
  package func saying(_ type: TaxonomyTerm) -> String? { sayings[type.code] }

  /// What the form calls a field.
  package func callAsFunction(_ field: ServiceField) -> String {
    fields[field]?.label ?? field.labelKey
  }

  /// What differences call a field.
  package func told(_ field: ServiceField) -> String { fields[field]?.told ?? field.toldKey }

  /// What helps to fill in a field, where the phrase files say something.
  package func help(_ field: ServiceField) -> String? { fields[field]?.help }

  /// The phrase with each `{name}` replaced by its value.
  package func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self(phrase)[...]
    // Bytes, not characters: finding the next character's end costs more than all the rest.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += values.first { $0.key == name }?.value ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// One phrase for exactly one, the other for every other number; both may say `{count}`.
  package func count(_ number: Int, one: Phrase, other: Phrase) -> String {
    self(number == 1 ? one : other, ["count": String(number)])
  }

  /// The names in `{braces}` of a phrase, for comparing languages.
  package func placeholders(of phrase: Phrase) -> Set<String> {
    let parts = self(phrase).split(separator: "{", omittingEmptySubsequences: false)
    return Set(
      parts.dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { String(part[..<$0]) }
      })
  }
}

/// Words about a field of a listing; see `ServiceField.wordKeys`.
private struct FieldWords {
  var label: String
  var told: String
  var help: String?
}

extension ServiceField {
  /// The keys that every phrase file must have: `told.…` of each field, and `field.…` of those that
  /// the form asks for by their kind; others may have one. `field.….help` is there where the form helps.
  fileprivate var wordKeys: [String] {
    if case .own = kind { return [toldKey] }
    return isInForm ? [toldKey, labelKey] : [toldKey]
  }

  fileprivate var labelKey: String { "field.\(key)" }
  fileprivate var helpKey: String { "field.\(key).help" }
  fileprivate var toldKey: String { "told.\(key)" }
}

extension Phrases {
  /// A value of a field's closed list, in words.
  func name(of value: String, in field: ServiceField) -> String {
    let phrase: Phrase? =
      switch field {
      case .kind: ServiceKind(rawValue: value).map(Phrase.kind)
      case .evidence: Evidence(rawValue: value).map(Phrase.evidence)
      case .state: ServiceState(rawValue: value).map(Phrase.serviceState)
      case .whereabouts: Whereabouts(rawValue: value).map(Phrase.whereabouts)
      default: nil
      }
    return phrase.map { self($0) } ?? value
  }
}
