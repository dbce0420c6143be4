import HumanServices
import TextAnalysis

/// Which texts hold a word, and how: as written, as a dictionary form, as a part of a compound.
///
/// Held in memory, because ranking and facet counts need every match and not a page of them. A
/// posting is one machine word of 32 bits, the text's number above the strength of its best field.
package struct WordIndex: Sendable {
  /// Texts with a word; each list rises by text.
  struct Postings: Sendable {
    var surface: [UInt32] = []
    var baseForm: [UInt32] = []
    var part: [UInt32] = []

    var count: Int { surface.count + baseForm.count + part.count }

    /// Gives back the room that the lists have grown into and do not need.
    mutating func dropSpareRoom() {
      surface.dropSpareRoom()
      baseForm.dropSpareRoom()
      part.dropSpareRoom()
    }
  }

  enum Kind { case surface, baseForm, part }

  /// Bits of a posting that hold the strength.
  static let strengthBits = 8

  private var numbers: [String: Int] = [:]
  /// Every word, plain, by its number.
  private(set) var words: [String] = []
  /// A word as it is written, where that is not plain: `perhetyö` of `perhetyo`.
  private var writings: [Int: String] = [:]
  private var postings: [Postings] = []
  /// Numbers in the alphabetical order of their words, for words that begin alike.
  private var alphabetical: [Int] = []
  /// Numbers by the length of their words in bytes, for words spelled alike.
  private var byLength: [[Int]] = []
  /// Which letters each word has.
  private var letters: [LetterSet] = []

  static func text(_ posting: UInt32) -> Int { Int(posting >> strengthBits) }
  static func strength(_ posting: UInt32) -> Float { Float(posting & 0xFF) }

  func number(_ word: String) -> Int? { numbers[word] }

  func postings(_ number: Int) -> Postings { postings[number] }

  func has(_ word: String) -> Bool { numbers[word] != nil }

  /// The word as people write it.
  func writing(_ number: Int) -> String { writings[number] ?? words[number] }

  /// How many places hold the word, in any way.
  func count(_ word: String) -> Int { numbers[word].map { postings[$0].count } ?? 0 }

  /// Whether the word stands in a text as itself or as a dictionary form, not only as a part.
  func hasWhole(_ word: String) -> Bool {
    guard let number = numbers[word] else { return false }
    return !postings[number].surface.isEmpty || !postings[number].baseForm.isEmpty
  }

  /// Numbers of the words that begin so, at most `limit`, in alphabetical order.
  func beginning(_ prefix: String, limit: Int) -> [Int] {
    var low = 0
    var high = alphabetical.count
    while low < high {
      let middle = (low + high) / 2
      if words[alphabetical[middle]] < prefix { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < alphabetical.count, found.count < limit,
      words[alphabetical[low]].hasPrefix(prefix)
    {
      found.append(alphabetical[low])
      low += 1
    }
    return found
  }

  /// Notes a word of a text; texts come in rising order of their numbers.
  ///
  /// - Parameters:
  ///   - word: plain.
  ///   - writing: the word as written where it is not plain.
  mutating func add(
    _ word: String, writing: String?, _ kind: Kind, text: Int, strength: UInt8
  ) {
    let number: Int
    if let known = numbers[word] {
      number = known
    } else {
      number = words.count
      numbers[word] = number
      words.append(word)
      postings.append(Postings())
      if let writing { writings[number] = writing }
    }
    switch kind {
    case .surface: WordIndex.add(text, strength, to: &postings[number].surface)
    case .baseForm: WordIndex.add(text, strength, to: &postings[number].baseForm)
    case .part: WordIndex.add(text, strength, to: &postings[number].part)
    }
  }

  /// To be called once, when every text is in.
  mutating func finish() {
    for number in postings.indices { postings[number].dropSpareRoom() }
    alphabetical = words.indices.sorted { words[$0] < words[$1] }
    letters = words.map { LetterSet($0.utf8) }
    for number in words.indices {
      let length = words[number].utf8.count
      while byLength.count <= length { byLength.append([]) }
      byLength[length].append(number)
    }
  }

  func letters(_ number: Int) -> LetterSet { letters[number] }

  /// Numbers of the words of so many bytes.
  func lengths(_ range: ClosedRange<Int>) -> some Sequence<Int> {
    byLength[
      min(max(0, range.lowerBound), byLength.count)..<min(range.upperBound + 1, byLength.count)
    ]
    .joined()
  }

  private static func add(_ text: Int, _ strength: UInt8, to list: inout [UInt32]) {
    let posting = UInt32(text) << strengthBits | UInt32(strength)
    if let last = list.last, last >> strengthBits == UInt32(text) {
      if posting > last { list[list.count - 1] = posting }
    } else {
      list.append(posting)
    }
  }
}

extension [UInt32] {
  fileprivate mutating func dropSpareRoom() {
    guard capacity > count else { return }
    self = withUnsafeBufferPointer { Array($0) }
  }
}
