import Foundation
import HumanServices
import Testing

@testable import Interchange

/// Cards as programs of twenty years read them (RFC 2426).
@Suite struct ContactCardTests {
  private static let uuid = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))

  private func card(_ name: String = "Neuvola; Ivalo", _ phones: [String] = []) -> ContactCard {
    var card = ContactCard(
      uuid: Self.uuid, name: name, organization: "A, B",
      source: "https://x.example/palvelu/a", language: .finnish)
    card.contactPoints = phones.map { ContactPoint.former(reading: $0, note: LocalizedText([:])) }
    return card
  }

  private func lines(_ card: ContactCard) -> [String] {
    String(decoding: ContactCard.file([card]), as: UTF8.self)
      .replacing("\r\n ", with: "").components(separatedBy: "\r\n").dropLast()
  }

  @Test func `a card is of version 3 and has what that asks for, in its order`() {
    var card = card("Neuvola; Ivalo", ["+358 (0)40 000 0000", "0800-APUA", "080 005 005"])
    card.url = "https://x.example/a,b;c"
    card.street = "Tie 1; A"
    card.town = "Inari"
    card.note = "Soita\nensin, \\ arkisin"
    #expect(
      lines(card) == [
        "BEGIN:VCARD", "VERSION:3.0", "UID:urn:uuid:01020304-0506-0708-090a-0b0c0d0e0f10",
        "N:Neuvola\\; Ivalo;;;;", "FN:Neuvola\\; Ivalo", "ORG:A\\, B",
        "TEL;TYPE=WORK,VOICE:+358400000000", "TEL;TYPE=WORK,VOICE:080005005",
        "URL:https://x.example/a,b;c", "ADR;TYPE=WORK:;;Tie 1\\; A;Inari;;;",
        "NOTE;LANGUAGE=fi:Soita\\nensin\\, \\\\ arkisin", "SOURCE:https://x.example/palvelu/a",
        "END:VCARD",
      ])
  }

  @Test func `what is not known has no line`() {
    let names = lines(card()).map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    #expect(names == ["BEGIN", "VERSION", "UID", "N", "FN", "ORG", "SOURCE", "END"])
  }

  /// RFC 2426 §2.4.2 and §4, RFC 6350 §3.4: these four, and nothing else.
  @Test(arguments: [
    ("a;b", "a\\;b"), ("a,b", "a\\,b"), ("a\\b", "a\\\\b"), ("a\nb", "a\\nb"),
    ("a\r\nb", "a\\nb"), ("a:b \"c\"", "a:b \"c\""), ("\\n", "\\\\n"), ("\\;", "\\\\\\;"),
    ("a\u{2028}b", "a\\nb"), ("a\rEND:VCARD", "a\\nEND:VCARD"),
  ])
  func `a name is escaped in N and FN alike`(name: String, escaped: String) {
    let lines = lines(card(name))
    #expect(lines.contains("N:\(escaped);;;;"))
    #expect(lines.contains("FN:\(escaped)"))
  }

  @Test(arguments: ["ä", "😀", "€", "a"])
  func `a line has at most 75 octets, and no character is broken`(letter: String) throws {
    let name = String(repeating: letter, count: 400)
    let bytes = ContactCard.file([card(name)])
    let text = try #require(String(validating: bytes, as: UTF8.self))
    for line in text.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
      #expect(!line.contains("\u{FFFD}"))
    }
    #expect(lines(card(name)).contains("FN:\(name)"))
  }
}
