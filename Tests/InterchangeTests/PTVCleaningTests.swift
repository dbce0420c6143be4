import Interchange
import Testing

/// What belongs to persons does not come in with a text, and what belongs to the service does.
@Suite struct PTVCleaningTests {
  private static let cut: [(text: String, left: String)] = [
    ("Soita 040 123 4567.", "Soita […]."), ("Soita 0501234567", "Soita […]"),
    ("+358 40 1234567, ma", "[…], ma"), ("+358 (0)44 123 4567", "[…]"),
    ("0035850-123 4567", "[…]"), ("040\u{A0}123\u{A0}4567", "[…]"),
    ("maija.meikalainen@esimerkki.fi", "[…]"), ("maija.meikalainen(at)esimerkki.fi", "[…]"),
    ("Tule Koetie 12 B 3, ovi", "Tule […], ovi"), ("Koekatu 5", "[…]"), ("Koegatan 7 A", "[…]"),
    ("96100 Rovaniemi", "[…]"), ("Koetie 1, 96100 Rovaniemi", "[…], […]"),
  ]

  @Test(arguments: cut)
  func `persons' numbers and addresses are cut and counted`(text: String, left: String) {
    var cleaning = PTVCleaning()
    #expect(cleaning.cleaned(text) == left)
    let pieces = left.split(separator: "[…]", omittingEmptySubsequences: false).count - 1
    #expect(cleaning.mobileNumbers + cleaning.mailboxes + cleaning.addresses == pieces)
  }

  @Test(arguments: [
    "Soita 016 123 456.", "Hätänumero 112", "Nollalinja 080 005 005", "perhe@esimerkki.fi",
    "Auki klo 9–15, 2 tuntia", "Laki 1301/2014", "Asia on tie uuteen", "Vuonna 2026 Rovaniemi", "",
  ])
  func `what is the service's own stays`(text: String) {
    var cleaning = PTVCleaning()
    #expect(cleaning.cleaned(text) == text)
    #expect(cleaning == PTVCleaning())
  }

  @Test func `a confidential service has no street in any text`() throws {
    let file = PTVFile(
      reading: Array(
        """
        {"id":"s1","publishingStatus":"Published","serviceNames":[{"value":"Turvakoti, Salatie 1",
        "language":"fi"}],"keywords":[{"value":"Salakatu","language":"fi"}],
        "requirements":[{"value":"Tule Salatielle","language":"fi"}],"serviceDescriptions":[
        {"value":"Salakujalla, 96777 Salala","type":"Summary","language":"fi"}]}
        """.utf8))
    var cleaning = PTVCleaning()
    let service = cleaning.cleaned(try #require(file.services.first), isConfidential: true)
    #expect(!"\(service)".contains("Sala") && !"\(service)".contains("96777"))
    #expect(service.names.map(\.value) == ["Turvakoti, […]"])
    #expect(cleaning.addresses == 5)
  }
}
