/// How a compound is put together, from Voikko's STRUCTURE and BASEFORM.
///
/// WORDBASES would be the ready-made list, but it gives roots ("huoltajuus" → "huoltaa"), and
/// nobody searches those.
struct Compound: Hashable {
  /// The parts before the last as they stand in the word: "asiain", "tapaamis". A hyphen between
  /// parts is left out.
  var earlier: [String]
  /// The last part in its dictionary form.
  var last: String

  /// Nil when the word is no compound, or is a name: "Utsjoki" is no kind of "joki".
  init?(word: String, reading: VoikkoReading) {
    guard !reading.wordClass.hasSuffix("nimi") else { return nil }
    var lengths: [Int] = []
    for sign in reading.structure.unicodeScalars {
      if sign == "=" {
        lengths.append(0)
      } else if !lengths.isEmpty {
        lengths[lengths.count - 1] += 1
      }
    }
    let scalars = Array(word.unicodeScalars)
    let base = Array(reading.baseForm.unicodeScalars)
    guard let lastLength = lengths.popLast(), !lengths.isEmpty else { return nil }
    let lastStart = lengths.reduce(0, +)
    guard lastStart + lastLength == scalars.count, lastStart < base.count else { return nil }
    var start = 0
    earlier = lengths.map { length in
      defer { start += length }
      return Self.text(scalars[start..<start + length])
    }
    last = Self.text(base[lastStart...])
    guard !last.isEmpty, earlier.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  /// Every shorter beginning or middle, one part or several together: "lasten", "suojelu",
  /// "lastensuojelu".
  func slices(combining limit: Int) -> [String] {
    guard earlier.count < limit else { return earlier }
    return earlier.indices.flatMap { start in
      (start..<earlier.count).map { earlier[start...$0].joined() }
    }
  }

  /// Every shorter ending: "asia", "suojeluasia".
  func tails(combining limit: Int) -> [String] {
    guard earlier.count < limit else { return [last] }
    return [last] + earlier.indices.dropFirst().reversed().map { earlier[$0...].joined() + last }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.filter { $0 != "-" }))
  }
}
