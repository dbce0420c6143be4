/// The fields of one object of PTV's, read with the place of each for what is wrong.
///
/// null, an absent key and an empty text are the same: nothing. Numbers written as text, and texts
/// written as numbers, are read. Another type is a fault, which refuses the record.
struct PTVFields {
  let pointer: String
  private let fields: [String: PTVJSON]
  private let told: Notes

  /// Shared by the objects of one record.
  private final class Notes { var faults: [PTVFault] = [] }

  init(_ value: PTVJSON, at pointer: String) throws(PTVFault) {
    try self.init(value, at: pointer, told: Notes())
  }

  private init(_ value: PTVJSON, at pointer: String, told: Notes) throws(PTVFault) {
    guard case .object(let fields) = value else {
      throw PTVFault(pointer: pointer, sentence: "an object is expected, \(value.kind) stands here")
    }
    self.fields = fields
    self.pointer = pointer
    self.told = told
  }

  var notes: [PTVFault] { told.faults }

  func has(_ key: String) -> Bool { present(key) != nil }

  private func present(_ key: String) -> PTVJSON? {
    guard let value = fields[key], value != .null else { return nil }
    return value
  }

  private func fault(_ key: String, _ sentence: String) -> PTVFault {
    PTVFault(pointer: pointer + PTVFault.step(key), sentence: sentence)
  }

  private func wrong(_ key: String, _ value: PTVJSON, _ wanted: String) -> PTVFault {
    fault(key, "\(wanted) is expected, \(value.kind) stands here")
  }

  func note(_ key: String, _ sentence: String) { told.faults.append(fault(key, sentence)) }

  func text(_ key: String) throws(PTVFault) -> String? {
    switch present(key) {
    case nil: return nil
    case .text(let text)?:
      let trimmed = text.split(whereSeparator: \.isWhitespace).isEmpty ? nil : text
      return trimmed
    case .number(let number)?: return number
    case let value?: throw wrong(key, value, "text")
    }
  }

  func needed(_ key: String) throws(PTVFault) -> String {
    guard let text = try text(key) else { throw fault(key, "this is missing") }
    return text
  }

  func flag(_ key: String) throws(PTVFault) -> Bool {
    switch present(key) {
    case nil: return false
    case .bool(let flag)?: return flag
    case .text("true")?, .text("True")?: return true
    case .text("false")?, .text("False")?, .text("")?: return false
    case let value?: throw wrong(key, value, "true or false")
    }
  }

  /// A number of metres, written as a number or as text; what is neither is left out.
  func metres(_ key: String) throws(PTVFault) -> Double? {
    guard let text = try text(key) else { return nil }
    guard let number = Double(text), number.isFinite else {
      note(key, "this is no number and is left out")
      return nil
    }
    return number
  }

  func list(_ key: String) throws(PTVFault) -> [(value: PTVJSON, pointer: String)] {
    switch present(key) {
    case nil: return []
    case .list(let values)?:
      return values.enumerated().filter { $0.element != .null }.map {
        ($0.element, "\(pointer)\(PTVFault.step(key))/\($0.offset)")
      }
    case let value?: throw wrong(key, value, "a list")
    }
  }

  func objects(_ key: String) throws(PTVFault) -> [PTVFields] {
    var objects: [PTVFields] = []
    for (value, pointer) in try list(key) {
      objects.append(try PTVFields(value, at: pointer, told: told))
    }
    return objects
  }

  func object(_ key: String) throws(PTVFault) -> PTVFields? {
    guard let value = present(key) else { return nil }
    return try PTVFields(value, at: pointer + PTVFault.step(key), told: told)
  }

  func words(_ key: String) throws(PTVFault) -> [String] {
    var words: [String] = []
    for (value, pointer) in try list(key) {
      guard case .text(let word) = value else {
        throw PTVFault(pointer: pointer, sentence: "text is expected, \(value.kind) stands here")
      }
      if !word.isEmpty { words.append(word) }
    }
    return words
  }

  func texts(_ key: String) throws(PTVFault) -> [PTVText] {
    var texts: [PTVText] = []
    for item in try objects(key) {
      guard let value = try item.text("value") else { continue }
      texts.append(
        PTVText(
          kind: try item.text("type"), language: try item.needed("language"), value: value))
    }
    return texts
  }

  /// A word of a fixed list. One that is not known is told and left out, never guessed.
  func choice<Word: RawRepresentable>(
    _ key: String, _: Word.Type
  ) throws(PTVFault) -> Word? where Word.RawValue == String {
    guard let text = try text(key) else { return nil }
    guard let word = Word(rawValue: text) else {
      note(key, "this word is not known and is left out")
      return nil
    }
    return word
  }

  /// A word of a fixed list without which the record means nothing.
  func neededChoice<Word: RawRepresentable>(
    _ key: String, _: Word.Type
  ) throws(PTVFault) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try needed(key)) else {
      throw fault(key, "this word is not known")
    }
    return word
  }

  /// A channel may stand inside an object that names its kind.
  func unwrapped() throws(PTVFault) -> (
    fields: PTVFields, kind: PTVChannel.Kind?, isWrapped: Bool
  ) {
    let wrappers: [(key: String, kind: PTVChannel.Kind)] = [
      ("electronicChannel", .electronic), ("webPageChannel", .webPage),
      ("printableFormChannel", .form), ("phoneChannel", .phone),
      ("serviceLocationChannel", .place),
    ]
    let found = wrappers.filter { has($0.key) }
    guard let only = found.first, let inner = try object(only.key) else {
      return (self, nil, false)
    }
    guard found.count == 1 else {
      throw PTVFault(pointer: pointer, sentence: "two channels stand in one wrapper")
    }
    return (inner, only.kind, true)
  }
}
