import HumanServices
import TestSupport
import Testing

@Suite struct PlaceFactsTests {
  @Test(arguments: [
    ("99800", "99800"), ("FI-99800", "99800"), ("00100", "00100"), ("9980", nil), ("998000", nil),
    ("99 800", nil), ("9980O", nil), ("٩٩٨٠٠", nil), ("", nil), ("SE-99800", nil),
  ])
  func `a postal code is five digits`(typed: String, code: String?) {
    #expect(PostalCode(rawValue: typed)?.rawValue == code)
  }

  @Test func `facts are completed in what they do not say`() {
    var own = PlaceFacts()
    own.name = LocalizedText(finnish: "Oma")
    own.postOffice = "Ivalo"
    var other = PlaceFacts()
    other.name = LocalizedText([.finnish: "Toinen", .swedish: "Andra"])
    other.postalCode = PostalCode(rawValue: "99800")
    other.postOffice = "Inari"
    let both = own.completed(by: other)
    #expect(both.name == LocalizedText([.finnish: "Oma", .swedish: "Andra"]))
    #expect(both.postal == "99800 Ivalo")
    #expect(own.completed(by: .none) == own && PlaceFacts.none.completed(by: own) == own)
    #expect(own.postal.isEmpty, "a post office without a code says nothing on an envelope")
  }
}
