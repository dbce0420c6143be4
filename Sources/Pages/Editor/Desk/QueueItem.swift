import Addresses
import HumanServices

/// Something that waits for an editor, with where it is done.
package struct QueueItem: Hashable, Sendable {
  /// Names it among its kind, as its page's address does.
  package var key: String
  package var text: String
  package var note: String
  package var path: EditorPath

  package init(key: String, text: String, note: String = "", path: EditorPath) {
    self.key = key
    self.text = text
    self.note = note
    self.path = path
  }
}
