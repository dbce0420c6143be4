import HumanServices

extension RecordForms {
  package func safetyContact(_ contact: SafetyContact, revision: Int) -> RecordForm {
    var fields = [
      RecordField(
        "number", words(.safetyContactNumber), contact.number.rawValue,
        kind: .pattern(.safetyNumber), help: words(.safetyContactNumberHelp), isRequired: true),
      RecordField(
        "other_numbers", words(.safetyContactOthers),
        contact.otherNumbers.map(\.rawValue).joined(separator: ", "),
        kind: .pattern(.safetyNumbers), help: words(.safetyContactOthersHelp)),
    ]
    fields += texts("name", .diffName, contact.name, isRequired: true)
    fields += texts("hours", .safetyContactHours, contact.hours, isRequired: true)
    fields += texts("price", .factCost, contact.price)
    fields += SpokenLanguage.Kind.allCases.map { kind in
      RecordField(
        "languages.\(kind.rawValue)",
        "\(words(.factLanguages)): \(words(.languageKind(kind)))",
        contact.languages.filter { $0.kind == kind }.map(\.code).joined(separator: " "),
        kind: .pattern(.languageCodes), help: words(.safetyContactLanguagesHelp))
    }
    fields += texts("languages_note", .safetyContactLanguagesNote, contact.languagesNote)
    fields += texts(
      "note", .safetyContactNote, contact.note, kind: .area, isRequired: true)
    fields += [
      RecordField(
        "source_url", words(.safetyContactSource), contact.sourceURL, kind: .url,
        isRequired: true),
      RecordField(
        "source_date", words(.safetyContactSourceDate), contact.sourceDate,
        kind: .pattern(.sourceDate), help: words(.safetyContactSourceDateHelp)),
    ]
    return RecordForm(fields, revision: revision)
  }
}

extension RecordForm {
  /// What the form says of a contact; its role stays.
  package func safetyContact(_ stored: SafetyContact) -> SafetyContact {
    var contact = stored
    contact.number = SafetyNumber(rawValue: self["number"]) ?? stored.number
    contact.otherNumbers = RecordPattern.list(self["other_numbers"])
      .compactMap(SafetyNumber.init(rawValue:))
    contact.name = texts("name", over: stored.name)
    contact.hours = texts("hours", over: stored.hours)
    contact.price = texts("price", over: stored.price)
    contact.languages = SpokenLanguage.Kind.allCases.flatMap { kind in
      self["languages.\(kind.rawValue)"].split(separator: " ").map {
        SpokenLanguage(code: String($0), kind: kind)
      }
    }
    contact.languagesNote = texts("languages_note", over: stored.languagesNote)
    contact.note = texts("note", over: stored.note)
    contact.sourceURL = self["source_url"]
    // A stretch that one date cannot say stays while nobody types another.
    if self["source_date"] != stored.sourceDate {
      let span = TypedDate.span(self["source_date"])
      contact.sourcePeriod = DatedPeriod(
        from: span?.first, to: span?.last, precision: span?.precision ?? .day)
    }
    return contact
  }
}

extension SafetyContact {
  /// The last that its source speaks of, as one types it; empty where it has no date.
  fileprivate var sourceDate: String {
    TypedDate.typed(sourcePeriod.to ?? sourcePeriod.from, sourcePeriod.precision)
  }
}
