/// The most characters that a text may have which somebody sends: one table for all forms.
///
/// A form looks at it before anything else is made of a text, shows it beside the field, and counts in
/// the browser. What is stored already and longer may be saved unchanged or shorter.
///
/// A character is a Unicode scalar of the cleaned text: what a browser counts too. The longest texts
/// of the seeds are name 94, summary 128, description 226, the others 143, sources 246, address 160.
package struct TextLimit: Hashable, Sendable {
  package let characters: Int

  private init(_ characters: Int) { self.characters = characters }

  /// A name of a listing: two cards' titles long, as the seeds allow.
  package static let name = TextLimit(200)
  /// A summary; advice begins at a third of it.
  package static let summary = TextLimit(500)
  /// A description: three pages; advice begins at half of it.
  package static let description = TextLimit(5000)
  /// Any other text of a listing, such as how to get in.
  package static let note = TextLimit(1500)
  /// A title or note of a part: a session, a phone number.
  package static let partNote = TextLimit(300)
  /// A street.
  package static let street = TextLimit(200)
  /// A web address: longer ones are cut by some mail programs.
  package static let address = TextLimit(1000)
  /// Sources, one on each line.
  package static let sources = TextLimit(4000)
  /// Days that a series leaves out: three years of a weekly group.
  package static let days = TextLimit(2000)
  /// Why something was changed, and a line of a small record.
  package static let line = TextLimit(300)
  /// A long text of a small record, a visitor's report and the note on it.
  package static let area = TextLimit(4000)
  /// A number, a day, a code.
  package static let short = TextLimit(100)
  /// All texts of one listing together, so that sixty sessions in six languages cannot keep
  /// others waiting: a save of so many costs some ten milliseconds.
  package static let listing = TextLimit(60_000)

  /// The limits of single fields; no field takes less than `short`.
  package static let ofFields = [
    name, summary, description, note, partNote, street, address, sources, days, line, area, short,
  ]

  /// Whether a form says it beside the field: nobody types a day of a hundred characters.
  package var isShown: Bool { self != .short }

  /// Whether a text is longer, and longer than what is stored.
  package func isExceeded(by text: String, stored: Int = 0) -> Bool {
    // Bytes are no fewer than characters, and counted at once.
    guard text.utf8.count > characters else { return false }
    let count = text.scalarCount
    return count > characters && count > stored
  }
}
