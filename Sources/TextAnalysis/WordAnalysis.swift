/// A dictionary form of a word and, for a compound, what it is made of.
package struct WordAnalysis: Hashable, Sendable {
  /// Lower case: "lapsi" of "lapsille".
  package var baseForm: String
  /// Dictionary forms of the parts and of parts that stand together; empty unless the word is a
  /// compound.
  ///
  /// "lastensuojeluasia" gives lapsi, suojelu, asia, and also lastensuojelu and suojeluasia, for
  /// these are what people look for.
  package var compoundParts: [String]
  /// The forms of each single part in order, for a query of which nothing is found as a whole:
  /// [lapsi], [suojelu], [asia].
  package var simpleParts: [[String]] = []
}
