import Synchronization

/// Finnish base forms and compound parts from Voikko, safe to share between threads.
///
/// One handle behind one lock, and not a handle per thread: nearly every word comes from the cache
/// (0.1 µs), a new one holds the lock for some 20 µs (a long compound for 200), and every shard's
/// handle would cost 3 MB. The lock is taken for each word, so an index being built does not keep a
/// visitor's query waiting. Two busy builders each make their own.
package final class FinnishAnalyzer: Sendable {
  private struct State: ~Copyable {
    var voikko: Voikko
    var cache: WordCache
  }

  /// The library by its run-time name, then by the name that only its development package has.
  package static let libraryNames = ["libvoikko.so.1", "libvoikko.so"]

  /// Library and dictionary, as "voikko 4.3.1, dictionary 2.5".
  package let version: String

  private let limits: TextLimits
  /// ThreadSanitizer reports a "Swift access race" here when threads meet: on Linux it does not see
  /// how the kernel hands a contended `Mutex` over. With a pthread lock in its place it is silent.
  private let state: Mutex<State>

  /// - Parameter libraryNames: what to load, the first that is found; names or paths.
  /// - Throws: why Voikko cannot be used here.
  package init(
    libraryNames: [String] = FinnishAnalyzer.libraryNames, limits: TextLimits = TextLimits()
  ) throws(VoikkoFailure) {
    let voikko = try Voikko(libraryNames: libraryNames)
    version = "voikko \(voikko.version)"
    self.limits = limits
    state = Mutex(State(voikko: voikko, cache: WordCache(capacity: limits.cachedWords)))
  }

  /// Every dictionary form the word may be an inflection of, in Voikko's order.
  ///
  /// - Parameter word: one word, lightly folded (`Folding.light`), without hyphens.
  /// - Returns: an empty array when Voikko does not know the word or it is too long to ask.
  package func analysis(of word: String) -> [WordAnalysis] {
    guard word.unicodeScalars.count <= limits.wordScalars else { return [] }
    return state.withLock { state in
      if let known = state.cache[word] { return known }
      let analysis = Self.analysis(of: word, by: state.voikko, limits: limits)
      state.cache[word] = analysis
      return analysis
    }
  }

  /// Whether every reading of a word is a name, as it is written; not kept.
  func isName(_ word: String) -> Bool {
    guard word.unicodeScalars.count <= limits.wordScalars else { return false }
    return state.withLock { state in
      let readings = state.voikko.readings(of: word)
      return !readings.isEmpty && readings.allSatisfy { $0.wordClass.hasSuffix("nimi") }
    }
  }

  /// What a word means that was typed without the dots of ä and ö: "vakivaltaa" is "väkivaltaa".
  ///
  /// Every choice of dots is tried that makes at most `TextLimits.undottedChoices` words.
  package func analysisWithDots(of word: String) -> [WordAnalysis] {
    let scalars = Array(word.unicodeScalars)
    let places = scalars.indices.filter { scalars[$0] == "a" || scalars[$0] == "o" }
    guard !places.isEmpty, places.count < 20, 1 << places.count <= limits.undottedChoices else {
      return []
    }
    var found: [WordAnalysis] = []
    for choice in 1..<(1 << places.count) {
      var dotted = scalars
      for (bit, place) in places.enumerated() where choice & (1 << bit) != 0 {
        dotted[place] = dotted[place] == "a" ? "\u{E4}" : "\u{F6}"
      }
      for analysis in analysis(of: String(String.UnicodeScalarView(dotted)))
      where !found.contains(analysis) { found.append(analysis) }
    }
    return found
  }

  private static func analysis(
    of word: String, by voikko: borrowing Voikko, limits: TextLimits
  ) -> [WordAnalysis] {
    var analyses: [WordAnalysis] = []
    for reading in voikko.readings(of: word) {
      var parts: [String] = []
      var simple: [[String]] = []
      if let compound = Compound(word: word, reading: reading) {
        for slice in compound.slices(combining: limits.combinedParts) {
          parts += partForms(of: slice, by: voikko)
        }
        for tail in compound.tails(combining: limits.combinedParts) {
          parts += [tail] + nounForms(of: tail, by: voikko)
        }
        simple = compound.earlier.map { partForms(of: $0, by: voikko) }
        simple.append([compound.last] + nounForms(of: compound.last, by: voikko))
      }
      add(
        WordAnalysis(
          baseForm: reading.baseForm.lowercased(), compoundParts: parts, simpleParts: simple),
        to: &analyses)
    }
    if analyses.isEmpty {
      analyses = linkedForms(of: word, by: voikko).map {
        WordAnalysis(baseForm: $0, compoundParts: [])
      }
    }
    return analyses
  }

  /// Readings with the same base form are one analysis with the parts of all of them.
  private static func add(_ analysis: WordAnalysis, to analyses: inout [WordAnalysis]) {
    var place = analyses.firstIndex { $0.baseForm == analysis.baseForm }
    if place == nil {
      place = analyses.count
      analyses.append(
        WordAnalysis(
          baseForm: analysis.baseForm, compoundParts: [], simpleParts: analysis.simpleParts))
    }
    guard let place else { return }
    for part in analysis.compoundParts where !analyses[place].compoundParts.contains(part) {
      analyses[place].compoundParts.append(part)
    }
  }

  /// The dictionary forms of an earlier part: "asiain" → "asia", "tapaamis" → "tapaaminen"; itself
  /// when unknown.
  private static func partForms(of slice: String, by voikko: borrowing Voikko) -> [String] {
    let forms = nounForms(of: slice, by: voikko)
    if !forms.isEmpty { return forms }
    let linked = linkedForms(of: slice, by: voikko)
    return linked.isEmpty ? [slice] : linked
  }

  /// Base forms, without those of verbs unless there is nothing else: "tuki" in a compound is
  /// support, not "tukkia".
  private static func nounForms(of word: String, by voikko: borrowing Voikko) -> [String] {
    let readings = voikko.readings(of: word)
    let nouns = readings.filter { $0.wordClass != "teonsana" }
    return (nouns.isEmpty ? readings : nouns).map { $0.baseForm.lowercased() }
  }

  /// What a linking form in -s stands for, when Voikko knows it: "tapaamis" → "tapaaminen",
  /// "yhteis" → "yhteinen".
  ///
  /// With its own base forms, because Voikko takes "tapaaminen" for a form of "tavata", and so will
  /// a query.
  private static func linkedForms(of word: String, by voikko: borrowing Voikko) -> [String] {
    guard word.hasSuffix("s") else { return [] }
    let full = word.dropLast() + "nen"
    let forms = nounForms(of: String(full), by: voikko)
    return forms.isEmpty ? [] : [String(full)] + forms.filter { $0 != full }
  }
}
