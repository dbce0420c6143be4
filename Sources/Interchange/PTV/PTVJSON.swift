/// JSON as it stood in the file: numbers as written, keys once.
indirect enum PTVJSON: Equatable {
  case null
  case bool(Bool)
  case number(String)
  case text(String)
  case list([PTVJSON])
  case object([String: PTVJSON])

  /// What it is, in a sentence.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
