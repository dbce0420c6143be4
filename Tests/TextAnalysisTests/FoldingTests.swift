import Testing
import TextAnalysis

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Äkäslompolo", "akaslompolo"), ("ÅBO", "abo"), ("Enontekiö", "enontekio"),
    ("Čearru", "cearru"), ("Šiella Žiga", "siella ziga"), ("Deatnu, Ohcejohka", "deatnu ohcejohka"),
    ("Aanaar kieldâ", "aanaar kielda"), ("Ǩiõtt", "kiott"), ("mättõs", "mattos"),
    ("ŋŧđǥʒǯ", "ntdgzz"), ("Tromsø", "tromso"), ("Straße", "strasse"),
  ])
  func `letters that a keyboard may lack become plain ones`(written: String, plain: String) {
    #expect(Folding.plain(written) == plain)
  }

  @Test func `Finnish is folded alike whether or not something rare stands in the text`() {
    let letters = Array("abzåäöABZÅÄÖ059' -,./\n@[`{\u{7F}")
    let pairs = letters.flatMap { first in letters.map { String([first, $0]) } }
    for text in pairs.flatMap({ pair in letters.map { pair + String($0) } }) {
      // A soft hyphen is nothing, but takes the way of texts that need the tables of Unicode.
      #expect(Folding.plain(text) == Folding.plain(text + "\u{AD}"), "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["Sää'm", "sääʹm", "sää’m", "sää´m", "SÄÄM", "sa\u{308}a\u{308}m"])
  func `a Skolt Sámi word is one however its sign is typed`(written: String) {
    #expect(Folding.plain(written) == "saam")
  }

  @Test(arguments: [
    ("Pohjois-Savo", "pohjois savo"), ("  24/7 – puh. 112! ", "24 7 puh 112"), ("", ""), ("—", ""),
  ])
  func `what is no letter or digit becomes one space between words`(written: String, plain: String)
  {
    #expect(Folding.plain(written) == plain)
  }

  @Test(arguments: [("Семья", "семья"), ("عَائِلَة", "عايلة"), ("हिन्दी", "हिन्दी")])
  func `other scripts keep their letters and lose only what colours them`(
    written: String, plain: String
  ) {
    #expect(Folding.plain(written).unicodeScalars.elementsEqual(plain.unicodeScalars))
  }

  @Test(arguments: ["A\u{308}iti", "ÄITI", "äi\u{AD}ti", "ä\u{200B}iti"])
  func `light folding keeps the letters and makes the writing one`(written: String) {
    #expect(Folding.light(written).unicodeScalars.elementsEqual("äiti".unicodeScalars))
  }

  @Test func `a ligature from a PDF file is its letters`() {
    #expect(Folding.light("ofﬁce") == "office")
  }
}
