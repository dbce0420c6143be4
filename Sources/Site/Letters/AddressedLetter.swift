import HumanServices

/// A letter to one editor.
package struct AddressedLetter: Hashable, Sendable {
  package var to: EmailAddress
  package var subject: String
  /// Plain text; its lines end with a line feed.
  package var body: String
}
