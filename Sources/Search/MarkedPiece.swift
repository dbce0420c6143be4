/// A piece of a text, and whether it is why the text was found.
package struct MarkedPiece: Hashable, Sendable {
  package var text: String
  package var isMatch: Bool

  package init(text: String, isMatch: Bool) {
    self.text = text
    self.isMatch = isMatch
  }
}
