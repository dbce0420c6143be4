/// One word of a text.
package struct Word: Hashable, Sendable {
  /// The parts between inner hyphens, lightly folded (`Folding.light`): one for most words, never
  /// none.
  package let pieces: [String]

  /// The pieces written as one, when there are several: "Facebook-live" is also looked for as
  /// "facebooklive".
  package var joined: String? { pieces.count > 1 ? pieces.joined() : nil }
}
