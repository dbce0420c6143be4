import Foundation
import HumanServices

/// The form of a provider: its names, its site, and the ways to reach it, which all its services
/// have.
extension RecordForms {
  /// Rows for contact points that are not stored yet; after a save there is another.
  private static let blankContacts = 1
  private static let contactKey = "contact"

  /// - Parameter typed: the names of the fields that were sent: a contact point that somebody took
  ///   away meanwhile keeps its row.
  package func organization(
    _ organization: Organization, revision: Int, typed: [String] = []
  ) -> RecordForm {
    var fields = texts(
      "name", .diffName, organization.name, languages: Language.allCases, isRequired: true)
    fields += texts("description", .organizationDescription, organization.description, kind: .area)
    fields.append(RecordField("url", words(.diffURL), organization.url ?? "", kind: .url))
    fields += standing(of: organization)
    var keys = organization.contactPoints.map(\.uuid.uuidString)
    for (index, point) in organization.contactPoints.enumerated() {
      fields += contact(point, keys[index], number: index + 1, languages: Language.interface)
    }
    let blanks = (1...RecordForms.blankContacts).map { "uusi\($0)" }
    let gone = typed.compactMap(RecordForms.contactName)
    for key in gone + blanks where !keys.contains(key) {
      keys.append(key)
      fields += contact(nil, key, number: keys.count, languages: [.finnish])
    }
    return RecordForm(fields, revision: revision)
  }

  /// What it is in the registers, and what it is a part of.
  private func standing(of organization: Organization) -> [RecordField] {
    let nothing = RecordField.Choice("", words(.organizationNotTold))
    return [
      RecordField(
        "kind", words(.organizationKind), organization.kind?.rawValue ?? "",
        kind: .choice(
          [nothing]
            + Organization.Kind.allCases.map { .init($0.rawValue, words(.organizationKind($0))) })),
      RecordField(
        "business_id", words(.organizationBusinessID), organization.businessID?.rawValue ?? "",
        kind: .pattern(.businessID), help: words(.organizationBusinessIDHelp)),
      RecordField(
        "oid", words(.organizationOID), organization.oid?.rawValue ?? "", kind: .pattern(.oid),
        help: words(.organizationOIDHelp)),
      RecordField(
        "parent", words(.organizationParent), organization.parent?.rawValue ?? "",
        kind: .choice([nothing] + parents(of: organization)),
        help: words(.organizationParentHelp)),
    ]
  }

  /// Every other one that is not itself a part of this one; where nobody chooses, only its own.
  private func parents(of organization: Organization) -> [RecordField.Choice] {
    let all =
      isOnlyRead
      ? organization.parent.flatMap { directory.organizations[$0] }.map { [$0] } ?? []
      : directory.organizations.values.filter { other in
        !directory.ancestry(of: other).contains(organization.slug)
      }.inFinnishOrder { $0.name[context.language] }
    return all.map { .init($0.slug.rawValue, $0.name[context.language]) }
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
  /// What the form says of a provider; its UUID and slug stay.
  package func organization(_ stored: Organization) -> Organization {
    var organization = stored
    organization.name = texts("name", over: stored.name)
    organization.description = texts("description", over: stored.description)
    organization.url = self["url"].isEmpty ? nil : self["url"]
    organization.kind = Organization.Kind(rawValue: self["kind"])
    organization.businessID = BusinessID(rawValue: self["business_id"])
    organization.oid = OrganizationOID(rawValue: self["oid"])
    organization.parent = Slug(rawValue: self["parent"])
    let known = Dictionary(stored.contactPoints.map { ($0.uuid.uuidString, $0) }) { first, _ in
      first
    }
    organization.contactPoints = fields.compactMap { field in
      guard case .contact = field.kind, !field.value.isEmpty else { return nil }
      return contact(field.key.replacing(".value", with: ""), field.value, known)
    }
    return organization
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
