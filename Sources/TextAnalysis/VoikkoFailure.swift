/// Why Finnish words cannot be analysed; the search goes on with word beginnings.
package enum VoikkoFailure: Error, Equatable {
  /// No library under any of the names: what the loader said about the last.
  case libraryNotFound(String)
  /// The library lacks a function we call, so it is another version than 4.x.
  case functionMissing(String)
  /// The library has no Finnish dictionary.
  case dictionaryNotFound
}

extension VoikkoFailure: CustomStringConvertible {
  /// The cause and the cure, in English, for the operator.
  package var description: String {
    switch self {
    case .libraryNotFound(let reason): "libvoikko not found, install libvoikko1 (\(reason))"
    case .functionMissing(let name): "libvoikko has no function \(name), version 4 is needed"
    case .dictionaryNotFound: "libvoikko has no Finnish dictionary, install voikko-fi"
    }
  }
}
