import HumanServices
import TestSupport
import Testing

@Suite struct VisitorContactTests {
  static let taken: [(String, String?)] = [
    ("", nil), ("  ", nil), ("nimi@esimerkki.fi", "nimi@esimerkki.fi"),
    (" Nimi.Toinen+ero@Esimerkki.FI ", "nimi.toinen+ero@esimerkki.fi"),
    ("040 123 4567", "040 123 4567"), ("+358 (40) 123-4567", "+358 (40) 123-4567"),
    ("(040)1234567", "(040)1234567"), ("040.123.4567", "040.123.4567"), ("12345", "12345"),
    ("123456789012345", "123456789012345"),
  ]

  @Test(arguments: taken)
  func `an e-mail address or a number is kept, and nothing where nothing is typed`(
    typed: String, text: String?
  ) throws {
    #expect(try VisitorContact.reading(typed)?.text == text)
  }

  @Test(arguments: [
    "soita minulle", "1234", "1234567890123456", "040 123 4567 iltaisin", "nimi@esimerkki",
    "nimi@.fi", "nimi@esimerkki.", "@esimerkki.fi", "a b@esimerkki.fi", "a@b@esimerkki.fi",
    "äiti@esimerkki.fi", "https://esimerkki.fi/", "+", "٠٤٠١٢٣٤٥٦٧", "040\n1234567",
    "<b>040 123 4567</b>",
  ])
  func `what is neither is refused`(typed: String) {
    #expect(throws: VisitorContact.Refusal.unread) { try VisitorContact.reading(typed) }
  }

  @Test func `it is no longer than an e-mail address may be`() throws {
    let domain = "@esimerkki.fi"
    let longest = String(repeating: "a", count: 254 - domain.utf8.count) + domain
    #expect(try VisitorContact.reading(longest)?.text == longest)
    #expect(throws: VisitorContact.Refusal.tooLong(255)) {
      try VisitorContact.reading("a" + longest)
    }
  }

  private func report(
    _ id: Int64, _ day: String, _ kind: Suggestion.Kind = .accessibility, isClosed: Bool = false
  ) -> KeptSuggestion {
    KeptSuggestion(
      id: ID(rawValue: id),
      suggestion: Suggestion(
        kind: kind, service: nil, municipality: nil, need: nil, text: "x", language: .finnish,
        receivedOn: .on(day)),
      handling: SuggestionHandling(isClosed: isClosed, note: ""), listing: nil)
  }

  @Test(arguments: [
    (Suggestion.Kind.accessibility, false, "2026-03-15", false),
    (.accessibility, false, "2026-03-16", false), (.accessibility, false, "2026-03-17", true),
    (.accessibility, true, "2026-03-17", false), (.error, false, "2027-03-17", false),
    (.other, false, "2027-03-17", false), (.missing, false, "2027-03-17", false),
  ])
  func `feedback about accessibility is late after its fourteenth day, until it is handled`(
    kind: Suggestion.Kind, isClosed: Bool, day: String, isLate: Bool
  ) {
    let report = report(1, "2026-03-02", kind, isClosed: isClosed)
    #expect(report.isLate(on: .on(day)) == isLate)
    #expect(report.answerBy == (kind == .accessibility && !isClosed ? .on("2026-03-16") : nil))
  }

  @Test func `what is late comes first, the oldest of it before the rest as it was`() {
    let reports = [
      report(6, "2026-03-20"), report(5, "2026-03-10", .error), report(4, "2026-03-03"),
      report(3, "2026-03-02", .other), report(2, "2026-03-01"), report(1, "2026-03-01"),
    ]
    #expect(reports.lateFirst(on: .on("2026-03-20")).map(\.id.rawValue) == [1, 2, 4, 6, 5, 3])
    #expect(reports.lateFirst(on: .on("2026-03-10")).map(\.id.rawValue) == [6, 5, 4, 3, 2, 1])
  }
}
