import Foundation

/// A handle of libvoikko with the Finnish dictionary: 3 to 14 ms to open and 3 MB to keep.
///
/// Two threads in one handle crash. The handle cannot be copied and is not `Sendable`, so the
/// compiler lets it live only inside something that takes care of that; `FinnishAnalyzer` keeps it
/// behind a lock.
struct Voikko: ~Copyable {
  private let library: VoikkoLibrary
  private let handle: VoikkoLibrary.Handle

  init(libraryNames: [String]) throws(VoikkoFailure) {
    let library = try VoikkoLibrary(names: libraryNames)
    // Demanded but not read: nothing says that the text outlives the C++ exception it comes from.
    var message: VoikkoLibrary.Text?
    guard let handle = library.initialise(&message, "fi", nil) else { throw .dictionaryNotFound }
    self.library = library
    self.handle = handle
  }

  deinit { library.terminate(handle) }

  /// Library and dictionary, as "4.3.1, dictionary 2.5".
  var version: String {
    let number = library.version().map { String(cString: $0) } ?? "of unknown version"
    return "\(number), dictionary \(Self.dictionaryVersion() ?? "of unknown version")"
  }

  /// Every reading of the word; none when the dictionary does not know it.
  borrowing func readings(of word: String) -> [VoikkoReading] {
    guard let analyses = library.analyse(handle, word) else { return [] }
    defer { library.freeAnalyses(analyses) }
    var readings: [VoikkoReading] = []
    var next = analyses
    while let analysis = next.pointee {
      if let baseForm = value("BASEFORM", of: analysis) {
        readings.append(
          VoikkoReading(
            baseForm: baseForm,
            structure: value("STRUCTURE", of: analysis) ?? "",
            wordClass: value("CLASS", of: analysis) ?? ""))
      }
      next += 1
    }
    return readings
  }

  private borrowing func value(_ key: String, of analysis: OpaquePointer) -> String? {
    guard let text = library.value(analysis, key) else { return nil }
    defer { library.freeValue(text) }
    return String(cString: text)
  }

  /// The version of the Finnish dictionary: the library does not tell it, so it is read from the
  /// file that the library would find first. A new dictionary must change the signature, or an old
  /// index would be taken for a fresh one.
  ///
  /// Places and their order are those of libvoikko 4: the variable, the home, `/etc`, the data
  /// directory it was built for.
  private static func dictionaryVersion() -> String? {
    let environment = ProcessInfo.processInfo.environment
    var places = environment["VOIKKO_DICTIONARY_PATH"]?.split(separator: ":").map(String.init) ?? []
    places += environment["HOME"].map { ["\($0)/.voikko"] } ?? []
    places += ["/etc/voikko", "/usr/lib/voikko", "/usr/share/voikko", "/usr/local/lib/voikko"]
    let label = "SM-Version:"
    for place in places {
      guard let data = FileManager.default.contents(atPath: "\(place)/5/mor-standard/index.txt")
      else { continue }
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
      guard let line = lines.first(where: { $0.hasPrefix(label) }) else { continue }
      return line.dropFirst(label.count).trimmingCharacters(in: .whitespaces)
    }
    return nil
  }
}
