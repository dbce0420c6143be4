/// One word of a query with what it may mean.
package struct QueryWord: Hashable, Sendable {
  /// As typed, lightly folded (`Folding.light`).
  package var typed: String
  /// Plain letters and digits.
  package var surface: String
  /// Dictionary forms and stems in every language, plain: nobody says which language they type.
  package var baseForms: [String]
  /// The forms of each part of a compound, in their order, plain; empty unless it is one.
  package var parts: [[String]]
  /// Whether the Finnish dictionary has it, so that it is no slip of the fingers.
  package var isKnown: Bool
  /// Written in quotation marks: to be taken as it stands.
  package var isVerbatim = false
  /// A hyphen stands between it and the word before.
  package var followsHyphen = false

  package init(
    typed: String, surface: String, baseForms: [String] = [], parts: [[String]] = [],
    isKnown: Bool = false
  ) {
    self.typed = typed
    self.surface = surface
    self.baseForms = baseForms
    self.parts = parts
    self.isKnown = isKnown
  }

  /// The surface and the base forms: whatever else means the same word has one of them.
  package var keys: [String] { [surface] + baseForms.filter { $0 != surface } }
}
