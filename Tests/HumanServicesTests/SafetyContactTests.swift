import TestSupport
import Testing

@testable import HumanServices

@Suite struct SafetyContactTests {
  @Test(arguments: [
    ("112", "112"), ("116 111", "116111"), ("080 005 005", "080005005"),
    ("09 2525 0111", "0925250111"), ("+358 9 2525 0111", "+358925250111"),
    ("0800 1234", "08001234"),
  ])
  func `a number is dialled by its digits alone`(written: String, dialled: String) {
    #expect(SafetyNumber(rawValue: written)?.dialled == dialled)
  }

  @Test(arguments: [
    "", " ", "112 ", " 112", "11", "1122", "1 1 2 3", "116  111", "0800-APUA", "040 abc",
    "080 005 005 (maksuton)", "080 005 005, 116 016", "016 123 456, ark. klo 9-15", "40 123 4567",
    "0912", "0912345678901", "+358", "+35 89 2525 0111 2345 6", "٠٨٠٠٠٥٠٠٥", "09-2525 0111", "9",
  ])
  func `what would dial something else is no number`(written: String) {
    #expect(SafetyNumber(rawValue: written) == nil)
  }

  @Test(arguments: SafetyContact.Role.allCases)
  func `every role has a contact that can be dialled and is told in all languages`(
    role: SafetyContact.Role
  ) {
    let contact = SafetyContacts()[role]
    #expect(contact.role == role)
    for number in contact.numbers { #expect(SafetyNumber(rawValue: number.rawValue) == number) }
    for text in [contact.name, contact.hours, contact.price, contact.note] {
      for language in Language.interface { #expect(text.texts[language]?.isEmpty == false) }
    }
    #expect(contact.languages.contains { $0.code == "fi" })
    #expect(contact.sourceURL.hasPrefix("https://"))
  }

  @Test func `a contact that is given takes the place of the planted one, the others stay`() {
    var changed = SafetyContact.planted(.crisis)
    changed.number = SafetyNumber(stated: "0800 1234")
    let contacts = SafetyContacts([changed])
    #expect(contacts.crisis == changed)
    #expect(contacts.all.map(\.role) == SafetyContact.Role.allCases)
    #expect(contacts.violence == .planted(.violence))
  }

  private func edited(checked: String?, source: String?) -> EditedSafetyContact {
    var contact = SafetyContact.planted(.emergency)
    contact.sourcePeriod = DatedPeriod(
      from: nil, to: source.map { .on($0) }, precision: .day)
    return EditedSafetyContact(
      id: ID(rawValue: 1), revision: 1, contact: contact,
      assurance: checked.map { Assurance(on: .on($0), by: .source, how: .site) })
  }

  @Test(
    arguments: [
      (nil, nil, true, true), ("2026-03-01", nil, false, false), (nil, "2026-03-01", false, true),
      ("2025-03-02", nil, false, false), ("2025-03-01", nil, true, true),
      ("2024-01-01", "2025-12-31", false, true), ("2026-01-01", "2019-12-31", false, false),
    ] as [(String?, String?, Bool, Bool)])
  func `a year after its newest fact it is old, and a year after its check it waits`(
    checked: String?, source: String?, isOld: Bool, needsCheck: Bool
  ) {
    let contact = edited(checked: checked, source: source)
    #expect(contact.isOld(on: Story.today) == isOld)
    #expect(contact.needsCheck(on: Story.today) == needsCheck)
  }
}
