import Catalogue
import HTTPTypes
import HumanServices
import Search
import TestSupport
import Testing
import TextAnalysis

/// Whatever a search is asked, it answers, does a bounded amount of work and says what it left out.
@Suite struct HostileQueryTests {
  private static let addresses = [
    "/haku", "/sv/haku", "/haku.json", "/haku.csv", "/haku/ehdotukset",
  ]

  private func expectAnswer(_ query: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    for address in LongTests.areWanted ? Self.addresses : Array(Self.addresses.prefix(3)) {
      let page = try Sites.repository().open("\(address)?\(query)")
      // A page tells what means nothing; a file is refused with the reason.
      let isRefused = page.status == 400 && page.text.contains("\"detail\":")
      #expect(
        page.status == 200 || address.contains(".") && isRefused, "\(address)?\(query)",
        sourceLocation: sourceLocation)
      #expect(page.htmlProblems.isEmpty, "\(query)", sourceLocation: sourceLocation)
      #expect(page.main.first("script") == nil, sourceLocation: sourceLocation)
    }
  }

  /// Pieces that have broken searches: separators, combining marks, emoji, controls, right to left.
  private static let pieces = [
    " ", "  ", "\t", "\n", "\r\n", "\u{0}", "\u{7F}", "\"", "”", "«", "'", "`", "-", "–", "‐", "+",
    "*", "(", ")", "^", ":", ";", "%", "%%", "\\", "/", "<", ">", "&", "=", "?", "#", "{", "}",
    "\u{0301}", "\u{0308}\u{0308}\u{0308}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}",
    "\u{FEFF}",
    "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇫🇮", "ﷺ", "שלום", "مرحبا", "家庭", "ß", "İ",
    "ǅ", "ﬁ", "Å", "a\u{030A}", "ero", "lapsi", "turvakoti", "Kemissä", "Ohcejohka", "sovitelu",
    "mänttä-vilppula", "AND", "NEAR", "NULL", "0401234567", "a@b.fi",
  ]

  @Test(arguments: 0..<(LongTests.areWanted ? 60 : 20))
  func `pieces in any order get an answer`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 77)
    let words = (0..<Int.random(in: 1...30, using: &random)).compactMap { _ in
      Self.pieces.randomElement(using: &random)
    }.joined(separator: Bool.random(using: &random) ? "" : " ")
    try expectAnswer("q=" + TestSite.encoded(words))
  }

  @Test(arguments: 0..<(LongTests.areWanted ? 60 : 20))
  func `bytes of any kind get an answer`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 7)
    let digits = Array("0123456789ABCDEF")
    let bytes = (0..<Int.random(in: 1...300, using: &random)).map { _ -> String in
      let byte = UInt8.random(in: 0...255, using: &random)
      return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
    try expectAnswer("q=\(bytes)")
  }

  @Test(arguments: [
    String(repeating: "ero ", count: 3000), String(repeating: "a", count: 12_000),
    String(repeating: "-", count: 9000), String(repeating: "\u{0301}", count: 2000),
    String(repeating: "👩‍👩‍👧‍👦", count: 300), String(repeating: "\"", count: 5000),
    String(repeating: "lastenvalvojavalvojan", count: 100),
    (0..<2000).map { "sana\($0)" }.joined(separator: " "),
  ])
  func `very long queries get an answer`(words: String) throws {
    try expectAnswer("q=" + TestSite.encoded(words))
  }

  @Test(arguments: [
    "jalkeen=99999999999999999999", "jalkeen=-1", "jalkeen=0", "jalkeen=x",
    "jalkeen=9223372036854775807",
    "rajaus=x", "tarkistettu=7", "ajankohta=-30", "muoto=excel&muoto=excel", "lista=zzzz",
    "q=&q=&q=",
    "kunta=utsjoki&kunta=utsjoki&kunta=utsjoki", "aihe=%00", "aihe=../../etc/passwd", "=", "&&&",
    "%",
    "a=b&a=b", "kieli=%F0%9F%98%80",
  ])
  func `absurd values get an answer`(query: String) throws {
    try expectAnswer(query)
    try expectAnswer("q=ero&" + query)
  }

  @Test func `every value of every facet at once is one question with an answer`() throws {
    let facets = try Sites.repository().get("/haku?q=ero").main.links.map(\.href)
      .filter { $0.hasPrefix("/haku?") }
    let pairs = Set(
      facets.flatMap { $0.split(separator: "?")[1].split(separator: "&") }
        .filter { !$0.hasPrefix("q=") && !$0.hasPrefix("jalkeen=") }.map(String.init))
    #expect(pairs.count > 60)
    try expectAnswer(pairs.sorted().joined(separator: "&"))
    try expectAnswer("q=ero%20lapsi&" + pairs.sorted().joined(separator: "&"))
  }

  @Test func `thousands of parameters that mean nothing are told in a note of bounded length`()
    throws
  {
    let query = (0..<3000).map { "x\($0)=\($0)" }.joined(separator: "&")
    let page = try Sites.repository().get("/haku?q=ero&" + query)
    #expect(page.status == 200)
    let note = try #require(page.notes.first { $0.contains("x0=0") })
    #expect(note.count < 2000)
  }

  @Test func `a query costs as many looks as it has words that are read, however long it is`()
    throws
  {
    let index = try Searching.index()
    for words in [
      String(repeating: "sovitelu ", count: 2000),
      String(repeating: "lastenvalvojaerovertaistuki", count: 80),
      (0..<500).map { "vertais\($0)" }.joined(separator: " "),
    ] {
      var query = SearchQuery()
      query.words = words
      let understood = index.understood(query).1
      // A compound may be read as its parts, of which a word of the longest length has few.
      #expect(understood.concepts.count <= 3 * TextLimits().queryWords)
      #expect(understood.concepts.flatMap(\.alsoSearched).count <= 3 * TextLimits().queryWords)
    }
  }
}

/// The index that the repository's site searches.
private enum Searching {
  static func index() throws -> SearchIndex {
    let catalogue = try Sites.repository().catalogue
    return try SearchIndex(
      snapshot: try catalogue.snapshot, analyzer: Analyzer(.none), danger: try DangerFiles.rules(),
      today: .on("2026-11-22"),
      documents: catalogue.eachSearchDocument)
  }
}
