/// What a text is found by and what a query looks for; the two agree.
///
/// The index holds everything a word can be found by: itself, its base forms, its compound parts.
/// The query asks for base forms only. If it asked for parts too, "eroryhmä" would find every
/// "ero…".
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

  private let limits: TextLimits

  /// Raise it when the rules of this room change, so that indexes are built anew.
  private static let rulesVersion = 1

  /// Never fails: without Voikko the search is weaker, not away.
  ///
  /// With it, opening takes 3 to 14 ms (dictionary in the file cache or not) and 3 MB.
  package init(_ source: FinnishSource = .voikko, limits: TextLimits = TextLimits()) {
    switch source {
    case .library(let names):
      do throws(VoikkoFailure) {
        self.init(try FinnishAnalyzer(libraryNames: names, limits: limits), limits: limits)
      } catch {
        self.init(withoutFinnishBecause: "\(error)", limits: limits)
      }
    case .none:
      self.init(withoutFinnishBecause: "Voikko is turned off", limits: limits)
    }
  }

  private init(_ finnish: FinnishAnalyzer, limits: TextLimits) {
    self.finnish = finnish
    self.limits = limits
    signature = "\(finnish.version), rules \(Self.rulesVersion)"
    status = "Finnish base forms and compound parts: \(finnish.version)"
  }

  private init(withoutFinnishBecause reason: String, limits: TextLimits) {
    finnish = nil
    self.limits = limits
    signature = "word-beginnings \(Self.rulesVersion)"
    status = """
      Finnish by word beginnings only, so inflected words and later parts of compounds are missed: \
      \(reason)
      """
  }

  /// The terms a text is found by, separated by spaces, for a plain `unicode61` FTS5 column.
  ///
  /// Words in their order, each followed by its base forms and parts; terms are plain letters and
  /// digits (`Folding.plain`), so any setting of `remove_diacritics` reads them alike.
  ///
  /// - Parameter language: of the text, as `fi`; only Finnish has base forms.
  package func indexTerms(for text: String, language: String) -> String {
    var all: [String] = []
    for word in words(in: text) {
      var terms: [String] = []
      for piece in word.pieces {
        terms.append(piece)
        for analysis in analysis(of: piece, language: language) {
          terms.append(analysis.baseForm)
          terms += analysis.compoundParts
        }
      }
      if let joined = word.joined { terms.append(joined) }
      all += unique(terms.flatMap(plainTerms))
    }
    return all.joined(separator: " ")
  }

  /// What to look for: for each word of the query the alternatives, of which one must be found.
  ///
  /// A word Voikko knows gives its base forms; another gives all words that begin so; without
  /// Voikko, and in other languages, also words that share its beginning without the ending. Of
  /// "Facebook-live" either both pieces or the joined form must be found.
  ///
  /// - Parameter language: the query's, as `fi`.
  /// - Returns: at most `TextLimits.queryWords` words; an empty array when the query holds no
  ///   letter and no digit.
  package func queryTerms(for query: String, language: String) -> [[SearchTerm]] {
    let read = String(String.UnicodeScalarView(query.unicodeScalars.prefix(limits.queryScalars)))
    var wanted: [[SearchTerm]] = []
    for word in words(in: read) {
      let joined = word.joined.map { plainTerms($0).map { SearchTerm($0) } } ?? []
      for piece in word.pieces {
        let alternatives = unique(alternatives(for: piece, language: language) + joined)
        if !alternatives.isEmpty && !wanted.contains(alternatives) { wanted.append(alternatives) }
      }
    }
    return Array(wanted.prefix(limits.queryWords))
  }

  /// The query as an FTS5 `MATCH` expression, or nil when there is no word in it.
  ///
  /// Whatever the visitor typed, only quoted letters and digits get here, so it is always valid
  /// syntax.
  package func matchExpression(for query: String, language: String) -> String? {
    let groups = queryTerms(for: query, language: language).map { alternatives in
      "(" + alternatives.map(\.matchSyntax).joined(separator: " OR ") + ")"
    }
    return groups.isEmpty ? nil : groups.joined(separator: " AND ")
  }

  private func analysis(of piece: String, language: String) -> [WordAnalysis] {
    language == "fi" ? finnish?.analysis(of: piece) ?? [] : []
  }

  private func alternatives(for piece: String, language: String) -> [SearchTerm] {
    let baseForms = analysis(of: piece, language: language).flatMap { plainTerms($0.baseForm) }
    if !baseForms.isEmpty { return baseForms.map { SearchTerm($0) } }
    return plainTerms(piece).flatMap { plain in
      if language == "fi" && finnish != nil { return [beginning(plain)] }
      return [SearchTerm(plain), beginning(Self.withoutEnding(plain, language: language))]
    }
  }

  /// A single letter is no beginning: it would find a tenth of all words.
  private func beginning(_ plain: String) -> SearchTerm {
    SearchTerm(plain, isBeginning: plain.unicodeScalars.count > 1)
  }

  /// A word cut where its ending may begin: at least four letters stay, in Finnish two thirds
  /// ("lapsille" → "lapsi"), in languages of shorter endings all but two ("groups" → "grou").
  private static func withoutEnding(_ plain: String, language: String) -> String {
    let count = plain.unicodeScalars.count
    let kept = max(4, language == "fi" ? count * 2 / 3 : count - 2)
    return String(String.UnicodeScalarView(plain.unicodeScalars.prefix(kept)))
  }

  private func plainTerms(_ word: String) -> [String] {
    Folding.plain(word).split(separator: " ").map(String.init)
  }

  /// The elements in their order, each once.
  private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return elements.filter { seen.insert($0).inserted }
  }
}
