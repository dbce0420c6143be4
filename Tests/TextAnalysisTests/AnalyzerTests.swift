import Testing
import TextAnalysis

extension Analyzer {
  fileprivate func written(_ text: String, _ language: String = "fi") -> String {
    indexedWords(in: text, language: language).map(\.written).joined(separator: " ")
  }

  /// Plain words that a text is found by.
  fileprivate func findable(_ text: String) -> Set<String> {
    Set(
      indexedWords(in: text, language: "fi").flatMap { [$0.surface] + $0.baseForms + $0.parts }
        .map(Analyzer.plainWord))
  }
}

@Suite(.enabled(if: VoikkoPresence.isInstalled, VoikkoPresence.reason))
struct AnalyzerWithVoikkoTests {
  let analyzer = Analyzer(.voikko)

  @Test func `a text is found by itself, its base forms and its parts`() {
    #expect(
      analyzer.written("Eroryhmät lapsille") == "eroryhmät=eroryhmä+ero+ryhmä lapsille=lapsi")
  }

  @Test(arguments: [
    ("eroryhmä", ["eroryhma"]), ("Lapsille", ["lapsi"]), ("eroa", ["erota", "ero"]),
    ("huoltajuusriidassa", ["huoltajuusriita"]), ("tapaamispaikkoja", ["tapaamispaikka"]),
  ])
  func `a query asks for base forms`(query: String, baseForms: [String]) {
    let word = analyzer.queryWords(in: query).first
    let found = Set(word?.baseForms ?? [])
    #expect(found.isSuperset(of: baseForms))
    #expect(word?.isKnown == true)
  }

  @Test func `the parts of a compound are told apart from its base form`() {
    let word = analyzer.queryWord("lastensuojeluasiassa")
    #expect(word?.parts.map(\.first) == ["lapsi", "suojelu", "asia"])
    #expect(word?.keys.contains("suojelu") == false)
  }

  @Test(arguments: [
    ("tapaaminen", "tapaamispaikassa"), ("riitoja", "huoltajuusriita"),
    ("lastensuojelu", "lastensuojeluilmoitus"), ("vertaistuki", "vertaistukiryhmiä"),
    ("huoltajuus", "huoltajuus- ja tapaamisasiat"), ("facebooklive", "Facebook-live"),
    ("facebook live", "Facebook-live"), ("facebook-live", "Facebook live"),
    ("työ", "väkivaltatyötä"),
  ])
  func `a query finds a text that writes it otherwise`(query: String, text: String) {
    let findable = analyzer.findable(text)
    for word in analyzer.queryWords(in: query) {
      #expect(word.keys.contains { findable.contains($0) }, "\(word.keys) in \(findable)")
    }
  }

  @Test(arguments: [
    ("aidille", "aiti"), ("vakivaltaa", "vakivalta"), ("paivakoti", "paivakoti"),
    ("eroryhma", "eroryhma"),
  ])
  func `a word without its dots is known all the same`(typed: String, baseForm: String) {
    let word = analyzer.queryWord(typed)
    #expect(word?.isKnown == true)
    #expect(word?.baseForms.contains(baseForm) == true)
  }

  @Test func `a word that nobody knows is no known word`() {
    #expect(analyzer.queryWord("qwertyx")?.isKnown == false)
  }

  @Test func `only Finnish is analysed as Finnish`() {
    #expect(!analyzer.written("lapsille", "se").contains("="))
  }

  @Test func `status and signature name what is loaded`() {
    #expect(analyzer.status.contains("voikko"))
    #expect(analyzer.signature.hasPrefix("voikko "))
  }
}

@Suite(.enabled(if: Snowball() != nil, "libstemmer is not installed"))
struct SnowballTests {
  @Test(arguments: [
    ("sv", "skilsmässor", "skilsmässa"), ("sv", "barnen", "barn"), ("sv", "medlingen", "medling"),
    ("en", "groups", "group"), ("en", "children", "children"), ("en", "visiting", "visits"),
  ])
  func `inflected words have the stem of their dictionary form`(
    language: String, inflected: String, plain: String
  ) throws {
    let snowball = try #require(Snowball())
    #expect(
      snowball.stem(of: inflected, language: language)
        == snowball.stem(of: plain, language: language))
  }

  @Test func `other languages have no stems`() throws {
    #expect(try #require(Snowball()).stem(of: "lapsille", language: "fi") == nil)
  }

  @Test func `a library that is not there is no stemmer`() {
    #expect(Snowball(libraryNames: ["libstemmer-that-is-not-here.so"]) == nil)
    #expect(Snowball(libraryNames: ["libc.so.6"]) == nil)
  }
}

@Suite struct AnalyzerWithoutVoikkoTests {
  let analyzer = Analyzer(.none)

  @Test func `a text is found by its words alone`() {
    #expect(
      analyzer.written("Eroryhmät, Facebook-live") == "eroryhmät facebook live facebooklive")
  }

  @Test func `a query is its words alone`() {
    #expect(
      analyzer.queryWords(in: "Lapsille Facebook-live").map(\.keys)
        == [["lapsille"], ["facebook"], ["live"]])
    #expect(
      analyzer.queryWords(in: "Lapsille Facebook-live").map(\.followsHyphen)
        == [false, false, true])
  }

  @Test(arguments: [
    ("lapsille", "lapsi"), ("eron", "eron"), ("ero", "ero"),
    ("huoltajuusriidassa", "huoltajuusri"), ("äidille", "äidi"),
  ])
  func `a word is cut where its ending may begin`(word: String, beginning: String) {
    #expect(Analyzer.withoutEnding(word) == beginning)
  }

  @Test func `status says what is missed and why`() {
    #expect(analyzer.status.contains("word beginnings"))
    #expect(analyzer.status.contains("Voikko is turned off"))
  }

  @Test(arguments: [
    "", "  ", "!?", "👩‍👧", "\u{0}", "\u{202E}", "\"", "(((", "----",
  ])
  func `what holds no word is no query`(typed: String) {
    #expect(analyzer.queryWords(in: typed).isEmpty)
  }

  @Test func `a query is read to its limits and no farther`() {
    #expect(analyzer.queryWords(in: String(repeating: "a ", count: 5000)).count == 12)
    let long = analyzer.queryWords(in: String(repeating: "ä", count: 10_000))
    #expect(long.first?.surface.count == 200)
  }

  @Test func `letters of Sami are found with and without their marks`() {
    for typed in ["Sámegillii", "samegillii", "SAMEGILLII"] {
      #expect(analyzer.queryWords(in: typed).map(\.surface) == ["samegillii"])
    }
    #expect(analyzer.queryWords(in: "Suäʹđjel suadjel").map(\.surface) == ["suadjel", "suadjel"])
  }
}
