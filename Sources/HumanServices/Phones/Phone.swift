/// A way to reach somebody by telephone, with what a caller wants to know before calling.
package struct Phone: Hashable, Sendable {
  /// `nil` where `text` is not surely one number: it is shown then and never dialled.
  package private(set) var number: PhoneNumber?
  /// The number as people read it, or what stands in its place.
  package private(set) var text: String
  /// What it is for.
  package var note: LocalizedText
  /// What a call costs.
  package var price = LocalizedText([:])
  /// When it is answered.
  package var hours = LocalizedText([:])

  package init(_ number: PhoneNumber, note: LocalizedText = LocalizedText([:])) {
    self.number = number
    self.note = note
    text = number.shown
  }

  /// What cannot be read as a number, kept as it stands.
  package init(unread text: String, note: LocalizedText) {
    self.text = text
    self.note = note
  }

  /// Reads a text of the time before numbers were checked.
  ///
  /// A price and hours that surely follow a number go to their own fields. All else stays as text,
  /// and so does a text whose price or hours stand in their own fields already.
  package init(
    reading text: String, note: LocalizedText, price: LocalizedText = LocalizedText([:]),
    hours: LocalizedText = LocalizedText([:])
  ) {
    self.init(unread: text, note: note)
    self.price = price
    self.hours = hours
    guard let found = PhoneText(text), found.price.isEmpty || price.isEmpty,
      found.hours.isEmpty || hours.isEmpty
    else { return }
    number = found.number
    self.text = found.number.shown
    if !found.price.isEmpty { self.price = found.price }
    if !found.hours.isEmpty { self.hours = found.hours }
  }
}

/// Written without what it does not have, and the number as people read it: so history of any age
/// has one form and goes through one reading.
extension Phone: Codable {
  private enum CodingKeys: String, CodingKey { case number, note, price, hours }

  package init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) throws -> LocalizedText {
      try record.decodeIfPresent(LocalizedText.self, forKey: key) ?? LocalizedText([:])
    }
    self.init(
      reading: try record.decode(String.self, forKey: .number), note: try text(.note),
      price: try text(.price), hours: try text(.hours))
  }

  package func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: CodingKeys.self)
    try record.encode(text, forKey: .number)
    try record.encode(note, forKey: .note)
    if !price.isEmpty { try record.encode(price, forKey: .price) }
    if !hours.isEmpty { try record.encode(hours, forKey: .hours) }
  }
}
