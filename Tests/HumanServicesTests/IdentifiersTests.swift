import HumanServices
import TestSupport
import Testing

@Suite struct IdentifiersTests {
  @Test(arguments: ["a", "utsjoki", "eron-ensiapupiste-2018", String(repeating: "a", count: 100)])
  func `lower-case letters, digits and hyphens make a slug`(text: String) {
    #expect(Slug(rawValue: text)?.rawValue == text)
  }

  @Test(arguments: [
    "", "Utsjoki", "jämsä", "a b", "a/b", "..", "a%2e", "a_b", "ą", "a\n",
    String(repeating: "a", count: 101),
  ])
  func `anything else is no slug`(text: String) {
    #expect(Slug(rawValue: text) == nil)
  }

  @Test(arguments: ["89", "8900", "89a", "٨٩٠", "", " 89", "+89", "-89"])
  func `a municipality's code is three ASCII digits`(text: String) {
    #expect(MunicipalityCode(rawValue: text) == nil)
    #expect(MunicipalityCode(rawValue: "890") != nil)
  }

  @Test(arguments: ["9", "190", "FI", "+1", "١٩", ""])
  func `a region's code is two ASCII digits`(text: String) {
    #expect(RegionCode(rawValue: text) == nil)
    #expect(RegionCode(rawValue: "06") != nil)
  }
}
