import Foundation

/// A way to reach somebody: a number to call, an address to write to or a page to open, with what one
/// wants to know before (HSDS `phone`, `contact` and `url`; PTV `contactDetails`).
///
/// It belongs to a service, or to an organization or an open place, whose services all have it then.
package struct ContactPoint: Hashable, Sendable {
  /// Raw values stand in the file, the history and the seeds.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case phone
    case textMessage = "text_message"
    /// Of a role, never of a person.
    case email
    /// A page where one books a time.
    case booking
    case chat, form, site

    /// Whether its value is a number that a telephone dials.
    package var isNumber: Bool { self == .phone || self == .textMessage }
  }

  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case firstContact = "first_contact"
    case booking, urgent, switchboard
  }

  /// What is dialled, written to or opened.
  package enum Target: Hashable, Sendable {
    case number(PhoneNumber)
    case email(EmailAddress)
    case address(WebAddress)
    /// A text that nobody can dial, kept as it stands since before numbers were checked.
    case unread(String)
  }

  package var uuid: UUID
  package var kind: Kind
  package var purpose = Purpose.firstContact
  package var target: Target
  /// What it is for.
  package var note = LocalizedText([:])
  /// What a call or a message costs.
  package var price = LocalizedText([:])
  /// When it is answered.
  package var openingTimes = OpeningTimes.unknown
  /// What those do not say of it, or when nobody knows them surely enough.
  package var hours = LocalizedText([:])
  /// ISO 639 codes of the languages that are spoken there; empty where they are the service's.
  package var languages: [String] = []
  /// Where it was read: a web address or words; `nil` where it is the listing's own source.
  package var source: String?
  package var sourcePeriod = DatedPeriod.unknown
  /// When somebody last found that it works.
  package var assuredDate: CivilDate?
  /// Whether it waits for a coordinator to check it: visitors never see it then.
  package var isProposal = false

  package init(uuid: UUID, kind: Kind, target: Target) {
    self.uuid = uuid
    self.kind = kind
    self.target = target
  }

  package var number: PhoneNumber? {
    if case .number(let number) = target { number } else { nil }
  }

  /// The number or address as people read it, or what stands in its place.
  package var text: String {
    switch target {
    case .number(let number): number.shown
    case .email(let email): email.rawValue
    case .address(let address): address.text
    case .unread(let text): text
    }
  }

  /// What its opening hours rest on: a source of its own, else the listing's.
  package func hoursBasis(_ listing: DatedPeriod, assuredOn: CivilDate?) -> HoursBasis {
    source == nil
      ? .source(listing, assuredOn: [assuredDate, assuredOn].compactMap(\.self).max())
      : .source(sourcePeriod, assuredOn: assuredDate)
  }

  /// Whether its value can be dialled, written to or opened.
  package var isReadable: Bool { if case .unread = target { false } else { true } }

  /// Whether a visitor can reach anybody by it.
  package var isUsable: Bool { isReadable && !isProposal }
}

extension ContactPoint {
  /// Why a text is no value of its kind.
  package enum Refusal: Error, Hashable, Sendable {
    case phone(PhoneNumber.Refusal)
    case email
    case address(WebAddress.Refusal)
  }

  /// Reads what a person typed as a value of a kind.
  package static func target(
    reading text: String, as kind: Kind
  ) throws(Refusal) -> Target {
    switch kind {
    case .phone, .textMessage:
      do {
        return .number(try PhoneNumber(text))
      } catch {
        throw .phone(error)
      }
    case .email:
      guard let email = EmailAddress(rawValue: text.cleaned.trimmingSpaces) else { throw .email }
      return .email(email)
    case .booking, .chat, .form, .site:
      do {
        return .address(try WebAddress(typed: text))
      } catch {
        throw .address(error)
      }
    }
  }

  /// A value as the file and the history keep it: what can no longer be read stays as text.
  package static func target(stored text: String, as kind: Kind) -> Target {
    do { return try target(reading: text, as: kind) } catch { return .unread(text) }
  }

  /// Reads a number of the time before it was a contact point of its own.
  ///
  /// A price and hours that surely follow a number go to their own fields. All else stays as text,
  /// and so does a text whose price or hours stand in their own fields already.
  package static func former(
    reading text: String, note: LocalizedText, price: LocalizedText = LocalizedText([:]),
    hours: LocalizedText = LocalizedText([:])
  ) -> ContactPoint {
    var point = ContactPoint(uuid: UUID(), kind: .phone, target: .unread(text))
    point.note = note
    point.price = price
    point.hours = hours
    guard let found = PhoneText(text), found.price.isEmpty || price.isEmpty,
      found.hours.isEmpty || hours.isEmpty
    else { return point }
    point.target = .number(found.number)
    if !found.price.isEmpty { point.price = found.price }
    if !found.hours.isEmpty { point.hours = found.hours }
    return point
  }
}

extension [ContactPoint] {
  /// Gives former numbers, which had no UUID, the same ones whenever and wherever they are read: by
  /// their service and what stands in them, never by their place among the others.
  package func named(of service: UUID) -> [ContactPoint] {
    var seen: [String: Int] = [:]
    return map { point in
      let times = seen[point.text, default: 0]
      seen[point.text] = times + 1
      var point = point
      point.uuid = UUID(of: "\(service.uuidString)/phone/\(point.text)/\(times)")
      return point
    }
  }
}

extension UUID {
  /// The same for the same text: two 64-bit FNV-1a hashes as a UUID of version 8 (RFC 9562 §5.8).
  /// Not for secrets.
  package init(of text: String) {
    func hash(_ basis: UInt64) -> UInt64 {
      text.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    let high = hash(0xcbf2_9ce4_8422_2325) & 0xffff_ffff_ffff_0fff | 0x8000
    let low = hash(0x8422_2325_cbf2_9ce4) & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000
    func byte(_ word: UInt64, _ position: UInt64) -> UInt8 {
      UInt8(truncatingIfNeeded: word >> (56 - 8 * position))
    }
    self.init(
      uuid: (
        byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
        byte(high, 6), byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3),
        byte(low, 4), byte(low, 5), byte(low, 6), byte(low, 7)
      ))
  }
}
