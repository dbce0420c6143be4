import HumanServices

extension SafetyContact {
  /// A contact without a number that can be dialled, a source and an owner's note is none.
  init(seed: SeedRecord) {
    let role: Role? = seed.choice("role")
    let stood = SafetyContact.planted(role ?? .emergency)
    self.init(
      stood.role, name: seed.localized("name", required: true),
      number: seed.safetyNumber(seed.text("number"), "number") ?? stood.number,
      hours: seed.localized("hours", required: true),
      sourceURL: seed.requiredWebAddress("source_url"),
      sourcePeriod: seed.period("source_period") ?? .unknown)
    otherNumbers = seed.texts("other_numbers").compactMap {
      seed.safetyNumber($0, "other_numbers")
    }
    price = seed.localized("price")
    languages = seed.records("languages").map { record in
      let language = SpokenLanguage(
        code: record.text("code"), kind: record.choice("kind", default: .own) ?? .own)
      record.finish()
      return language
    }
    languagesNote = seed.localized("languages_note")
    note = seed.localized("note", required: true)
    seed.finish()
  }
}

extension SeedRecord {
  fileprivate func safetyNumber(_ text: String, _ key: String) -> SafetyNumber? {
    let number = SafetyNumber(rawValue: text)
    if number == nil, !text.isEmpty {
      problem(key, "'\(text)' cannot be dialled in Finland; write digits in groups")
    }
    return number
  }
}
