import TextAnalysis

/// Words of the indexes that are spelled almost like another.
struct SpellingSearch {
  let indexes: [WordIndex]

  /// Letters of the shortest half of a compound that may be misspelt.
  private static let fewestLettersOfHalf = 4

  /// The nearest words, all at the least distance that any has; of those equally near the one that
  /// more texts have first, then in alphabetical order.
  ///
  /// - Parameter allowed: slips; `nil` is what `NearestSpelling` allows for the length.
  func nearest(
    to word: String, allowed: Int?, limit: Int
  ) -> [(word: String, writing: String)] {
    let letters = Array(word.utf8)
    let set = LetterSet(letters)
    let most = allowed ?? NearestSpelling.allowedDistance(letters: letters.count)
    guard most > 0, letters.count > 3 else { return [] }
    var found: [String: (distance: Int, count: Int, writing: String)] = [:]
    for index in indexes {
      for number in index.lengths(letters.count - most...letters.count + most)
      where set.mayBe(within: most, of: index.letters(number)) {
        let candidate = index.words[number]
        guard let distance = distance(letters, candidate, most), distance > 0 else { continue }
        let count = index.postings(number).count + (found[candidate]?.count ?? 0)
        found[candidate] = (distance, count, found[candidate]?.writing ?? index.writing(number))
      }
    }
    guard let least = found.values.map(\.distance).min() else { return [] }
    return found.filter { $0.value.distance == least }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(limit).map { ($0.key, $0.value.writing) }
  }

  /// Two slips are two only where the word begins rightly: people seldom miss the first letter.
  private func distance(_ letters: [UInt8], _ candidate: String, _ most: Int) -> Int? {
    var candidate = candidate
    return candidate.withUTF8 { bytes in
      guard bytes.count > 3 else { return nil }
      let allowed = bytes[0] == letters[0] ? most : min(most, 1)
      guard abs(bytes.count - letters.count) <= allowed else { return nil }
      return NearestSpelling.distance(letters, Array(bytes), atMost: allowed)
    }
  }

  /// A compound nobody has, of a known word and one that is a letter wrong: "erotukihenkillö".
  func split(_ word: String, _ index: WordIndex) -> [String]? {
    let letters = Array(word)
    guard letters.count >= 2 * Self.fewestLettersOfHalf else { return nil }
    for position in (3...letters.count - Self.fewestLettersOfHalf).reversed() {
      let (first, second) = (String(letters[..<position]), String(letters[position...]))
      if index.hasWhole(first), let near = nearest(to: second, allowed: 1, limit: 1).first {
        return [first, near.word]
      }
      if second.count > 3, index.hasWhole(second), first.count >= Self.fewestLettersOfHalf,
        let near = nearest(to: first, allowed: 1, limit: 1).first
      {
        return [near.word, second]
      }
    }
    return nil
  }
}
