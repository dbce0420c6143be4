import Foundation

/// One copy of the whole catalogue, or an attempt at one.
package struct Backup: Hashable, Sendable {
  package var at: Date
  /// Where it was written.
  package var file: String
  /// `nil` when it failed.
  package var bytes: Int?
  /// Why it failed; `nil` when it did not.
  package var trouble: String?

  package init(at: Date, file: String, bytes: Int?, trouble: String?) {
    self.at = at
    self.file = file
    self.bytes = bytes
    self.trouble = trouble
  }
}
