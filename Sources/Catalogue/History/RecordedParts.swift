import Foundation
import HumanServices

extension String: RecordedValue {
  init(recorded value: JSONTree) throws {
    guard case .text(let text) = value else { throw RecordedProblem("no text") }
    self = text
  }

  var recorded: JSONTree { .text(self) }
}

extension Bool: RecordedValue {
  init(recorded value: JSONTree) throws {
    guard case .flag(let flag) = value else { throw RecordedProblem("neither true nor false") }
    self = flag
  }

  var recorded: JSONTree { .flag(self) }
}

extension Int: RecordedValue {
  init(recorded value: JSONTree) throws {
    guard case .whole(let number) = value else { throw RecordedProblem("no whole number") }
    self = number
  }

  var recorded: JSONTree { .whole(self) }
}

extension Double: RecordedValue {
  init(recorded value: JSONTree) throws {
    switch value {
    case .whole(let number): self = Double(number)
    case .decimal(let number): self = number
    default: throw RecordedProblem("no number")
    }
  }

  var recorded: JSONTree { .decimal(self) }
}

extension Array: RecordedValue where Element: RecordedValue {
  init(recorded value: JSONTree) throws {
    guard case .list(let values) = value else { throw RecordedProblem("no list") }
    self = try values.enumerated().map { position, value in
      do {
        return try Element(recorded: value)
      } catch let problem as RecordedProblem {
        throw problem.within("[\(position)]")
      }
    }
  }

  var recorded: JSONTree { .list(map(\.recorded)) }
}

/// A dictionary by codes, such as a facet's or a language's.
extension Dictionary: RecordedValue where Key: RecordedWord, Value: RecordedValue {
  init(recorded value: JSONTree) throws {
    guard case .object(let values) = value else { throw RecordedProblem("keys are missing") }
    self.init(minimumCapacity: values.count)
    for (key, value) in values {
      do {
        self[try Key(recorded: .text(key))] = try Value(recorded: value)
      } catch let problem as RecordedProblem {
        throw problem.within(key)
      }
    }
  }

  var recorded: JSONTree {
    .object(
      Dictionary<String, JSONTree>(
        uniqueKeysWithValues: map { ($0.key.rawValue, $0.value.recorded) }))
  }
}

extension UUID: RecordedValue {
  init(recorded value: JSONTree) throws {
    let text = try String(recorded: value)
    guard let uuid = UUID(uuidString: text) else { throw RecordedProblem("'\(text)' is no UUID") }
    self = uuid
  }

  var recorded: JSONTree { .text(uuidString) }
}

extension CivilDate: RecordedValue {
  init(recorded value: JSONTree) throws {
    let text = try String(recorded: value)
    guard let day = CivilDate(text) else { throw RecordedProblem("'\(text)' is no day") }
    self = day
  }

  var recorded: JSONTree { .text(description) }
}

extension LocalizedText: RecordedValue {
  init(recorded value: JSONTree) throws {
    self.init(try [Language: String](recorded: value))
  }

  var recorded: JSONTree { texts.recorded }
}

/// A word or code of a closed set. `Tests/Fixtures/history/words.json` has every word there ever was.
protocol RecordedWord: RecordedValue, RawRepresentable<String> {}

extension RecordedWord {
  init(recorded value: JSONTree) throws {
    let text = try String(recorded: value)
    guard let word = Self(rawValue: text) else {
      throw RecordedProblem("'\(text)' has no meaning")
    }
    self = word
  }

  var recorded: JSONTree { .text(rawValue) }
}

extension Slug: RecordedWord {}
extension MunicipalityCode: RecordedWord {}
extension RegionCode: RecordedWord {}
extension SafetyNumber: RecordedWord {}
extension Language: RecordedWord {}
extension Facet: RecordedWord {}
extension ServiceKind: RecordedWord {}
extension ServiceState: RecordedWord {}
extension Publication: RecordedWord {}
extension Evidence: RecordedWord {}
extension Interaction: RecordedWord {}
extension SpokenLanguage.Kind: RecordedWord {}
extension Provider.Role: RecordedWord {}
extension ContactPoint.Kind: RecordedWord {}
extension ContactPoint.Purpose: RecordedWord {}
extension Occurrence.State: RecordedWord {}
extension MaterialEdition.Form: RecordedWord {}
extension Organization.Kind: RecordedWord {}
extension BusinessID: RecordedWord {}
extension OrganizationOID: RecordedWord {}
extension Place.Certainty: RecordedWord {}
extension PlacePoint.Certainty: RecordedWord {}
extension PostalCode: RecordedWord {}
extension Whereabouts: RecordedWord {}
extension DatePrecision: RecordedWord {}
extension Assurance.Voucher: RecordedWord {}
extension Assurance.How: RecordedWord {}
extension SafetyContact.Role: RecordedWord {}
extension Municipality.SamiHomeland: RecordedWord {}

extension DatedPeriod: RecordedByFields {
  static let unfilled = DatedPeriod(from: nil, to: nil, precision: .day)
  static let fields: [RecordedField<DatedPeriod>] = [
    .maybe("from", \.from), .maybe("to", \.to), .always("precision", \.precision),
  ]
}

extension SpokenLanguage: RecordedByFields {
  static let unfilled = SpokenLanguage(code: "", kind: .unconfirmed)
  static let fields: [RecordedField<SpokenLanguage>] = [
    .always("code", \.code), .always("kind", \.kind),
  ]
}

extension Assurance: RecordedByFields {
  static let unfilled = Assurance(on: CivilDate(dayNumber: 0), by: .source, how: nil)
  static let fields: [RecordedField<Assurance>] = [
    .always("on", \.on), .always("by", \.by), .maybe("how", \.how),
  ]
}
