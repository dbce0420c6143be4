import Foundation
import HumanServices

/// One JSON object of a seed file, read key by key.
///
/// A key that nobody asked for is a problem (`finish`), so a misspelt key is never lost in silence.
/// Reading goes on after a problem with a stand-in value; whoever reads checks the problems at the end.
final class SeedRecord {
  let file: String
  let name: String
  let problems: SeedProblems
  private let path: String
  private let fields: [String: JSONValue]
  private var asked: Set<String> = []

  init(
    file: String, name: String, path: String = "", fields: [String: JSONValue],
    problems: SeedProblems
  ) {
    self.file = file
    self.name = name
    self.path = path
    self.fields = fields
    self.problems = problems
  }

  func problem(_ key: String, _ reason: String) {
    problems.add(file, name, path + key, reason)
  }

  /// Reports the keys that the format does not have.
  func finish() {
    for key in fields.keys.sorted() where !asked.contains(key) { problem(key, "unknown key") }
  }

  func optionalText(_ key: String) -> String? {
    switch take(key) {
    case nil: return nil
    case .text(let text):
      let text = text.cleaned
      if !text.isEmpty { return text }
      problem(key, "is empty; leave the key out instead")
    default: problem(key, "must be a text")
    }
    return nil
  }

  func text(_ key: String) -> String {
    if fields[key] == nil { problem(key, "is missing") }
    return optionalText(key) ?? ""
  }

  func flag(_ key: String) -> Bool { optionalFlag(key) ?? false }

  func optionalFlag(_ key: String) -> Bool? {
    switch take(key) {
    case nil: return nil
    case .flag(let flag): return flag
    default: problem(key, "must be true or false")
    }
    return nil
  }

  func integer(_ key: String, default fallback: Int? = nil) -> Int {
    switch take(key) {
    case .integer(let integer): return integer
    case nil:
      if let fallback { return fallback }
      problem(key, "is missing")
    default: problem(key, "must be a whole number")
    }
    return 0
  }

  func optionalInteger(_ key: String) -> Int? {
    switch take(key) {
    case nil: return nil
    case .integer(let integer): return integer
    default: problem(key, "must be a whole number")
    }
    return nil
  }

  func number(_ key: String) -> Double {
    if fields[key] == nil { problem(key, "is missing") }
    return optionalNumber(key) ?? 0
  }

  func optionalNumber(_ key: String) -> Double? {
    switch take(key) {
    case nil: return nil
    case .integer(let integer): return Double(integer)
    case .number(let number): return number
    default: problem(key, "must be a number")
    }
    return nil
  }

  func optionalDate(_ key: String) -> CivilDate? {
    guard let text = optionalText(key) else { return nil }
    let date = CivilDate(text)
    if date == nil { problem(key, "'\(text)' is not a day; write YYYY-MM-DD") }
    return date
  }

  func date(_ key: String) -> CivilDate {
    if fields[key] == nil { problem(key, "is missing") }
    return optionalDate(key) ?? CivilDate(dayNumber: 0)
  }

  func uuid(_ key: String = "uuid") -> UUID {
    let text = text(key)
    if let uuid = UUID(uuidString: text) { return uuid }
    if !text.isEmpty { problem(key, "'\(text)' is not a UUID") }
    return UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  }

  /// A time that sources speak of: `from`, `to` and `precision`; `nil` where the key is missing.
  func period(_ key: String) -> DatedPeriod? {
    guard let record = record(key) else { return nil }
    let period = DatedPeriod(
      from: record.optionalDate("from"), to: record.optionalDate("to"),
      precision: record.choice("precision") ?? .day)
    record.finish()
    // Nothing is known of it, however exactly.
    if period.from == nil, period.to == nil { return .unknown }
    if let from = period.from, let to = period.to, to < from {
      problem(key, "ends before it begins")
    }
    return period
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable>(
    _ key: String, _ type: Choice.Type = Choice.self, default fallback: Choice? = nil
  ) -> Choice? where Choice.RawValue == String {
    guard let text = fields[key] == nil && fallback != nil ? nil : text(key) else {
      asked.insert(key)
      return fallback
    }
    if let choice = Choice(rawValue: text) { return choice }
    if !text.isEmpty { problem(key, "'\(text)' is not allowed here") }
    return nil
  }

  func localized(_ key: String, required: Bool = false) -> LocalizedText {
    guard let value = take(key) else {
      if required { problem(key, "is missing") }
      return LocalizedText([:])
    }
    guard case .object(let object) = value, !object.isEmpty else {
      problem(key, "must be an object such as {\"fi\": \"…\"}")
      return LocalizedText([:])
    }
    var texts: [Language: String] = [:]
    for (code, value) in object.sorted(by: { $0.key < $1.key }) {
      guard let language = Language(rawValue: code) else {
        problem("\(key).\(code)", "unknown language")
        continue
      }
      guard case .text(let text) = value, !text.cleaned.isEmpty else {
        problem("\(key).\(code)", "must be a text that is not empty")
        continue
      }
      texts[language] = text.cleaned
    }
    return LocalizedText(texts)
  }

  func texts(_ key: String) -> [String] {
    list(key).enumerated().compactMap { index, value in
      if case .text(let text) = value, !text.cleaned.isEmpty { return text.cleaned }
      problem("\(key)[\(index)]", "must be a text that is not empty")
      return nil
    }
  }

  func record(_ key: String) -> SeedRecord? {
    switch take(key) {
    case nil: return nil
    case .object(let fields): return nested(key, fields)
    default: problem(key, "must be an object")
    }
    return nil
  }

  func requiredRecord(_ key: String) -> SeedRecord {
    if fields[key] == nil { problem(key, "is missing") }
    return record(key)
      ?? SeedRecord(
        file: file, name: name, fields: [:], problems: SeedProblems())
  }

  func records(_ key: String) -> [SeedRecord] {
    list(key).enumerated().compactMap { index, value in
      if case .object(let fields) = value { return nested("\(key)[\(index)]", fields) }
      problem("\(key)[\(index)]", "must be an object")
      return nil
    }
  }

  /// The objects of a list that stand by themselves, each named by its slug, code or role.
  func namedRecords(_ key: String) -> [SeedRecord] {
    list(key).enumerated().compactMap { index, value in
      guard case .object(let fields) = value else {
        problem("\(key)[\(index)]", "must be an object")
        return nil
      }
      var name = "\(key)[\(index)]"
      for naming in ["slug", "code", "role"] {
        if case .text(let text)? = fields[naming] {
          name = text
          break
        }
      }
      return SeedRecord(file: file, name: name, fields: fields, problems: problems)
    }
  }

  private func nested(_ key: String, _ fields: [String: JSONValue]) -> SeedRecord {
    SeedRecord(
      file: file, name: name, path: path + key + ".", fields: fields, problems: problems)
  }

  private func list(_ key: String) -> [JSONValue] {
    switch take(key) {
    case nil: return []
    case .list(let list): return list
    default: problem(key, "must be a list")
    }
    return []
  }

  private func take(_ key: String) -> JSONValue? {
    asked.insert(key)
    if case .null? = fields[key] {
      problem(key, "is null; leave the key out instead")
      return nil
    }
    return fields[key]
  }
}
