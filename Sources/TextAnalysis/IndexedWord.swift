/// One word of a text with everything it is found by, lightly folded (`Folding.light`), so that what
/// is kept can still be read and shown; what matches is folded down to plain letters when it is
/// loaded.
package struct IndexedWord: Hashable, Sendable {
  /// As it stands in the text.
  package var surface: String
  /// Dictionary forms and stems.
  package var baseForms: [String]
  /// Dictionary forms of a compound's parts.
  package var parts: [String]

  package init(surface: String, baseForms: [String] = [], parts: [String] = []) {
    self.surface = surface
    self.baseForms = baseForms
    self.parts = parts
  }

  /// What stands before a base form and before a part where a word is written for keeping.
  package static let baseMark: Character = "="
  package static let partMark: Character = "+"

  /// "eroryhmät=eroryhmä+ero+ryhmä": readable by eye and by any other program.
  package var written: String {
    var text = surface
    for form in baseForms { text += "\(IndexedWord.baseMark)\(form)" }
    for part in parts { text += "\(IndexedWord.partMark)\(part)" }
    return text
  }
}
