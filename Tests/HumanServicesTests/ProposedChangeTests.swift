import Foundation
import HumanServices
import TestSupport
import Testing

/// What somebody may propose for a listing, and when it may be made.
@Suite struct ProposedChangeTests {
  private static let today = CivilDate.on("2026-03-02")

  /// A listing with a number, a price and a text in two languages.
  private func listing() throws -> ServiceDetails {
    var details = try #require(
      try Story().seeds.services.first { $0.slug.rawValue == "ivalon-eroneuvola" })
    details.feesDescription = LocalizedText(finnish: "20 euroa")
    details.applicationProcess = LocalizedText([
      .finnish: "Varaa aika soittamalla.", .swedish: "Boka tid per telefon.",
    ])
    details.startsOn = .on("2026-01-01")
    return details
  }

  private func change(
    _ field: ProposedField, _ typed: String, _ reader: Language = .finnish
  ) throws -> ProposedChange? {
    try ProposedChange(field, typed: typed, in: try listing(), for: reader)
  }

  @Test(arguments: [
    (ProposedField.phone, "016 123 456", "040 000 0000", "016 123 456"),
    (.phone, "", "040 000 0000", ""),
    (.email, " Neuvonta@Esimerkki.fi ", "", "neuvonta@esimerkki.fi"),
    (.url, "www.esimerkki.fi", "", "https://www.esimerkki.fi"),
    (.hours, "ma–pe 9–15", "", "ma–pe 9–15"),
    (.access, "Tule suoraan.", "Varaa aika soittamalla.", "Tule suoraan."),
    (.fees, "", "20 euroa", ""),
    (.area, "Myös Utsjoki", "", "Myös Utsjoki"),
    (.end, "31.12.2026", "", "2026-12-31"),
    (.end, "2026-02-01", "", "2026-02-01"),
    (.words, "Nimi on vaihtunut.", "", "Nimi on vaihtunut."),
  ])
  func `what is typed becomes a difference`(
    field: ProposedField, typed: String, before: String, proposed: String
  ) throws {
    let change = try #require(try change(field, typed))
    #expect(change.before == before && change.proposed == proposed)
    let details = try listing()
    #expect(change.standing(in: details) == (field == .words ? .read : .fits))
    guard field != .words else { return }
    let after = try #require(change.applied(to: details, on: Self.today))
    #expect(after != details)
    #expect(field.value(in: after, .finnish) == proposed)
  }

  @Test(arguments: [
    (ProposedField.phone, "040 000 0000"), (.phone, " 040 000 0000 "), (.phone, "0400000000"),
    (.email, ""), (.url, " "), (.fees, "20 euroa"), (.access, "Varaa aika soittamalla."),
    (.words, ""),
  ])
  func `what stands already is no proposal`(field: ProposedField, typed: String) throws {
    #expect(try change(field, typed) == nil)
  }

  @Test(arguments: [
    (ProposedField.phone, "soita Liisalle"), (.phone, "04"), (.email, "neuvonta"),
    (.url, "javascript:alert(1)"), (.end, ""), (.end, "31.2.2026"), (.end, "joulukuussa"),
    (.end, "31.12.2025"), (.fees, String(repeating: "ä", count: 1501)),
    (.url, "https://esimerkki.fi/" + String(repeating: "^", count: 400)),
    (.phone, String(repeating: "0", count: 101)),
  ])
  func `what cannot be read is refused with its reason`(
    field: ProposedField, typed: String
  ) throws {
    #expect(throws: ProposedChange.Refusal.self) { _ = try change(field, typed) }
  }

  @Test(arguments: [
    (Language.finnish, Language.finnish, "Varaa aika soittamalla."),
    (.swedish, .swedish, "Boka tid per telefon."),
    // There is no English text: the one that is shown instead is changed.
    (.english, .finnish, "Varaa aika soittamalla."),
  ])
  func `a text is changed in the language in which it was shown`(
    reader: Language, changed: Language, before: String
  ) throws {
    let change = try #require(try change(.access, "Uusi", reader))
    #expect(change.language == changed && change.before == before)
    let after = try #require(change.applied(to: try listing(), on: Self.today))
    #expect(after.applicationProcess.texts[changed] == "Uusi")
    #expect(after.applicationProcess.texts.count == 2)
  }

  @Test func `a proposal is no longer made when the fact has changed meanwhile`() throws {
    let change = try #require(try change(.phone, "016 123 456"))
    var details = try listing()
    details.contactPoints[0].target = ContactPoint.target(stored: "016 999 999", as: .phone)
    #expect(change.standing(in: details) == .conflict(now: "016 999 999"))
    #expect(change.applied(to: details, on: Self.today) == nil)
    details.contactPoints[0].target = ContactPoint.target(stored: "016 123 456", as: .phone)
    #expect(change.standing(in: details) == .done)
    #expect(change.applied(to: details, on: Self.today) == nil)
  }

  @Test func `a new number keeps nothing that was known of the old one`() throws {
    var details = try listing()
    details.contactPoints[0].price = LocalizedText(finnish: "pvm")
    details.contactPoints[0].assuredDate = .on("2026-01-01")
    let uuid = details.contactPoints[0].uuid
    let change = try #require(
      try ProposedChange(.phone, typed: "016 123 456", in: details, for: .finnish))
    let after = try #require(change.applied(to: details, on: Self.today))
    #expect(after.contactPoints.count == 1 && after.contactPoints[0].uuid == uuid)
    #expect(after.contactPoints[0].price.isEmpty && after.contactPoints[0].assuredDate == nil)
    #expect(after.contactPoints[0].note == details.contactPoints[0].note)
  }

  @Test func `a number that only waits in the listing is neither shown nor replaced`() throws {
    var details = try listing()
    details.contactPoints[0].isProposal = true
    #expect(ProposedField.phone.value(in: details, .finnish) == "")
    let change = try #require(
      try ProposedChange(.phone, typed: "016 123 456", in: details, for: .finnish))
    let after = try #require(change.applied(to: details, on: Self.today))
    #expect(after.contactPoints.map(\.isProposal) == [true, false])
  }

  @Test(arguments: [("2026-03-02", ServiceState.ended), ("2026-03-03", .active)])
  func `what ends later goes on until then`(day: String, state: ServiceState) throws {
    let change = try #require(try change(.end, day))
    let after = try #require(change.applied(to: try listing(), on: Self.today))
    #expect(after.state == state && after.endsOn == .on(day))
  }

  @Test func `an end is told once, also where its day was known`() throws {
    var details = try listing()
    details.endsOn = .on("2026-02-01")
    let change = try #require(
      try ProposedChange(.end, typed: "1.2.2026", in: details, for: .finnish))
    let after = try #require(change.applied(to: details, on: Self.today))
    #expect(after.isOver && change.standing(in: after) == .done)
    #expect(try ProposedChange(.end, typed: "1.2.2026", in: after, for: .finnish) == nil)
    var other = after
    other.endsOn = .on("2026-02-02")
    #expect(change.standing(in: other) == .conflict(now: "2026-02-02"))
  }
}
