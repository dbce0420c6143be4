import HumanServices
import TestSupport
import Testing

@Suite struct GeographyTests {
  @Test func `å ä ö come after z, capitals beside small letters`() {
    let names = ["Ähtäri", "ylöjärvi", "Åbo", "Akaa", "Ötökkä", "Äetsä", "Zürich", "akaa b"]
    #expect(
      names.inFinnishOrder { $0 }
        == ["Akaa", "akaa b", "ylöjärvi", "Zürich", "Åbo", "Äetsä", "Ähtäri", "Ötökkä"])
  }

  @Test func `letters written in two code points are ordered like those in one`() {
    let written = ["A\u{308}iti", "\u{C4}iti", "Zoo"]
    #expect(written.inFinnishOrder { $0 } == ["Zoo", "\u{C4}iti", "\u{C4}iti"])
    // Neither precedes the other: they stay as they came.
    let two = [("A\u{308}iti", 1), ("\u{C4}iti", 2), ("A\u{308}iti", 3)]
    #expect(two.inFinnishOrder { $0.0 }.map(\.1) == [1, 2, 3])
  }

  @Test func `municipalities are found by code and by slug, and listed by name`() throws {
    let geography = try Story().geography
    #expect(geography.municipality(.utsjoki)?.name[.northernSami] == "Ohcejohka")
    #expect(geography.municipality(slug: .named("utsjoki"))?.code == .utsjoki)
    #expect(geography.municipality(slug: .named("sipoo")) == nil)
    #expect(
      geography.municipalities(in: .lappi).map { $0.name[.finnish] }
        == ["Inari", "Kemi", "Rovaniemi", "Utsjoki"])
    #expect(geography.regions.map(\.slug.rawValue) == ["lappi", "pirkanmaa"])
  }

  @Test func `a municipality is found by every name people use for it`() throws {
    let names = try Story().municipality(.kemi).searchNames
    #expect(names.contains("Giepma"))
    #expect(names.contains("Kemissä"))
  }

  @Test func `the set of a facet's terms keeps the facet's order`() throws {
    let vocabulary = try Story().vocabulary
    let set = vocabulary.set(.access, ["lahete", "ilman_ajanvarausta", "ei_ole"])
    #expect(vocabulary.terms(.access, in: set).map(\.code) == ["ilman_ajanvarausta", "lahete"])
    #expect(vocabulary.set(.access, "ei_ole").isEmpty)
    #expect(TermSet(position: 63).positions == [63])
    #expect(vocabulary.needs.allSatisfy { $0.needWeight > 0 && $0.facet == .serviceType })
  }
}
