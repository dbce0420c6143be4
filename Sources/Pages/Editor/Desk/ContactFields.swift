import Foundation
import HumanServices

/// The contact points of a provider or a place as fields of its form.
extension RecordForms {
  /// Rows for contact points that are not stored yet; after a save there is another.
  private static let blankContacts = 1
  private static let contactKey = "contact"

  /// - Parameter typed: the names of the fields that were sent: a contact point that somebody took
  ///   away meanwhile keeps its row.
  func contacts(_ points: [ContactPoint], typed: [String]) -> [RecordField] {
    var fields: [RecordField] = []
    var keys = points.map(\.uuid.uuidString)
    for (index, point) in points.enumerated() {
      fields += contact(point, keys[index], number: index + 1, languages: Language.interface)
    }
    let blanks = (1...RecordForms.blankContacts).map { "uusi\($0)" }
    let gone = typed.compactMap(RecordForms.contactName)
    for key in gone + blanks where !keys.contains(key) {
      keys.append(key)
      fields += contact(nil, key, number: keys.count, languages: [.finnish])
    }
    return fields
  }

  /// The part of a field's name that says which contact point it belongs to.
  private static func contactName(_ field: String) -> String? {
    let parts = field.split(separator: ".")
    guard parts.count == 3, parts[0] == contactKey, parts[2] == "value",
      UUID(uuidString: String(parts[1])) != nil
    else { return nil }
    return String(parts[1])
  }

  private func contact(
    _ point: ContactPoint?, _ key: String, number: Int, languages: [Language]
  ) -> [RecordField] {
    let prefix = "\(RecordForms.contactKey).\(key)"
    let name = words(.formContactNumber, ["number": String(number)])
    func label(_ phrase: Phrase) -> String { "\(name), \(words(phrase).lowercasedFirst)" }
    func text(_ part: String, _ phrase: Phrase, _ text: LocalizedText?) -> [RecordField] {
      languages.map { language in
        RecordField(
          "\(prefix).\(part).\(language.rawValue)",
          "\(label(phrase)) (\(context.languageName(language.rawValue)))",
          text?.texts[language] ?? "", language: language)
      }
    }
    return [
      RecordField(
        "\(prefix).kind", label(.formContactKind), (point?.kind ?? .phone).rawValue,
        kind: .choice(
          ContactPoint.Kind.allCases.map { .init($0.rawValue, words(.contactKind($0))) })),
      RecordField(
        "\(prefix).value", label(.formContactValue), point?.text ?? "",
        kind: .contact(kind: "\(prefix).kind"),
        help: words(point == nil ? .formContactValueHelp : .organizationContactRemoveHelp)),
      RecordField(
        "\(prefix).purpose", label(.formContactPurpose),
        (point?.purpose ?? .firstContact).rawValue,
        kind: .choice(
          ContactPoint.Purpose.allCases.map { .init($0.rawValue, words(.contactPurpose($0))) })),
    ]
      + text("note", .formContactNote, point?.note)
      + [
        RecordField(
          "\(prefix).opening", label(.formContactOpening),
          point.map { TypedHours.shown($0.openingTimes) } ?? "", kind: .pattern(.openingTimes),
          help: words(.formContactOpeningHelp))
      ]
      + text("hours", .formContactHours, point?.hours)
      + text("price", .formContactPrice, point?.price)
      + [
        RecordField(
          "\(prefix).proposal", label(.formContactProposal), point?.isProposal == true ? "1" : "0",
          kind: .choice([.init("0", words(.diffNo)), .init("1", words(.diffYes))]),
          help: words(.formContactProposalHelp)),
        RecordField("\(prefix).source", label(.formContactSource), point?.source ?? ""),
        RecordField(
          "\(prefix).source_date", label(.formContactSourceDate),
          point.map { TypedPeriod.text($0.sourcePeriod) } ?? "", kind: .pattern(.sourcePeriod)),
        RecordField(
          "\(prefix).assured", label(.formContactChecked), TypedDate.typed(point?.assuredDate),
          kind: .pattern(.day), help: words(.formDayHelp)),
      ]
  }
}

extension RecordForm {
  /// The contact points that the form has, without those whose value was emptied.
  func contactPoints(over stored: [ContactPoint]) -> [ContactPoint] {
    let known = Dictionary(stored.map { ($0.uuid.uuidString, $0) }) { first, _ in first }
    return fields.compactMap { field in
      guard case .contact = field.kind, !field.value.isEmpty else { return nil }
      return contact(field.key.replacing(".value", with: ""), field.value, known)
    }
  }

  private func contact(
    _ prefix: String, _ value: String, _ known: [String: ContactPoint]
  ) -> ContactPoint? {
    guard let kind = ContactPoint.Kind(rawValue: self["\(prefix).kind"]) else { return nil }
    let name = prefix.split(separator: ".").last.map(String.init) ?? ""
    let stored = known[name]
    var point = ContactPoint(
      uuid: stored?.uuid ?? UUID(uuidString: name) ?? UUID(), kind: kind,
      target: ContactPoint.target(stored: value, as: kind))
    point.purpose = ContactPoint.Purpose(rawValue: self["\(prefix).purpose"]) ?? .firstContact
    // What cannot be read never comes here: the field says so before.
    point.openingTimes = (try? TypedHours.read(self["\(prefix).opening"])) ?? .unknown
    point.note = texts("\(prefix).note", over: stored?.note ?? point.note)
    point.hours = texts("\(prefix).hours", over: stored?.hours ?? point.hours)
    point.price = texts("\(prefix).price", over: stored?.price ?? point.price)
    point.languages = stored?.languages ?? []
    point.isProposal = self["\(prefix).proposal"] == "1"
    let source = self["\(prefix).source"]
    point.source = source.isEmpty ? nil : source
    point.sourcePeriod = sourcePeriod("\(prefix).source_date", stored)
    point.assuredDate = TypedDate.day(self["\(prefix).assured"])
    return point
  }

  /// A period that nobody touched keeps both its ends.
  private func sourcePeriod(_ key: String, _ stored: ContactPoint?) -> DatedPeriod {
    let period = stored?.sourcePeriod ?? .unknown
    return self[key] == TypedPeriod.text(period)
      ? period : TypedPeriod.read(self[key]) ?? .unknown
  }
}
