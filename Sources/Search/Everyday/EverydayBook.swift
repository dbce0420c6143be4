import TextAnalysis

/// Sentences of people with what answers them, and words of people with what the directory calls the
/// same. They are data: `Resources/Everyday`.
///
/// Every pattern is tried on every text, for nobody says which language they type. A word of a text
/// is looked up once; then a pattern costs a look at a number for each of its words.
package struct EverydayBook: Sendable {
  /// What is wrong in a file, with its line.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// Words that must all stand in a text, as numbers of `tokens`.
  private struct Pattern {
    let intent: Int
    let tokens: [Int]
  }

  package private(set) var intents: [Intent] = []
  package private(set) var patternCount = 0
  private var patterns: [Pattern] = []
  private var tokenNumbers: [String: Int] = [:]
  private var byWord: [String: [Int]] = [:]
  /// Beginnings with the numbers of their tokens, by the first two letters.
  private var byBeginning: [String: [(beginning: String, token: Int)]] = [:]
  private var words: [String: [String]] = [:]

  package static let empty = EverydayBook()

  private init() {}

  /// - Parameters:
  ///   - intents: a line "=", name, situation, types, audience ("-" is none), then lines of a language
  ///     and a pattern, all by tabs.
  ///   - words: lines of a word and what it means, by a tab.
  package init(
    intents: (name: String, text: String), words: (name: String, text: String)
  ) throws(Failure) {
    for (number, columns) in EverydayBook.lines(intents.text) {
      if columns.count == 5, columns[0] == "=" {
        self.intents.append(
          Intent(
            name: columns[1], situation: columns[2] == "-" ? nil : columns[2],
            types: columns[3] == "-" ? [] : columns[3].split(separator: ",").map(String.init),
            audience: columns[4] == "-" ? nil : columns[4]))
      } else if columns.count == 2, !self.intents.isEmpty {
        add(pattern: columns[1])
      } else {
        throw Failure(description: "\(intents.name):\(number): neither an intent nor a pattern")
      }
    }
    for (number, columns) in EverydayBook.lines(words.text) {
      guard columns.count == 2 else {
        throw Failure(description: "\(words.name):\(number): not a word and its meaning")
      }
      self.words[Analyzer.plainWord(columns[0])] = columns[1].split(separator: " ")
        .map { Analyzer.plainWord(String($0)) }
    }
  }

  private static func lines(_ text: String) -> [(number: Int, columns: [String])] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
      .map { ($0.offset + 1, $0.element.split(separator: "\t").map(String.init)) }
  }

  private mutating func add(pattern text: String) {
    let tokens = text.split(separator: " ").map { token(String($0)) }
    patterns.append(Pattern(intent: intents.count - 1, tokens: tokens))
    patternCount += 1
  }

  private mutating func token(_ written: String) -> Int {
    if let known = tokenNumbers[written] { return known }
    let number = tokenNumbers.count
    tokenNumbers[written] = number
    for choice in written.split(separator: "|") {
      let plain = Analyzer.plainWord(choice.filter { $0 != "*" })
      if choice.hasSuffix("*") {
        byBeginning[String(plain.prefix(2)), default: []].append((plain, number))
      } else {
        byWord[plain, default: []].append(number)
      }
    }
    return number
  }

  /// What a plain word of people means in the directory's words; empty for any other.
  func meaning(of word: String) -> [String] { words[word] ?? [] }

  /// The intent of the pattern with the most words that all stand in the text, with their positions.
  ///
  /// - Parameter words: with `nil` where a word is already taken.
  func match(_ words: [QueryWord?]) -> (intent: Intent, positions: [Int])? {
    guard !patterns.isEmpty else { return nil }
    var places: [Int: [Int]] = [:]
    for (position, word) in words.enumerated() {
      guard let word, !word.isVerbatim else { continue }
      for token in tokens(of: word) { places[token, default: []].append(position) }
    }
    var best: (intent: Int, positions: [Int])?
    for pattern in patterns where pattern.tokens.count > best?.positions.count ?? 0 {
      if let positions = EverydayBook.positions(pattern.tokens, places) {
        best = (pattern.intent, positions)
      }
    }
    return best.map { (intents[$0.intent], $0.positions) }
  }

  private func tokens(of word: QueryWord) -> Set<Int> {
    var tokens: Set<Int> = []
    for key in word.keys {
      tokens.formUnion(byWord[key] ?? [])
      for (beginning, token) in byBeginning[String(key.prefix(2))] ?? []
      where key.hasPrefix(beginning) { tokens.insert(token) }
    }
    return tokens
  }

  /// A word of its own for every token.
  private static func positions(_ tokens: [Int], _ places: [Int: [Int]]) -> [Int]? {
    var positions: [Int] = []
    for token in tokens {
      guard let position = places[token]?.first(where: { !positions.contains($0) }) else {
        return nil
      }
      positions.append(position)
    }
    return positions
  }
}
