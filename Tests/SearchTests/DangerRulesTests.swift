import TestSupport
import Testing

@testable import Search

/// How rules of danger are written and read.
@Suite struct DangerRulesTests {
  private func rules(_ lines: String...) throws -> DangerRules {
    try DangerRules([("xx.tsv", lines.joined(separator: "\n") + "\n")])
  }

  private func isHeard(_ text: String, by line: String) throws -> Bool {
    try rules(line).concepts(in: text) == [.hitting]
  }

  @Test(arguments: [
    ("hitting\tlyö\ttest", "mies LYÖ", true), ("hitting\tlyö\ttest", "mies lyo", true),
    ("hitting\tlyö\ttest", "lyöty", false), ("hitting\thakka*\ttest", "hakkaamaan", true),
    ("hitting\t*väkival*\ttest", "perheväkivaltaa", true),
    ("hitting\t*våld\ttest", "familjevåld", true), ("hitting\t*våld\ttest", "våldsam", false),
    ("hitting\tlyö/hakkaa\ttest", "hakkaa", true),
  ])
  func `a form is a word, a beginning, an ending or a part`(
    line: String, text: String, isHeard: Bool
  ) throws {
    #expect(try self.isHeard(text, by: line) == isHeard)
  }

  @Test(arguments: [
    ("pahoinpitely", true), ("pahoinpitley", true), ("pahoinpiteli", true),
    ("pahonpitely", true), ("pahoinnpitely", true), ("pahoin pitely", true),
    ("bahoinpitely", false), ("pahnpitely", false),
  ])
  func `a slip is forgiven behind the first letter, and a space`(
    text: String, isHeard: Bool
  ) throws {
    #expect(try self.isHeard(text, by: "hitting\tpahoinpitely\ttest") == isHeard)
  }

  @Test(arguments: [
    ("haluankuolla", true), ("haluankuollanyt", false), ("kuollahaluan", false),
    ("haluan kuolla", true),
  ])
  func `words that were written as one are read as several`(text: String, isHeard: Bool) throws {
    #expect(try self.isHeard(text, by: "hitting\thaluan/mies kuolla\ttest") == isHeard)
  }

  @Test func `a slip is not looked for in a word that is known as it stands`() throws {
    let rules = try rules("hitting\tläpsäis* + lapsi\ttest", "hitting\tlapsista + xyz\ttest")
    #expect(rules.concepts(in: "läpsäisi lapsi") == [.hitting])
    #expect(rules.concepts(in: "läpsisi lapsi") == [.hitting])
    #expect(rules.concepts(in: "lapsista lapsi").isEmpty)
  }

  @Test(arguments: [
    ("en uskalla", true), ("en minä enää uskalla", true), ("uskalla en", false),
    ("en yksi kaksi kolme uskalla", false),
  ])
  func `words of a row stand in order with at most two between`(
    text: String, isHeard: Bool
  ) throws {
    #expect(try self.isHeard(text, by: "hitting\ten uskalla\ttest") == isHeard)
  }

  @Test(arguments: [
    ("mies lyö", true), ("lyö se mies", true), ("mies", false),
    ("mies 1 2 3 4 5 6 7 8 9 lyö", false), ("mies lyö pöytää", false),
  ])
  func `rows stand in any order, near each other, and not beside what excludes them`(
    text: String, isHeard: Bool
  ) throws {
    #expect(
      try self.isHeard(text, by: "hitting\tmies/vaimo + lyö* UNLESS pöytä*\ttest") == isHeard)
  }

  @Test func `a list stands for its words`() throws {
    let rules = try rules("{kuka}\tmies/vaimo\ttest", "hitting\t{kuka}/hän + lyö\ttest")
    #expect(rules.concepts(in: "vaimo lyö") == [.hitting])
    #expect(rules.concepts(in: "hän lyö") == [.hitting])
    #expect(rules.concepts(in: "kuka lyö").isEmpty)
  }

  @Test func `what names no danger hides its words and no others`() throws {
    let rules = try rules("hitting\tlyö\ttest", "harmless\tlyö vetoa\ttest")
    #expect(rules.concepts(in: "hän lyö vetoa").isEmpty)
    #expect(rules.concepts(in: "hän lyö vetoa ja lyö") == [.hitting])
    #expect(rules.concepts(in: "hän lyö aina vetoa") == [.hitting], "they stand side by side")
  }

  @Test(arguments: [
    ("hitting\tيضربني\ttest", "يضربنى"), ("hitting\tکتک\ttest", "كتك"),
    ("hitting\tمی‌زند\ttest", "میزند"), ("hitting\t*ฆ่าตัวตาย*\ttest", "อยากฆ่าตัวตาย"),
    ("hitting\tбьёт\ttest", "бьет"), ("hitting\tб'є\ttest", "б’є"),
    ("hitting\tdövüyor\ttest", "dovuyor"), ("hitting\tkuolla\ttest", "kuollaaaa"),
  ])
  func `letters are compared however a keyboard writes them`(line: String, text: String) throws {
    #expect(try isHeard(text, by: line))
  }

  @Test(arguments: [
    ("hitting\tlyö", "xx.tsv, line 1: must have"), ("hit\tlyö\ttest", "\"hit\" is no concept"),
    ("hitting\t{kuka}\ttest", "names the list {kuka}"),
    ("hitting\tly*\ttest", "has too few letters"), ("hitting\t|\ttest", "has an empty pattern"),
    ("hitting\tei-sana\ttest", "must be one word"), ("hitting\t \t", "must have"),
  ])
  func `what is written wrong is told with file and line`(line: String, message: String) throws {
    let failure = #expect(throws: DangerRules.Failure.self) { try rules(line) }
    #expect(failure?.description.contains(message) == true, "\(failure?.description ?? "")")
    #expect(failure?.description.hasPrefix("xx.tsv, line 1: ") == true)
  }

  @Test func `the work grows as the text does, and stops where no more is read`() throws {
    let rules = try DangerFiles.rules()
    let long = String(repeating: "mies ei enää lyö minua kotona eikä uhkaa kuolla ", count: 1)
    func steps(_ times: Int) -> Int { rules.read(String(repeating: long, count: times)).steps }
    let (one, ten, twenty) = (steps(1), steps(10), steps(20))
    #expect(ten <= one * 14)
    #expect(twenty <= ten * 3)
    #expect(steps(2_000) <= steps(50) * 11 / 10, "what is beyond the limit is not read")
    for hostile in ["lyö", "ei ", "ไ", "pahoinpitel", "mies lyö "] {
      let text = String(repeating: hostile, count: DangerRules.mostScalars)
      #expect(rules.read(text).steps <= DangerRules.mostScalars * 600, "\(hostile)")
    }
  }

  @Test func `a query of some words costs less than two thousand steps`() throws {
    let rules = try DangerFiles.rules()
    let phrases = try DangerPhrase.all().map(\.phrase)
    let steps = phrases.map { rules.read($0).steps }
    print("danger: \(steps.reduce(0, +) / steps.count) steps a query, at most \(steps.max() ?? 0)")
    #expect(steps.allSatisfy { $0 < 8_000 })
    #expect(steps.reduce(0, +) / steps.count < 2_000)
  }
}
