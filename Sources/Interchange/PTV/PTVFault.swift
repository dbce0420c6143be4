/// What is wrong or odd in a file of PTV: where, as a JSON pointer (RFC 6901), and a sentence.
public struct PTVFault: Error, Equatable, Sendable, CustomStringConvertible {
  public let pointer: String
  public let sentence: String

  public init(pointer: String, sentence: String) {
    self.pointer = pointer
    self.sentence = sentence
  }

  public var description: String { "\(pointer.isEmpty ? "/" : pointer): \(sentence)" }

  /// A step of a pointer, with what a pointer itself uses written as `~0` and `~1`. A key can be
  /// long or hostile: only its beginning is told.
  static func step(_ key: String) -> String {
    var step = "/"
    for letter in key.unicodeScalars.prefix(60) {
      switch letter {
      case "~": step += "~0"
      case "/": step += "~1"
      case _ where letter.value < 0x20 || letter.value == 0x7F: step += "?"
      default: step.unicodeScalars.append(letter)
      }
    }
    return step
  }
}
