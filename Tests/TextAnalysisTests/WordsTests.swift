import Testing
import TextAnalysis

@Suite struct WordsTests {
  @Test func `a text is parted at everything that is no letter or digit`() {
    let pieces = words(in: "Ero? Lapset (0–6 v.), klo 18.30 / THL:n sivut").map(\.pieces)
    #expect(
      pieces == [
        ["ero"], ["lapset"], ["0"], ["6"], ["v"], ["klo"], ["18"], ["30"], ["thl"], ["n"],
        ["sivut"],
      ])
  }

  @Test(arguments: ["Facebook-live", "facebook\u{2011}LIVE", "\"Facebook-live\""])
  func `a hyphen inside a word gives its pieces and the joined form`(text: String) {
    let found = words(in: text)
    #expect(found.map(\.pieces) == [["facebook", "live"]])
    #expect(found.map(\.joined) == ["facebooklive"])
  }

  @Test(arguments: [
    ("huoltajuus- ja tapaamisasiat", [["huoltajuus"], ["ja"], ["tapaamisasiat"]]),
    ("Tampere–Nokia", [["tampere"], ["nokia"]]), ("yö--päivä", [["yö"], ["päivä"]]),
    ("-ero-", [["ero"]]), ("vaa’an", [["vaa'an"]]), ("'ero'", [["ero"]]), ("", []), ("–-'", []),
  ])
  func `hyphens at the ends go and an apostrophe inside stays`(text: String, pieces: [[String]]) {
    #expect(words(in: text).map(\.pieces) == pieces)
  }

  @Test func `a word without a hyphen has no joined form`() {
    #expect(words(in: "vertaistuki").map(\.joined) == [nil])
  }
}
