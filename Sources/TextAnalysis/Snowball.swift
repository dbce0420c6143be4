import Foundation
import Synchronization

/// Stems of Swedish and English words by the Snowball algorithms of libstemmer, found at run time
/// like Voikko; without it these languages are searched by word beginnings.
///
/// A handle keeps its last word in itself, so all are behind one lock; a word takes half a
/// microsecond.
///
/// Source of the names and types: `libstemmer.h` of libstemmer 2.2.
package final class Snowball: Sendable {
  private typealias Symbols = UnsafePointer<UInt8>

  /// A function table and one handle per language; never leaves the lock.
  private struct State: @unchecked Sendable {
    let stem: @convention(c) (OpaquePointer, Symbols, Int32) -> Symbols?
    let length: @convention(c) (OpaquePointer) -> Int32
    let handles: [String: OpaquePointer]
  }

  /// Debian's names, the older first.
  package static let libraryNames = ["libstemmer.so.0d", "libstemmer.so.0", "libstemmer.so"]

  /// The algorithms by the language they are for (ISO 639).
  private static let algorithms = ["sv": "swedish", "en": "english"]

  /// The library that was found.
  package let name: String
  private let state: Mutex<State>

  /// - Returns: `nil` when there is no library or it lacks a function or language.
  package init?(libraryNames: [String] = Snowball.libraryNames) {
    for name in libraryNames {
      // It stays loaded, as `VoikkoLibrary` does.
      guard let library = dlopen(name, RTLD_NOW | RTLD_LOCAL),
        let make = dlsym(library, "sb_stemmer_new"), let stem = dlsym(library, "sb_stemmer_stem"),
        let length = dlsym(library, "sb_stemmer_length")
      else { continue }
      typealias Make =
        @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>?) -> OpaquePointer?
      let new = unsafeBitCast(make, to: Make.self)
      let handles = Snowball.algorithms.compactMapValues { new($0, "UTF_8") }
      guard handles.count == Snowball.algorithms.count else { continue }
      self.name = name
      state = Mutex(
        State(
          stem: unsafeBitCast(
            stem, to: (@convention(c) (OpaquePointer, Symbols, Int32) -> Symbols?).self),
          length: unsafeBitCast(length, to: (@convention(c) (OpaquePointer) -> Int32).self),
          handles: handles))
      return
    }
    return nil
  }

  /// The stem of a lightly folded word; `nil` in a language without an algorithm.
  package func stem(of word: String, language: String) -> String? {
    let bytes = Array(word.utf8)
    return state.withLock { state -> String? in
      guard let handle = state.handles[language],
        let stem = state.stem(handle, bytes, Int32(clamping: bytes.count))
      else { return nil }
      let length = Int(state.length(handle))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
  }
}
