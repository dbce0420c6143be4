/// Why what is stored cannot be read or written just now, as far as a person can act on it.
package enum StorageTrouble: String, Error, Hashable, Sendable, CaseIterable {
  /// Another writer has held the file for too long; it passes by itself.
  case busy
  /// The disk is full.
  case full
  /// The file may not be written.
  case readOnly
  /// The file is damaged.
  case damaged
  /// The file has been taken away, or another put in its place, while the program runs.
  case gone
  /// The system refused to read or write for another reason.
  case refused
}
