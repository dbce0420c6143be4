import Dispatch
import Synchronization
import Testing
import TextAnalysis

/// Whether Voikko is here; without it these suites are skipped with a word why.
enum VoikkoPresence {
  static let isInstalled = Analyzer(.voikko).finnish != nil
  static let reason: Comment = "libvoikko1 and voikko-fi are not installed"
}

@Suite(.enabled(if: VoikkoPresence.isInstalled, VoikkoPresence.reason))
struct FinnishAnalyzerTests {
  let analyzer: FinnishAnalyzer

  init() throws { analyzer = try FinnishAnalyzer() }

  @Test(arguments: [
    ("lapsille", ["lapsi"]), ("huoltajuusriidassa", ["huoltajuusriita"]),
    ("utsjoella", ["utsjoki"]), ("eroa", ["erota", "ero"]), ("vaa'an", ["vaaka"]),
    ("facebooklivessä", []), ("", []), ("isa", []),
  ])
  func `an inflected word has its dictionary forms`(word: String, baseForms: [String]) {
    #expect(analyzer.analysis(of: word).map(\.baseForm) == baseForms)
  }

  @Test(arguments: [
    ("huoltajuusriita", ["huoltajuus", "riita"]), ("eroryhmät", ["ero", "ryhmä"]),
    ("tapaamispaikassa", ["tapaaminen", "tavata", "paikka"]),
    ("asiainhallinta", ["asia", "hallinta"]), ("tukihenkilöä", ["tuki", "henkilö"]),
    ("lastensuojeluasiat", ["lapsi", "lastensuojelu", "suojelu", "asia", "suojeluasia"]),
    ("sosiaalityöstä", ["sosiaali", "työ"]),
  ])
  func `a compound has parts in their dictionary forms`(word: String, parts: [String]) {
    #expect(analyzer.analysis(of: word).flatMap(\.compoundParts) == parts)
  }

  @Test(arguments: ["utsjoki", "rovaniemellä", "facebook"])
  func `a name is no compound`(word: String) {
    let analyses = analyzer.analysis(of: word)
    #expect(!analyses.isEmpty)
    #expect(analyses.allSatisfy { $0.compoundParts.isEmpty })
  }

  @Test func `a linking form before a hyphen is known by its full form`() {
    #expect(analyzer.analysis(of: "tapaamis").map(\.baseForm) == ["tapaaminen", "tavata"])
  }

  @Test func `a word beyond the limit is not asked`() throws {
    var limits = TextLimits()
    limits.wordScalars = 7
    let strict = try FinnishAnalyzer(limits: limits)
    #expect(strict.analysis(of: "lapselle").isEmpty)
    #expect(!strict.analysis(of: "lapsi").isEmpty)
  }

  @Test func `a full cache forgets words but not how to analyse them`() throws {
    var limits = TextLimits()
    limits.cachedWords = 2
    let forgetful = try FinnishAnalyzer(limits: limits)
    let asked = ["lapsille", "eroa", "isän", "äidin", "lapsille", "kunnat", "eroa", "lapsille"]
    for word in asked { #expect(forgetful.analysis(of: word) == analyzer.analysis(of: word)) }
  }

  @Test func `many threads get the same answers as one`() {
    let asked = ["lapsille", "huoltajuusriidassa", "eroryhmät", "tapaamispaikka", "kunnissa"]
    let words = (0..<400).map { "\(asked[$0 % asked.count])\($0 % 7 == 0 ? "kin" : "")" }
    let alone = words.map { analyzer.analysis(of: $0) }
    let shared = analyzer
    let differences = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for index in words.indices {
        let place = (index + thread * 50) % words.count
        if shared.analysis(of: words[place]) != alone[place] { differences.withLock { $0 += 1 } }
      }
    }
    #expect(differences.withLock { $0 } == 0)
  }

  @Test func `the version names the library and the dictionary`() {
    #expect(analyzer.version.hasPrefix("voikko "))
    #expect(analyzer.version.contains("dictionary "))
    #expect(!analyzer.version.contains("unknown"))
  }
}

@Suite struct VoikkoFailureTests {
  @Test func `a missing library is said with what to install`() {
    #expect {
      try FinnishAnalyzer(libraryNames: ["libvoikko-that-is-not-here.so"])
    } throws: { error in
      "\(error)".contains("install libvoikko1")
    }
  }

  @Test func `another library under the name is refused`() {
    #expect(throws: VoikkoFailure.functionMissing("voikkoInit")) {
      try FinnishAnalyzer(libraryNames: ["libc.so.6"])
    }
  }
}
