/// Pairs the words of an old text with the same words of a new one, in order.
///
/// Source: the patience difference of B. Cohen, as in Git and Bazaar.
struct WordPairing {
  /// For each old word the number of the new one.
  private(set) var kept: [Int?]
  private(set) var comparisons = 0
  /// Words as numbers: the same word, the same number.
  private let old: [Int]
  private let new: [Int]

  init(_ old: [String], _ new: [String]) {
    var numbers: [String: Int] = [:]
    func number(_ word: String) -> Int {
      if let known = numbers[word] { return known }
      numbers[word] = numbers.count
      return numbers.count - 1
    }
    self.old = old.map(number)
    self.new = new.map(number)
    kept = Array(repeating: nil, count: old.count)
  }

  mutating func run() {
    let (left, right) = pairEnds(old.indices, new.indices)
    // Words that stand once in either stretch part it into stretches, each looked at once more.
    var start = (left.lowerBound, right.lowerBound)
    for anchor in anchors(left, right) + [(left.upperBound, right.upperBound)] {
      pairStretch(start.0..<anchor.0, start.1..<anchor.1)
      if anchor.0 < left.upperBound { kept[anchor.0] = anchor.1 }
      start = (min(anchor.0 + 1, left.upperBound), min(anchor.1 + 1, right.upperBound))
    }
  }

  /// Pairs the words that both begin and end with.
  private mutating func pairEnds(
    _ left: Range<Int>, _ right: Range<Int>
  ) -> (Range<Int>, Range<Int>) {
    var (left, right) = (left, right)
    while let first = left.first, let second = right.first, isSame(first, second) {
      kept[first] = second
      (left, right) = (first + 1..<left.upperBound, second + 1..<right.upperBound)
    }
    while let first = left.last, let second = right.last, isSame(first, second) {
      kept[first] = second
      (left, right) = (left.lowerBound..<first, right.lowerBound..<second)
    }
    return (left, right)
  }

  private mutating func isSame(_ first: Int, _ second: Int) -> Bool {
    comparisons += 1
    return old[first] == new[second]
  }

  /// The longest row of words that stand once in both and in the same order.
  private mutating func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(Int, Int)] {
    let once = WordPairing.places(of: new, right)
    let pairs = WordPairing.places(of: old, left).compactMap { word, place in
      place.flatMap { first in once[word].flatMap(\.self).map { (first, $0) } }
    }.sorted { $0.0 < $1.0 }
    comparisons += left.count + right.count
    // Longest rising row by piles, each with the least last number of a row of its length.
    var tops: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        comparisons += 1
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tops[low - 1] : nil
      if low < tops.count { tops[low] = index } else { tops.append(index) }
    }
    var row: [(Int, Int)] = []
    var next = tops.last
    while let index = next {
      row.append(pairs[index])
      next = before[index]
    }
    return row.reversed()
  }

  /// The place of each word that stands once; `nil` for those that stand again.
  private static func places(of words: [Int], _ range: Range<Int>) -> [Int: Int?] {
    var places: [Int: Int?] = [:]
    for place in range {
      places[words[place]] = places[words[place]] == nil ? .some(place) : .some(nil)
    }
    return places
  }

  /// Pairs what stands between two anchors, letter by letter of the table of the longest common row;
  /// nothing where that would be too much.
  private mutating func pairStretch(_ left: Range<Int>, _ right: Range<Int>) {
    let (left, right) = pairEnds(left, right)
    guard !left.isEmpty, !right.isEmpty,
      left.count * right.count <= WordDifference.comparedPairs
    else { return }
    let width = right.count + 1
    var table = [Int](repeating: 0, count: (left.count + 1) * width)
    for first in left.indices.reversed() {
      for second in right.indices.reversed() {
        let place = (first - left.lowerBound) * width + second - right.lowerBound
        table[place] =
          isSame(first, second)
          ? table[place + width + 1] + 1 : max(table[place + width], table[place + 1])
      }
    }
    var (first, second) = (left.lowerBound, right.lowerBound)
    while first < left.upperBound, second < right.upperBound {
      let place = (first - left.lowerBound) * width + second - right.lowerBound
      if isSame(first, second) {
        kept[first] = second
        (first, second) = (first + 1, second + 1)
      } else if table[place + width] >= table[place + 1] {
        first += 1
      } else {
        second += 1
      }
    }
  }
}
