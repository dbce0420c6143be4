/// Words and beginnings of words in one tree of letters, so that a word is compared with all of them
/// at once.
struct DangerTrie: Sendable {
  /// How a word must agree with a form.
  enum Agreement: Sendable {
    /// It is the form.
    case whole
    /// It begins as the form.
    case beginning
    /// It ends as the form; only in a tree of parts.
    case ending
    /// It has the form anywhere; only in a tree of parts.
    case part
  }

  /// What a word that agrees stands for.
  struct Output: Sendable {
    var form: Int
    var agreement: Agreement
    /// Whether one slip is forgiven.
    var forgives: Bool
  }

  private var edges: [UInt64: Int32] = [:]
  private var letters: [UInt32] = [0]
  private var firstChild: [Int32] = [-1]
  private var nextSibling: [Int32] = [-1]
  private var outputs: [[Output]] = [[]]

  mutating func add(_ form: DangerLetters.Word, _ output: Output) {
    var node: Int32 = 0
    for letter in form {
      if let child = child(node, letter) {
        node = child
        continue
      }
      let child = Int32(letters.count)
      letters.append(letter)
      firstChild.append(-1)
      nextSibling.append(firstChild[Int(node)])
      outputs.append([])
      firstChild[Int(node)] = child
      edges[UInt64(node) << 32 | UInt64(letter)] = child
      node = child
    }
    outputs[Int(node)].append(output)
  }

  private func child(_ node: Int32, _ letter: UInt32) -> Int32? {
    edges[UInt64(node) << 32 | UInt64(letter)]
  }

  /// Gives the numbers of the forms that the letters from `start` agree with, and how many letters
  /// they have.
  ///
  /// - Parameters:
  ///   - longerThan: letters that a form must have more than.
  ///   - steps: counts the letters compared.
  func walk(
    _ word: DangerLetters.Word, from start: Int, longerThan: Int, _ steps: inout Int,
    _ take: (_ form: Int, _ letters: Int) -> Void
  ) {
    var node: Int32 = 0
    for position in start..<word.count {
      steps += 1
      guard let next = child(node, word[position]) else { return }
      node = next
      guard position + 1 - start > longerThan else { continue }
      for output in outputs[Int(node)] {
        let isEnd = position + 1 == word.count
        let agrees =
          switch output.agreement {
          case .whole: start == 0 && isEnd
          case .beginning: start == 0
          case .ending: isEnd
          case .part: true
          }
        if agrees { take(output.form, position + 1 - start) }
      }
    }
  }

  /// Letters of the shortest word that is read as several, and of the longest.
  private static let lettersParted = 7...60
  /// Letters of the shortest word that may be one of them.
  private static let fewestLettersOfPart = 2

  /// The words that somebody wrote without a space between, each of them a form, as few as can be:
  /// "haluankuolla".
  ///
  /// - Returns: `nil` where it cannot be read so.
  func parted(_ word: DangerLetters.Word, _ steps: inout Int) -> [DangerLetters.Word]? {
    guard Self.lettersParted.contains(word.count) else { return nil }
    // By position: words needed from there to the end, and where the first of them ends.
    var best: [(words: Int, end: Int)?] = Array(repeating: nil, count: word.count + 1)
    best[word.count] = (0, word.count)
    for start in word.indices.reversed() {
      var node: Int32 = 0
      for position in start..<word.count {
        steps += 1
        guard let next = child(node, word[position]) else { break }
        node = next
        let end = position + 1
        guard let rest = best[end], end - start >= Self.fewestLettersOfPart,
          outputs[Int(node)].contains(where: { $0.agreement == .whole }),
          rest.words + 1 < best[start]?.words ?? .max
        else { continue }
        best[start] = (rest.words + 1, end)
      }
    }
    var parts: [DangerLetters.Word] = []
    var start = 0
    while start < word.count {
      guard let end = best[start]?.end else { return nil }
      parts.append(Array(word[start..<end]))
      start = end
    }
    return parts
  }

  /// Letters of the shortest word, and of the shortest beginning, in which a slip is forgiven: of
  /// fewer letters, too many are other words.
  static let fewestLettersForgiven = (whole: 6, beginning: 7)

  /// Gives the numbers of the forms that a word agrees with but for one letter that is added, missing,
  /// changed or swapped with its neighbour. The first letter must be right.
  func walkWithSlip(
    _ word: DangerLetters.Word, _ steps: inout Int, _ take: (Int) -> Void
  ) {
    guard word.count >= Self.fewestLettersForgiven.whole - 1, var node = child(0, word[0]) else {
      return
    }
    var position = 1
    while true {
      if position < word.count { follow(node, word, position + 1, &steps, take) }
      var next = firstChild[Int(node)]
      while next >= 0 {
        follow(next, word, position, &steps, take)
        if position < word.count, letters[Int(next)] != word[position] {
          follow(next, word, position + 1, &steps, take)
        }
        next = nextSibling[Int(next)]
      }
      guard position < word.count else { return }
      if position + 1 < word.count, let swapped = child(node, word[position + 1]),
        let second = child(swapped, word[position])
      {
        follow(second, word, position + 2, &steps, take)
      }
      guard let straight = child(node, word[position]) else { return }
      node = straight
      position += 1
    }
  }

  /// Goes on after the slip, letter by letter. A beginning needs a letter behind the slip: else it
  /// would only be a shorter beginning.
  private func follow(
    _ start: Int32, _ word: DangerLetters.Word, _ from: Int, _ steps: inout Int,
    _ take: (Int) -> Void
  ) {
    var (node, position) = (start, from)
    while true {
      steps += 1
      for output in outputs[Int(node)] where output.forgives {
        if output.agreement == .whole && position == word.count { take(output.form) }
        if output.agreement == .beginning && position > from { take(output.form) }
      }
      guard position < word.count, let next = child(node, word[position]) else { return }
      node = next
      position += 1
    }
  }
}
