import HumanServices
import Testing

@Suite struct CleanTextTests {
  static let changed: [(String, String)] = [
    // Word's text read in the wrong charset.
    ("Lasten\u{92} ryhm\u{E4} \u{96} Kemi", "Lasten’ ryhmä – Kemi"),
    ("\u{93}Ero\u{94}\u{85} 10 \u{80}", "“Ero”… 10 €"),
    ("a\u{81}b\u{8D}\u{8F}\u{90}\u{9D}c", "abc"),
    ("\u{8A}\u{8E}\u{9A}\u{9E}", "ŠŽšž"),
    // Line ends.
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{B}b\u{C}c\u{2028}d\u{2029}e", "a\nb\nc\nd\ne"),
    ("a\r\r\nb\n\nc", "a\n\nb\n\nc"), ("a\tb", "a b"),
    // Controls and what nobody sees.
    ("a\u{1}b\u{7}c\u{1B}d\u{7F}e", "abcde"), ("per\u{AD}he", "perhe"), ("\u{FEFF}Nimi", "Nimi"),
    ("per\u{200B}he\u{2060}neuvola", "perheneuvola"), ("a\u{180E}b\u{FFF9}c\u{FFFB}d", "abcd"),
    ("a\u{E0041}b", "ab"), ("a\u{3164}b\u{FFA0}c", "abc"),
    // Joiners that join nothing.
    ("\u{200D}a", "a"), ("a\u{200C}", "a"), ("a \u{200D}b", "a b"), ("a\u{200D} b", "a b"),
    ("a\u{200C}\nb", "a\nb"), ("a\u{200C}\u{200D}b", "a\u{200D}b"),
    // Direction.
    ("a\u{202E}fdp.exe", "afdp.exe"), ("a\u{202A}b\u{202B}c\u{202C}d\u{202D}e", "abcde"),
    ("a\u{2067}b", "ab"), ("a\u{2069}b", "ab"), ("\u{2067}a\nb\u{2069}", "a\nb"),
    ("\u{2066}\u{2067}a\u{2069}", "\u{2067}a\u{2069}"),
    // Composed.
    ("a\u{308}iti\u{30A}", "äiti\u{30A}"),
    ("c\u{30C}s\u{30C}z\u{30C}", "čšž"),
  ]

  @Test(arguments: changed.indices)
  func `a text becomes what was meant, once and for all`(index: Int) {
    let (sent, meant) = CleanTextTests.changed[index]
    #expect(
      Array(sent.cleaned.unicodeScalars) == Array(meant.unicodeScalars), "\(sent.debugDescription)")
    #expect(Array(meant.cleaned.unicodeScalars) == Array(meant.unicodeScalars), "twice")
  }

  /// Texts of the languages that listings have or name, and signs people use.
  @Test(arguments: [
    "Äidin ja isän ryhmä, Åbo: 10 € – 20 €",
    "Ohcejoga gielddas lea bearašneuvvudeapmi. Čáhci, áŋgir, đ ŧ ž",
    "Anarâškielâ: kuávžur, šiev, ẓ â", "Sääʹmǩiõll: õhttsažvuõđâž, ǥ ǧ ǩ ǯ ʒ ʹ ʼ",
    "می‌خواهم کمک بگیرم", "کتاب‌ها", "مساعدة للعائلات ١٢٣", "Помощь семьям: ёлка, їжак",
    "ช่วยเหลือครอบครัว", "Aile içi şiddet, ğ ı İ", "Caawimaad qoyska", "ئالیکاریا malbatê",
    "family 👨‍👩‍👧‍👦 ❤️ 🏳️‍🌈 👍🏽", "हिन्दी क्‍ष", "a\u{200F}ب", "\u{2067}عربي\u{2069} ja suomi", "日本語テスト",
    "non\u{A0}breaking\u{202F}space", "C++ & <b> \"x\" 'y' `z` \\ ~",
  ])
  func `what is written rightly is not touched`(text: String) {
    #expect(Array(text.cleaned.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    "", " ", "\n \t", "\u{A0}", "\u{200B}", "\u{200C}\u{200D}", "\u{AD}", "\u{FEFF}", "\u{3164}",
    "\u{FFA0}", "\u{115F}\u{1160}", "\u{2800}", "\u{200E}\u{200F}", "\u{202E}\u{202C}",
    "\u{2066}\u{2069}", "\u{34F}", "\u{FE0F}", "\u{301}", "\u{2060}\u{2064}", "\u{E0020}",
    "\u{3000}\u{2003}", "\u{180E}", "\u{81}\u{8D}", "\u{1}\u{2}", "\u{61C}",
  ])
  func `what nobody sees is empty`(text: String) {
    #expect(text.cleaned.isEmpty)
    #expect((" " + text + "\u{200B}" + text).cleaned.isEmpty)
    #expect(!("a" + text).cleaned.isEmpty)
  }

  @Test(arguments: [0xFDD0, 0xFFFE, 0x1FFFF] as [UInt32])
  func `what is no character of Unicode goes`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect("a\(scalar)b".cleaned == "ab")
  }

  @Test func `a letter keeps so many marks and no more`() {
    let tower = "a" + String(repeating: "\u{323}", count: 5_000)
    #expect(tower.cleaned.unicodeScalars.count <= 31)
    #expect("a\u{323}\u{301}b".cleaned.unicodeScalars.count == 3)
  }
}
