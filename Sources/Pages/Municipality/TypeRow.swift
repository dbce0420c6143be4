import HumanServices

/// The listings of one service type that reach a municipality, and what to do where none is known.
package struct TypeRow: Sendable {
  package struct Entry: Sendable {
    package var card: CardContent
    /// The same listing stands whole in a row above.
    package var isRepeated: Bool

    package init(card: CardContent, isRepeated: Bool) {
      self.card = card
      self.isRepeated = isRepeated
    }
  }

  package var type: TaxonomyTerm
  /// Best fit first.
  package var entries: [Entry]
  /// Those whose facts are more than three years old.
  package var old: [Entry]
  /// How many there are in all; more than both together when the page shows only the first ones.
  package var total: Int
  /// Of a need that none of them meets.
  package var missing: MissingNeed?

  package init(
    type: TaxonomyTerm, entries: [Entry], old: [Entry], total: Int, missing: MissingNeed?
  ) {
    self.type = type
    self.entries = entries
    self.old = old
    self.total = total
    self.missing = missing
  }

  /// Whether the row has to say what to ask: nothing that is known counts, or all of it is old.
  var asks: Bool { missing != nil || entries.isEmpty && type.needWeight > 0 }
}
