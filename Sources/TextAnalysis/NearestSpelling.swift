/// Words that are spelled almost like another one, for "did you mean".
package enum NearestSpelling {
  /// How many slips a word of so many letters may hold.
  ///
  /// None up to three letters, where one slip is another word ("ero", "eno"), one up to seven, two
  /// above.
  package static func allowedDistance(letters: Int) -> Int {
    switch letters {
    case ...3: 0
    case 4...7: 1
    default: 2
    }
  }

  /// The candidates nearest to a word, nearest first, those equally near in the order of their
  /// plain letters.
  ///
  /// Compared by `Folding.plain`, so a missing dot or a capital is no slip. The order of the
  /// candidates does not matter, and of several that fold alike the first in Unicode order is
  /// given.
  ///
  /// - Returns: at most `limit` candidates as they were written; none when all are farther than
  ///   `allowedDistance`.
  package static func nearest(
    to word: String, in candidates: some Sequence<String>, limit: Int
  ) -> [String] {
    let wanted = Array(Folding.plain(word).unicodeScalars)
    guard !wanted.isEmpty, limit > 0 else { return [] }
    let allowed = allowedDistance(letters: wanted.count)
    var found: [String: (distance: Int, candidate: String)] = [:]
    for candidate in candidates {
      let plain = Folding.plain(candidate)
      if let earlier = found[plain] {
        found[plain] = (earlier.distance, min(earlier.candidate, candidate))
      } else if let distance = distance(wanted, Array(plain.unicodeScalars), atMost: allowed) {
        found[plain] = (distance, candidate)
      }
    }
    let nearestFirst = found.sorted { ($0.value.distance, $0.key) < ($1.value.distance, $1.key) }
    return nearestFirst.prefix(limit).map(\.value.candidate)
  }

  /// How many letters must be added, dropped, changed or swapped with their neighbour to get from
  /// one word to the other; nil when more than `limit`.
  ///
  /// Source: optimal string alignment, the restricted form of F. J. Damerau, *Communications of the
  /// ACM* 7 (1964), p. 171: no letter is touched twice, so "ca" to "abc" is 3.
  package static func distance(_ first: String, _ second: String, atMost limit: Int) -> Int? {
    distance(Array(first.unicodeScalars), Array(second.unicodeScalars), atMost: limit)
  }

  /// The same over any letters, such as the bytes of plain words, which are nearly always ASCII.
  package static func distance<Letter: Equatable>(
    _ first: [Letter], _ second: [Letter], atMost limit: Int
  ) -> Int? {
    guard abs(first.count - second.count) <= limit else { return nil }
    // Three rows, taken in turn: a row of its own for each letter would cost its whole length.
    let beyond = limit + 1
    var beforeLast = [Int](repeating: beyond, count: second.count + 1)
    var last = Array(0...second.count)
    var current = beforeLast
    var leastOfLast = 0
    for row in first.indices {
      // What lies farther from the diagonal than the limit is beyond it: work grows with the length
      // times the limit. The cells beside the band are read, so they are cleared.
      let start = max(0, row - limit)
      let band = start..<max(start, min(second.count, row + limit + 1))
      current[start] = row < limit ? row + 1 : beyond
      if band.upperBound + 1 < current.count { current[band.upperBound + 1] = beyond }
      var least = current[start]
      for column in band {
        let change = last[column] + (first[row] == second[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      // A swap reaches back over one row, so two rows must be beyond the limit to be sure.
      if least > limit, leastOfLast > limit { return nil }
      swap(&beforeLast, &last)
      swap(&last, &current)
      leastOfLast = least
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
