/// The bounds that keep one text, one query and the word cache from costing more than they are
/// worth.
package struct TextLimits: Sendable {
  /// A query, in Unicode scalars; the rest is not read.
  ///
  /// Long enough for a pasted sentence, short enough that folding it costs microseconds.
  package var queryScalars = 200

  /// Words of one query; later ones are dropped, because every word costs a look through the index.
  package var queryWords = 12

  /// A word, in Unicode scalars; a longer one is indexed and searched, but not analysed.
  ///
  /// The longest word in Finnish use has 61 letters, and Voikko refuses above 255.
  package var wordScalars = 80

  /// Parts of one compound that are also combined with each other: n parts give n(n+1)/2 − 1 terms.
  package var combinedParts = 6

  /// Words tried for one that was typed without dots: 16 choices are four letters a or o, and each
  /// costs a question to the dictionary (some 20 µs).
  package var undottedChoices = 16

  /// Words in each of the two generations of the word cache, so at most twice as many are kept.
  package var cachedWords = 10_000

  package init() {}

  /// What is read of a query.
  package func read(of query: String) -> String {
    String(String.UnicodeScalarView(query.unicodeScalars.prefix(queryScalars)))
  }
}
