import Foundation
import HumanServices
import TestSupport
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: PhoneNumberCases.all)
  func `a typed number is dialled as meant or refused with the reason`(typed: PhoneNumberCase) {
    do {
      let number = try PhoneNumber(typed.typed)
      #expect(number.dialled == typed.dialled)
      #expect(number.shown == typed.shown)
      #expect(number.uri == "tel:\(number.dialled)")
    } catch {
      #expect(error.reason.rawValue == typed.refused)
      #expect(error.wouldDial == typed.wouldDial)
      #expect(error.found.isEmpty == (error.reason != .words))
      #expect(error.wouldDial.isEmpty || "\(error)".contains(error.wouldDial))
    }
  }

  @Test func `the table has every reason`() {
    #expect(
      Set(PhoneNumberCases.all.compactMap(\.refused))
        == Set(PhoneNumber.Refusal.Reason.allCases.map(\.rawValue)))
  }

  @Test(arguments: PhoneNumberCases.accepted)
  func `what is shown and what is dialled are read as the same number`(
    typed: PhoneNumberCase
  ) throws {
    let number = try PhoneNumber(typed.typed)
    #expect(try PhoneNumber(number.shown) == number)
    #expect(try PhoneNumber(number.dialled).dialled == number.dialled)
  }

  /// Any text at all: it is refused, or its digits in their order are what is dialled.
  @Test func `no text is dialled as other digits than it has`() throws {
    var random = SeededRandom(seed: 358)
    let beginnings = ["", "0", "+358 ", "040", "016 ", "+46 (0)"]
    let signs = Array("001234567890+-/() \u{A0}٤k")
    var read = 0
    for _ in 0..<10_000 {
      let length = Int.random(in: 0...14, using: &random)
      let rest = (0..<length).map { _ in signs.randomElement(using: &random) ?? "0" }
      let text = (beginnings.randomElement(using: &random) ?? "") + String(rest)
      guard PhoneNumber.refusal(of: text) == nil else { continue }
      let number = try PhoneNumber(text)
      read += 1
      let typed = String(text.compactMap { $0.wholeNumberValue.map { Character(String($0)) } })
      let dialled = number.dialled.drop { $0 == "+" }
      let national = dialled.hasPrefix("358") ? dialled.dropFirst(3) : dialled.drop { $0 == "0" }
      // "+46 (0)8" and "+358 (0)40" lose the zero that stands in parentheses.
      #expect(typed.hasSuffix(national) || text.contains("(0)"), "\(text) dials \(dialled)")
    }
    #expect(read > 100, "or the test says nothing")
  }

  @Test func `work stops at the limit`() {
    let clock = ContinuousClock()
    let long = String(repeating: "(", count: 1_000_000)
    let spent = clock.measure {
      #expect(PhoneNumber.refusal(of: long)?.reason == .tooLong)
      #expect(ContactPoint.former(reading: long, note: LocalizedText([:])).number == nil)
    }
    #expect(spent < .seconds(1))
  }
}

@Suite struct FormerPhoneTests {
  struct Old: Sendable, CustomStringConvertible {
    var text: String
    /// `nil` where it stays as text.
    var dialled: String?
    var price: [Language: String] = [:]
    var hours: [Language: String] = [:]
    var description: String { text.debugDescription }
  }

  static let old: [Old] = [
    Old(text: "016 123 456", dialled: "+35816123456"),
    Old(
      text: "020 123 4567 (8,35 snt/puhelu + 16,69 snt/min)", dialled: "+358201234567",
      price: [.finnish: "8,35 snt/puhelu + 16,69 snt/min"]),
    Old(
      text: "016 123 456, ark. klo 9-15", dialled: "+35816123456",
      hours: [.finnish: "ark. klo 9-15"]),
    Old(
      text: "puh. 016 123 456 klo 9–11.30", dialled: "+35816123456",
      hours: [.finnish: "klo 9–11.30"]),
    Old(
      text: "+358 (0)40 123 4567 (ma–pe 9–15, la 10–12)", dialled: "+358401234567",
      hours: [.finnish: "ma–pe 9–15, la 10–12"]),
    Old(
      text: "020 123 4567 (mpm/pvm), arkisin 9.00-15.00", dialled: "+358201234567",
      price: [.finnish: "mpm/pvm"], hours: [.finnish: "arkisin 9.00-15.00"]),
    Old(
      text: "0800 123 123 (maksuton)", dialled: "0800123123", price: [.finnish: "maksuton"]),
    Old(
      text: "016 123 456; vardagar kl. 9–15", dialled: "+35816123456",
      hours: [.swedish: "vardagar kl. 9–15"]),
    Old(
      text: "040 123 4567 (Mon–Fri 9 am – 3 pm)", dialled: "+358401234567",
      hours: [.english: "Mon–Fri 9 am – 3 pm"]),
    // A digit could belong to the number or to what follows.
    Old(text: "020 123 4567 8,35 snt/puhelu"), Old(text: "020 123 4567 8 snt/min + 16 snt"),
    Old(text: "016 1234 9-15 ark."), Old(text: "016 1234 9-15, ark."),
    Old(text: "016 123 456,9-15 ark."), Old(text: "040 123 45 67 klo 9-15"),
    // More than a price and hours.
    Old(text: "016 123 456, Maija"), Old(text: "016 123 456 (ark. 9-15, kysy Maijaa)"),
    Old(text: "016 123 456, ark. 9-15, vardagar 9-15"), Old(text: "016 123 456, klo 25"),
    Old(text: "040 123 4567, 050 765 4321"), Old(text: "0800-APUA"), Old(text: "kysy vaihteesta"),
    Old(text: "020 123 4567 (8,35 snt/puhelu), 050 765 4321"),
    Old(text: "016 123 456, " + String(repeating: "ark. ", count: 60)),
  ]

  @Test(arguments: old)
  func `a text of old is parted where that is sure, and stays as it was elsewhere`(old: Old) {
    let note = LocalizedText(finnish: "Ajanvaraus")
    let phone = ContactPoint.former(reading: old.text, note: note)
    #expect(phone.number?.dialled == old.dialled)
    #expect(phone.price.texts == old.price)
    #expect(phone.hours.texts == old.hours)
    #expect(phone.note == note)
    if old.dialled == nil { #expect(phone.text == old.text) }
  }

  @Test func `what stands in its own field is not overwritten by a text`() {
    let price = LocalizedText(finnish: "maksuton")
    let text = "020 123 4567 (8,35 snt/puhelu)"
    let phone = ContactPoint.former(reading: text, note: LocalizedText([:]), price: price)
    #expect(phone.number == nil && phone.text == text && phone.price == price)
  }
}
