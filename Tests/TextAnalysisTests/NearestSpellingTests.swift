import Testing
import TextAnalysis

@Suite struct NearestSpellingTests {
  @Test(arguments: [
    ("ero", "ero", 0), ("eor", "ero", 1), ("eroryhmä", "eroryhmt", 1), ("sovitelu", "sovittelu", 1),
    ("sovitttelu", "sovittelu", 1), ("ca", "abc", 3), ("", "abc", 3), ("kissa", "koira", 3),
  ])
  func `each added, dropped, changed or swapped letter counts one`(
    first: String, second: String, slips: Int
  ) {
    #expect(NearestSpelling.distance(first, second, atMost: 3) == slips)
    #expect(NearestSpelling.distance(second, first, atMost: 3) == slips)
  }

  @Test(arguments: [("kissa", "koira"), ("a", "abcdef"), ("abcdef", "badcfe")])
  func `beyond the limit there is no distance`(first: String, second: String) {
    #expect(NearestSpelling.distance(first, second, atMost: 2) == nil)
  }

  @Test(arguments: [(1, 0), (3, 0), (4, 1), (7, 1), (8, 2), (30, 2)])
  func `a longer word may hold more slips`(letters: Int, slips: Int) {
    #expect(NearestSpelling.allowedDistance(letters: letters) == slips)
  }

  @Test(arguments: [
    ("eno", []), ("eroryhma", ["Eroryhmä"]), ("eroyrhmä", ["Eroryhmä"]),
    ("sovitelu", ["sovittelu"]), ("turvakotti", ["turvakoti"]), ("", []), ("xyzzy", []),
  ])
  func `only near words are offered, as they were written`(typed: String, offered: [String]) {
    let known = ["ero", "Eroryhmä", "sovittelu", "turvakoti"]
    #expect(NearestSpelling.nearest(to: typed, in: known, limit: 3) == offered)
  }

  @Test func `the nearest come first, the rest by letter, whatever the order of the candidates`() {
    let known = ["ryhmäp", "rythmä", "Ryhmä", "ryhmä", "ryhma", "ryhti"]
    for candidates in [known, known.reversed(), known.sorted()] {
      let found = NearestSpelling.nearest(to: "ryhmä", in: candidates, limit: 2)
      #expect(found == ["Ryhmä", "ryhmäp"])
    }
  }
}
