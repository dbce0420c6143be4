import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Search
import TestSupport
import Testing
import TextAnalysis

@testable import Pages
@testable import Site

/// How the work of functions over text grows that have no counter of their own: the advice, the
/// differences and the tables have, in tests of theirs.
///
/// Counted in processor time of the thread and compared with itself: a
/// text ten times as long may take up to forty times as long before it is called too slow, and what
/// grows with the square takes a hundred times.
@Suite(.serialized) struct WorkGrowthTests {
  private static let mostGrowth = 40.0
  /// Seconds below which a figure is noise.
  private static let noise = 0.002
  /// Seconds from which ten times the limit says enough, but in the long run.
  private static let plain = 0.02

  typealias Work = @Sendable (String) -> Void

  static let functions: [(String, TextLimit, Work)] = [
    ("cleaning", .description, { _ = $0.cleaned }),
    ("light folding", .description, { _ = Folding.light($0) }),
    ("plain folding", .description, { _ = Folding.plain($0) }),
    ("words", .description, { _ = words(in: $0) }),
    ("index words", .description, { _ = weak.indexedWords(in: $0, language: "fi") }),
    ("Finnish index words", .description, { _ = strong.indexedWords(in: $0, language: "fi") }),
    ("query words", .line, { _ = strong.queryWords(in: $0) }),
    ("slugs", .name, { _ = Slug.naming($0) }),
    (
      "numbers to call", .description,
      { _ = CallableText($0, SafetyContacts(), in: .finnish).content }
    ),
    ("web addresses", .address, { _ = WebAddress.reading($0) }),
    ("web addresses shown", .address, { _ = WebAddress.shown("https://" + $0) }),
    ("days", .days, { _ = TypedDate.days($0) }), ("times", .short, { _ = TypedDate.time($0) }),
    ("trimming", .description, { _ = $0.trimmingSpaces }),
    ("forms", .description, { _ = ServiceForm(fields: [("kuvaus-fi", $0), ($0, "x")]) }),
    ("forms as they are sent", .description, { _ = try? sent($0).formFields() }),
    ("queries as they are sent", .line, { _ = Request(path: "/", rawQuery: "q=" + $0).query }),
    ("fewest letters", .line, { _ = NearestSpelling.distance($0, $0 + "a", atMost: 2) }),
  ]

  private static let weak = Analyzer(.none)
  private static let strong = Analyzer()

  private static func sent(_ text: String) -> Request {
    Request(
      method: .post, path: "/",
      fields: [.contentType: "application/x-www-form-urlencoded"], body: Array("a=\(text)".utf8))
  }

  /// Texts of which each makes some scanner look long.
  static let units = [
    "x", "č", " ", "-", "%41", "112 ", "1.2.2026 ", "a\u{301}", "\u{301}", "\u{200D}x",
    "\u{2067}", "\u{2067}a\u{2069}", "\r\n", "ﷺ", "perheenäidinlasten ", ".",
  ]

  @Test(arguments: functions.indices)
  func `a text ten times as long takes about ten times as long`(index: Int) {
    let (name, limit, work) = Self.functions[index]
    for unit in Self.units {
      let texts = [1, 10, 100].map { times in
        String(
          repeating: unit,
          count: max(1, limit.characters * times / unit.unicodeScalars.count))
      }
      var seconds = Self.seconds(of: work, texts)
      // Measured again before it is called too slow: another program may have had the processor.
      for _ in 0..<3 where Self.growth(seconds) >= Self.mostGrowth {
        seconds = Self.seconds(of: work, texts)
      }
      #expect(
        Self.growth(seconds) < Self.mostGrowth, "\(name), \(unit.debugDescription): \(seconds)")
    }
  }

  /// Each text's time; the longest is left out where the shorter ones tell already that it would take
  /// minutes, or could be measured well themselves.
  private static func seconds(of work: Work, _ texts: [String]) -> [Double] {
    var seconds: [Double] = []
    for text in texts {
      seconds.append(Self.seconds { work(text) })
      if growth(seconds) >= mostGrowth { break }
      if seconds.count > 1, seconds.last ?? 0 > plain, !LongTests.areWanted {
        break
      }
    }
    return seconds
  }

  /// The most by which ten times the text takes longer, where it can be told from noise.
  private static func growth(_ seconds: [Double]) -> Double {
    zip(seconds, seconds.dropFirst()).map { shorter, longer in
      longer > noise ? longer / max(shorter, noise / 10) : 0
    }.max() ?? 0
  }

  /// Processor time of this thread.
  private static func seconds(_ work: () -> Void) -> Double {
    let start = threadSeconds
    work()
    return threadSeconds - start
  }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `of a query in very many quotation marks only its first words are analysed`() {
    let typed = String(repeating: "\"kissa\"", count: 100_000)
    #expect(Self.strong.queryWords(in: typed).count <= TextLimits().queryWords)
    #expect(Self.seconds { _ = Self.strong.queryWords(in: typed) } < 0.05)
  }
}
