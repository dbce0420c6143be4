/// One thing to look for in the index: plain letters and digits.
package struct SearchTerm: Hashable, Sendable {
  /// As `Folding.plain` makes it, without spaces.
  package var text: String
  /// Whether every word that begins so is meant.
  package var isBeginning: Bool

  package init(_ text: String, isBeginning: Bool = false) {
    self.text = text
    self.isBeginning = isBeginning
  }

  /// As FTS5 reads it: in quotation marks nothing is syntax, and the star stands outside them.
  ///
  /// Source: SQLite FTS5, section 3.1 and 3.3 of its documentation.
  var matchSyntax: String {
    let quoted = text.replacing("\"", with: "\"\"")
    return isBeginning ? "\"\(quoted)\"*" : "\"\(quoted)\""
  }
}
