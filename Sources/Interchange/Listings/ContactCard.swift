import Foundation
import HumanServices

/// The public contact of a service or an organization as a vCard 3.0 (RFC 2426).
///
/// Not 4.0, which older programs refuse or show wrongly: its telephone numbers are addresses (`tel:…`).
/// It names organisations and roles, never a person.
package struct ContactCard: Sendable {
  package var uuid: UUID
  package var name: String
  package var organization: String
  /// Its own, else its providers'.
  package var contactPoints: [ContactPoint]
  package var url: String?
  /// Of the public place; `nil` where there is none or it is confidential.
  package var street: String?
  package var town: String?
  package var postalCode: String?
  /// How to get in and for whom it is not, in words.
  package var note: String
  /// The directory's own page.
  package var source: String
  /// ISO 639 code of the card's texts.
  package var language: Language

  package init(uuid: UUID, name: String, organization: String, source: String, language: Language) {
    self.uuid = uuid
    self.name = name
    self.organization = organization
    self.source = source
    self.language = language
    contactPoints = []
    url = nil
    street = nil
    town = nil
    postalCode = nil
    note = ""
  }

  /// A file of cards.
  package static func file(_ cards: [ContactCard]) -> [UInt8] {
    var writer = ContentLines()
    for card in cards { card.write(to: &writer) }
    return writer.bytes
  }

  private func write(to writer: inout ContentLines) {
    writer.add("BEGIN", "VCARD")
    writer.add("VERSION", "3.0")
    writer.add("UID", "urn:uuid:\(uuid.uuidString.lowercased())")
    // Required. An organization has no given name, so the whole is what lists are sorted by.
    writer.add("N", ContentLines.escaped(name) + ";;;;")
    writer.addText("FN", name)
    // Components of an organization are separated by semicolons, so the text's own are escaped.
    writer.addText("ORG", organization)
    for point in contactPoints {
      switch point.target {
      case .number(let number): writer.add("TEL;TYPE=WORK,VOICE", number.dialled)
      case .email(let email): writer.add("EMAIL;TYPE=INTERNET", email.rawValue)
      case .address(let address): writer.add("URL", address.text)
      case .unread: break
      }
    }
    if let url { writer.add("URL", url) }
    if street != nil || town != nil {
      let parts = [street ?? "", town ?? "", postalCode ?? ""].map(ContentLines.escaped)
      writer.add("ADR;TYPE=WORK", ";;\(parts[0]);\(parts[1]);;\(parts[2]);")
    }
    if !note.isEmpty { writer.addText("NOTE;LANGUAGE=\(language.rawValue)", note) }
    writer.add("SOURCE", source)
    writer.add("END", "VCARD")
  }
}
