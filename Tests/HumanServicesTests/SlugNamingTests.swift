import HumanServices
import Testing

@Suite struct SlugNamingTests {
  @Test(arguments: [
    ("Ivalon eroneuvola", "ivalon-eroneuvola"), ("Hyvä & Öljy, Åbo!", "hyva-oljy-abo"),
    ("  –Čáhci Đ ŠŽ– ", "cahci-d-sz"), ("a\u{308}iti", "aiti"), ("Ero 2026", "ero-2026"),
  ])
  func `a name gives an address`(name: String, slug: String) {
    #expect(Slug.naming(name)?.rawValue == slug)
  }

  @Test(arguments: ["", "–", "漢字"])
  func `a name without a letter of ours gives none`(name: String) {
    #expect(Slug.naming(name) == nil)
  }

  @Test func `a long name is cut`() {
    #expect(Slug.naming(String(repeating: "ä", count: 300))?.rawValue.count == 100)
  }
}
