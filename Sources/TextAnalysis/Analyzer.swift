/// What a text is found by and what a query looks for; the two agree.
///
/// The index holds everything a word can be found by: itself, its base forms, its compound parts.
/// The query asks for itself and its base forms only, and for its parts when nothing else is found:
/// if it asked for parts too, "eroryhmä" would find every "ero…".
package struct Analyzer: Sendable {
  /// Where Finnish base forms come from.
  package enum FinnishSource: Sendable {
    /// Voikko from the first library found; as `none` when there is none.
    case library(names: [String])
    /// Nowhere: Finnish is searched by word beginnings like any other language.
    case none

    /// Voikko as the system installs it.
    package static let voikko = Self.library(names: FinnishAnalyzer.libraryNames)
  }

  /// Changes whenever the same text would give other index terms, so that an index built by another
  /// is built anew.
  package let signature: String

  /// What is loaded, or why not, in English for the operator.
  package let status: String

  /// Nil when Finnish is searched by word beginnings.
  package let finnish: FinnishAnalyzer?

  /// Nil when Swedish and English are searched by word beginnings.
  package let snowball: Snowball?

  private let limits: TextLimits

  /// Raise it when the rules of this room change, so that indexes are built anew.
  private static let rulesVersion = 2

  /// Never fails: without Voikko the search is weaker, not away.
  ///
  /// With it, opening takes 3 to 14 ms (dictionary in the file cache or not) and 3 MB.
  package init(_ source: FinnishSource = .voikko, limits: TextLimits = TextLimits()) {
    switch source {
    case .library(let names):
      do throws(VoikkoFailure) {
        self.init(
          try FinnishAnalyzer(libraryNames: names, limits: limits), Snowball(), limits: limits)
      } catch {
        self.init(withoutFinnishBecause: "\(error)", Snowball(), limits: limits)
      }
    case .none:
      self.init(withoutFinnishBecause: "Voikko is turned off", nil, limits: limits)
    }
  }

  private init(_ finnish: FinnishAnalyzer, _ snowball: Snowball?, limits: TextLimits) {
    self.finnish = finnish
    self.snowball = snowball
    self.limits = limits
    signature = "\(finnish.version)\(Self.signature(of: snowball)), rules \(Self.rulesVersion)"
    status =
      "Finnish base forms and compound parts: \(finnish.version); \(Self.status(of: snowball))"
  }

  private init(withoutFinnishBecause reason: String, _ snowball: Snowball?, limits: TextLimits) {
    finnish = nil
    self.snowball = snowball
    self.limits = limits
    signature = "word-beginnings\(Self.signature(of: snowball)), rules \(Self.rulesVersion)"
    status = """
      Finnish by word beginnings only, so inflected words and later parts of compounds are missed: \
      \(reason); \(Self.status(of: snowball))
      """
  }

  private static func signature(of snowball: Snowball?) -> String {
    snowball.map { ", \($0.name)" } ?? ""
  }

  private static func status(of snowball: Snowball?) -> String {
    snowball.map { "Swedish and English stems: \($0.name)" }
      ?? "Swedish and English by word beginnings: libstemmer not found, install libstemmer0d"
  }

  /// The words of a text in their order, each with its base forms and parts.
  ///
  /// - Parameters:
  ///   - language: of the text, as `fi`.
  ///   - joining: whether "Facebook-live" is given a third time as "facebooklive".
  package func indexedWords(
    in text: String, language: String, joining: Bool = true
  ) -> [IndexedWord] {
    words(in: text).flatMap { word in
      word.pieces.map { indexedWord($0, language: language) }
        + (joining ? word.joined.map { [IndexedWord(surface: $0)] } ?? [] : [])
    }
  }

  /// The words of a query in their order; at most `TextLimits.queryWords`.
  ///
  /// Every language's base forms are given, because nobody says which language they type. A word
  /// that the Finnish dictionary lacks is tried with dots on its a and o: "aidille" is "äidille".
  package func queryWords(in query: String) -> [QueryWord] {
    var all: [QueryWord] = []
    for word in words(in: limits.read(of: query)) {
      for (position, piece) in word.pieces.enumerated() {
        // Looked at before the word is analysed: that is what costs.
        guard all.count < limits.queryWords else { return all }
        guard var found = queryWord(piece) else { continue }
        found.followsHyphen = position > 0
        all.append(found)
      }
    }
    return all
  }

  /// What a word of a query may mean, read as one; `nil` when there is no letter and no digit in it.
  package func queryWord(_ piece: String) -> QueryWord? {
    let surface = Self.plainWord(piece)
    guard !surface.isEmpty else { return nil }
    let analyses = finnishAnalyses(of: piece)
    let stems = ["sv", "en"].compactMap { snowball?.stem(of: piece, language: $0) }
    let forms = (analyses.map(\.baseForm) + stems).map(Self.plainWord)
    let compound = analyses.first { !$0.simpleParts.isEmpty }
    return QueryWord(
      typed: piece, surface: surface, baseForms: unique(forms),
      parts: compound?.simpleParts.map { unique($0.map(Self.plainWord)) } ?? [],
      isKnown: !analyses.isEmpty)
  }

  /// Whether a word is a name and no other word, also written small; never without Voikko.
  package func isName(_ word: String) -> Bool {
    guard let finnish, finnish.analysis(of: word).isEmpty else { return false }
    return finnish.isName(word.prefix(1).uppercased() + word.dropFirst())
  }

  /// A word cut where its ending may begin: at least four letters stay, and two thirds.
  ///
  /// For words of which no dictionary form is known ("lapsille" → "lapsi").
  package static func withoutEnding(_ plain: String) -> String {
    let kept = max(4, plain.unicodeScalars.count * 2 / 3)
    return String(String.UnicodeScalarView(plain.unicodeScalars.prefix(kept)))
  }

  private func indexedWord(_ piece: String, language: String) -> IndexedWord {
    let analyses = language == "fi" ? finnish?.analysis(of: piece) ?? [] : []
    let stem = snowball?.stem(of: piece, language: language)
    let baseForms = unique(analyses.map(\.baseForm) + (stem.map { [$0] } ?? []))
    let parts = unique(analyses.flatMap(\.compoundParts))
    return IndexedWord(
      surface: piece, baseForms: baseForms, parts: parts.filter { !baseForms.contains($0) })
  }

  private func finnishAnalyses(of piece: String) -> [WordAnalysis] {
    guard let finnish else { return [] }
    let known = finnish.analysis(of: piece)
    return known.isEmpty ? finnish.analysisWithDots(of: piece) : known
  }

  /// One word as plain letters and digits without any space.
  package static func plainWord(_ word: String) -> String {
    let plain = Folding.plain(word)
    return plain.contains(" ") ? plain.replacing(" ", with: "") : plain
  }

  /// The elements in their order, each once.
  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
