import Testing
import TextAnalysis

@Suite(.enabled(if: VoikkoPresence.isInstalled, VoikkoPresence.reason))
struct AnalyzerWithVoikkoTests {
  let analyzer = Analyzer(.voikko)

  @Test func `a text is found by itself, its base forms and its parts`() {
    #expect(
      analyzer.indexTerms(for: "Eroryhmät lapsille", language: "fi")
        == "eroryhmat eroryhma ero ryhma lapsille lapsi")
  }

  @Test(arguments: [
    ("eroryhmä", ["eroryhma"]), ("Lapsille", ["lapsi"]), ("eroa", ["erota", "ero"]),
    ("huoltajuusriidassa", ["huoltajuusriita"]), ("tapaamispaikkoja", ["tapaamispaikka"]),
  ])
  func `a query asks for base forms only, never for parts`(query: String, baseForms: [String]) {
    #expect(
      analyzer.queryTerms(for: query, language: "fi") == [baseForms.map { SearchTerm($0) }])
  }

  @Test(arguments: [
    ("tapaaminen", "tapaamispaikassa"), ("riitoja", "huoltajuusriita"),
    ("lastensuojelu", "lastensuojeluilmoitus"), ("vertaistuki", "vertaistukiryhmiä"),
    ("huoltajuus", "huoltajuus- ja tapaamisasiat"), ("facebooklive", "Facebook-live"),
    ("facebook live", "Facebook-live"), ("facebook-live", "Facebook live"),
    ("eroryhma", "Eroryhmässä"), ("työ", "väkivaltatyötä"), ("tapaamis", "lasten tapaamiset"),
  ])
  func `a query finds a text that writes it otherwise`(query: String, text: String) {
    let terms = Set(analyzer.indexTerms(for: text, language: "fi").split(separator: " "))
    for alternatives in analyzer.queryTerms(for: query, language: "fi") {
      #expect(
        alternatives.contains { term in
          terms.contains { term.isBeginning ? $0.hasPrefix(term.text) : $0 == term.text }
        })
    }
  }

  @Test func `a word that Voikko does not know is looked for as a beginning`() {
    #expect(
      analyzer.queryTerms(for: "eroryhma", language: "fi")
        == [[SearchTerm("eroryhma", isBeginning: true)]])
  }

  @Test func `only Finnish is analysed`() {
    #expect(analyzer.indexTerms(for: "lapsille", language: "en") == "lapsille")
  }

  @Test func `status and signature name what is loaded`() {
    #expect(analyzer.status.contains("voikko"))
    #expect(analyzer.signature.hasPrefix("voikko "))
  }
}

@Suite struct AnalyzerWithoutVoikkoTests {
  let analyzer = Analyzer(.none)

  @Test func `a text is found by its words alone`() {
    #expect(
      analyzer.indexTerms(for: "Eroryhmät, Facebook-live", language: "fi")
        == "eroryhmat facebook live facebooklive")
  }

  @Test(arguments: [
    ("lapsille", "fi", "lapsi"), ("eron", "fi", "eron"), ("ero", "fi", "ero"),
    ("huoltajuusriidassa", "fi", "huoltajuusri"), ("groups", "en", "grou"),
    ("medlingen", "sv", "medling"),
  ])
  func `a query finds the word and all words of its beginning`(
    query: String, language: String, beginning: String
  ) {
    #expect(
      analyzer.queryTerms(for: query, language: language)
        == [[SearchTerm(query), SearchTerm(beginning, isBeginning: true)]])
  }

  @Test func `status says what is missed and why`() {
    #expect(analyzer.status.contains("word beginnings"))
    #expect(analyzer.status.contains("turned off"))
    #expect(analyzer.signature == "word-beginnings 1")
  }

  @Test func `a missing library leaves word beginnings and says what to install`() {
    let weaker = Analyzer(.library(names: ["libvoikko-that-is-not-here.so"]))
    #expect(weaker.status.contains("install libvoikko1"))
    #expect(weaker.signature == "word-beginnings 1")
    #expect(weaker.matchExpression(for: "ero", language: "fi") == "(\"ero\" OR \"ero\"*)")
  }
}

@Suite struct MatchExpressionTests {
  let analyzer = Analyzer(.none)

  @Test func `words are joined by AND and alternatives by OR`() {
    #expect(
      analyzer.matchExpression(for: "Isät, eroryhmä", language: "fi")
        == "(\"isat\" OR \"isat\"*) AND (\"eroryhma\" OR \"erory\"*)")
  }

  @Test(arguments: ["", "   ", "\"", "*", "- – ' ( ) :", "\u{0}", "😀"])
  func `a query without a word gives no expression`(query: String) {
    #expect(analyzer.matchExpression(for: query, language: "fi") == nil)
  }

  @Test(arguments: [
    "\"ero", "ero\"*", "NEAR(ero, 2)", "AND OR NOT", "name:ero", "{a b}:c", "^ero", "ero + ero",
    "-ero", "a\u{0}b", "'; DROP TABLE service; --", "ero*", "%a_\\", "e\u{301}ro", "x-y-z-",
  ])
  func `nothing that is typed becomes syntax`(query: String) throws {
    let expression = try #require(analyzer.matchExpression(for: query, language: "fi"))
    let term = /"[^"*() ]+"\*?/
    for group in expression.split(separator: " AND ") {
      #expect(group.hasPrefix("(") && group.hasSuffix(")"))
      for alternative in group.dropFirst().dropLast().split(separator: " OR ") {
        #expect(alternative.wholeMatch(of: term) != nil)
      }
    }
  }

  @Test func `a single letter is no beginning`() {
    #expect(
      analyzer.matchExpression(for: "a", language: "fi") == "(\"a\")")
  }

  @Test func `a long query is cut to its limits`() {
    let limits = TextLimits()
    let many = (0..<100).map { "\($0)" }.joined(separator: " ")
    #expect(analyzer.queryTerms(for: many, language: "fi").count == limits.queryWords)
    let long = String(repeating: "ä", count: 100_000)
    let letters = analyzer.queryTerms(for: long, language: "fi").flatMap { $0 }.map(\.text.count)
    #expect(letters.max() == limits.queryScalars)
  }

  @Test func `a word typed twice is asked once`() {
    #expect(analyzer.queryTerms(for: "ero Ero ERO", language: "fi").count == 1)
  }
}
