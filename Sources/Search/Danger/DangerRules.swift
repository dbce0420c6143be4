/// Words and turns of phrase that name a danger, from `Resources/Danger`, made ready once.
///
/// They need no dictionary: beginnings and parts of words stand for inflected and compound ones, and
/// in a long one a slip is forgiven. Everything typed is read, whatever else it may mean.
package struct DangerRules: Sendable {
  /// A file of rules: its name, as `fi.tsv`, and what it holds.
  package typealias File = (name: String, text: String)

  /// Why a file cannot be used.
  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// Unicode scalars of a text that are read; the rest is not. A person's distress has fewer, and a
  /// request's address cannot have many more.
  static let mostScalars = 2_000

  /// Codes of the languages that have a file; nobody says which one they type.
  package static let languages = [
    "fi", "sv", "en", "ar", "es", "fa", "ku", "ru", "so", "th", "tr", "uk",
  ]

  /// How many patterns name a danger.
  package let patternCount: Int

  private let forms: DangerTrie
  private let parts: DangerTrie
  private let patterns: [DangerPattern]
  /// By form: patterns to be looked for where it stands.
  private let anchored: [[Int]]

  /// - Throws: `Failure` naming file and line.
  package init(_ files: [File]) throws(Failure) {
    var reader = DangerRulesReader()
    for file in files { try reader.read(file) }
    forms = reader.forms
    parts = reader.parts
    patterns = reader.patterns
    patternCount = patterns.count { $0.concept != nil }
    var anchored: [[Int]] = Array(repeating: [], count: reader.formCount)
    for (number, pattern) in patterns.enumerated() {
      for form in pattern.anchor { anchored[form].append(number) }
    }
    self.anchored = anchored
  }

  /// The dangers that a text names.
  package func concepts(in text: String) -> Set<DangerConcept> { read(text).concepts }

  /// The same with the steps it took.
  func read(_ text: String) -> (concepts: Set<DangerConcept>, steps: Int) {
    let read = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.mostScalars)))
    var reading = reading(of: DangerLetters.words(of: read))
    for position in reading.positions {
      for number in candidates(reading[position]) where patterns[number].concept == nil {
        let harmless = reading.places(of: patterns[number], near: position)
        for place in harmless ?? [] { reading.clear(at: place) }
      }
    }
    var concepts: Set<DangerConcept> = []
    for position in reading.positions {
      for number in candidates(reading[position]) {
        guard let concept = patterns[number].concept, !concepts.contains(concept),
          reading.places(of: patterns[number], near: position) != nil
        else { continue }
        concepts.insert(concept)
      }
    }
    return (concepts, reading.steps)
  }

  /// Whether a word has a form of the rules, with an ending or a slip at most.
  func knows(_ word: String) -> Bool {
    var steps = 0
    return DangerLetters.words(of: word).contains {
      formsFound(in: $0, before: nil, &steps).isKnown
    }
  }

  private func candidates(_ forms: [Int]) -> some Sequence<Int> {
    forms.lazy.flatMap { anchored[$0] }
  }

  /// Letters of the shortest form that is read from two words: "pahoin pitely".
  private static let fewestLettersJoined = 7

  /// Letters that a word may have behind a form and still be known as it stands.
  private static let mostLettersOfEnding = 3

  private func reading(of words: [DangerLetters.Word]) -> DangerReading {
    var reading = DangerReading()
    for (position, word) in words.enumerated() {
      let next = position + 1 < words.count ? words[position + 1] : nil
      let (found, isKnown) = formsFound(in: word, before: next, &reading.steps)
      reading.append(found)
      guard !isKnown, let parts = forms.parted(word, &reading.steps) else { continue }
      for part in parts { reading.append(formsFound(in: part, before: nil, &reading.steps).forms) }
    }
    return reading
  }

  /// The forms that a word has, also those that it begins and the next word ends, and whether it is
  /// known as a whole.
  private func formsFound(
    in word: DangerLetters.Word, before next: DangerLetters.Word?, _ steps: inout Int
  ) -> (forms: [Int], isKnown: Bool) {
    var found: [Int] = []
    var isKnown = false
    func take(_ form: Int, _ letters: Int) {
      if !found.contains(form) { found.append(form) }
      if letters + Self.mostLettersOfEnding >= word.count { isKnown = true }
    }
    forms.walk(word, from: 0, longerThan: 0, &steps, take)
    for start in word.indices { parts.walk(word, from: start, longerThan: 0, &steps, take) }
    // A word that is known as it stands has no slip: "lapsista" is no "läpsäisi".
    if !isKnown { forms.walkWithSlip(word, &steps) { take($0, word.count) } }
    if let next {
      let joined = word + next
      let longerThan = max(word.count, Self.fewestLettersJoined - 1)
      forms.walk(joined, from: 0, longerThan: longerThan, &steps, take)
      parts.walk(joined, from: 0, longerThan: longerThan, &steps, take)
    }
    return (found, isKnown)
  }
}
