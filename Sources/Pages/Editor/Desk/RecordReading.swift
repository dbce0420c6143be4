import HumanServices

/// Any recorded state as fields in plain words.
package struct RecordReading: Sendable {
  let directory: Snapshot
  let context: PageContext

  package init(directory: Snapshot, context: PageContext) {
    self.directory = directory
    self.context = context
  }

  private var words: Phrases { context.words }
  private var forms: RecordForms {
    RecordForms(directory: directory, context: context, isOnlyRead: true)
  }

  package func fields(_ state: RecordedState?) -> [ReadableField] {
    switch state {
    case nil, .other: []
    case .service(let details):
      ServiceReading(directory: directory, context: context).fields(details)
    case .checked(let state): checked(state)
    case .organization(let organization):
      forms.organization(organization, revision: 0).readings.filter { !$0.text.isEmpty }
    case .term(let placed):
      forms.term(placed.term, revision: 0).readings.filter { !$0.text.isEmpty }
        + [
          ReadableField(
            key: "position", label: words(.termPosition), text: String(placed.position + 1))
        ]
    case .place(let place):
      [
        ReadableField(
          key: "municipality", label: words(.gapsMunicipality), text: name(place.municipality))
      ] + forms.place(place, revision: 0).readings.filter { !$0.text.isEmpty }
    case .inventory(let confirmedBy):
      [ReadableField(key: "by", label: words(.inventoryBy), text: confirmedBy)]
    case .travelTime(let minutes, let source):
      [
        ReadableField(key: "minutes", label: words(.travelMinutes), text: String(minutes)),
        ReadableField(key: "source", label: words(.travelSource), text: source),
      ]
    case .safetyContact(let contact):
      forms.safetyContact(contact, revision: 0).readings.filter { !$0.text.isEmpty }
    case .suggestion(let handling):
      [
        ReadableField(
          key: "closed", label: words(.reportState),
          text: words(handling.isClosed ? .reportClosed : .reportOpen)),
        ReadableField(key: "note", label: words(.reportNote), text: handling.note),
      ]
    }
  }

  private func checked(_ state: CheckedState) -> [ReadableField] {
    let assurance = state.assurance
    let fields: [(String, Phrase, String?)] = [
      ("assured_on", .checkedOn, assurance.map { context.dates.text($0.on) }),
      ("assured_how", .checkedHow, assurance?.how.map { words(.how($0)) }),
      ("needs_check", .diffNeedsCheck, state.needsCheck ? words(.diffYes) : nil),
    ]
    return fields.compactMap { key, label, text in
      text.map { ReadableField(key: key, label: words(label), text: $0) }
    }
  }

  private func name(_ code: MunicipalityCode) -> String {
    directory.geography.municipality(code).map { context.name(of: $0) } ?? code.rawValue
  }
}

/// The forms of small records, filled with a record.
package struct RecordForms: Sendable {
  let directory: Snapshot
  let context: PageContext
  /// Nobody chooses: long lists hold only what is chosen.
  let isOnlyRead: Bool

  package init(directory: Snapshot, context: PageContext, isOnlyRead: Bool = false) {
    self.directory = directory
    self.context = context
    self.isOnlyRead = isOnlyRead
  }

  var words: Phrases { context.words }

  /// One field a language: Finnish, Swedish, English first.
  func texts(
    _ key: String, _ label: Phrase, _ text: LocalizedText, kind: RecordField.Kind = .line,
    languages: [Language] = Language.interface, help: Phrase? = nil, isRequired: Bool = false
  ) -> [RecordField] {
    languages.map { language in
      RecordField(
        "\(key).\(language.rawValue)",
        "\(words(label)) (\(context.languageName(language.rawValue)))",
        text.texts[language] ?? "", kind: kind, help: help.map { words($0) }, language: language,
        isRequired: isRequired && language == .finnish)
    }
  }

  /// Asks before a street changes in all the listings that are given at a place; `nil` where it is one.
  package func question(of place: EditedPlace) -> RecordQuestion? {
    guard place.listings.count > 1 else { return nil }
    let count = String(place.listings.count)
    return RecordQuestion(
      text: words(.placeShared, ["count": count]),
      about: UsedBy(nil, place.listings, context: context).content,
      help: words(.placeSharedHelp),
      yes: words(.placeSharedDo, ["count": count]),
      no: words(.placeSharedBack),
      answer: place.listings.map { String($0.id.rawValue) }.joined(separator: " "))
  }

  package func term(_ term: TaxonomyTerm, revision: Int) -> RecordForm {
    var fields = texts(
      "name", .diffName, term.name, languages: Language.allCases, isRequired: true)
    fields += texts("definition", .termDefinition, term.definition, kind: .area)
    if term.facet == .serviceType || term.facet == .phase {
      fields += texts("plain", .termPlain, term.plain, kind: .area)
    }
    if term.facet == .phase { fields += texts("hint", .termHint, term.hint) }
    fields += Language.interface.map { language in
      RecordField(
        "synonyms.\(language.rawValue)",
        "\(words(.termSynonyms)) (\(context.languageName(language.rawValue)))",
        (term.synonyms[language] ?? []).joined(separator: "\n"), kind: .area,
        help: words(.termSynonymsHelp), language: language)
    }
    if term.facet == .serviceType { fields += serviceType(term) }
    if KnownTerm.Role.violence.facets.contains(term.facet) { fields.append(violence(term)) }
    return RecordForm(fields, revision: revision)
  }

  /// A term that rules know to tell of violence has no other choice, and says so.
  private func violence(_ term: TaxonomyTerm) -> RecordField {
    let isFixed = KnownTerm.isOfViolence(term.facet, term.code)
    let yes = RecordField.Choice("1", words(.diffYes))
    return RecordField(
      "violence", words(.termViolence), term.concernsViolence ? "1" : "0",
      kind: .choice(isFixed ? [yes] : [.init("0", words(.diffNo)), yes]),
      help: words(isFixed ? .termViolenceFixed : .termViolenceHelp))
  }

  private func serviceType(_ term: TaxonomyTerm) -> [RecordField] {
    [
      RecordField(
        "need_group", words(.termGroup), term.needGroup ?? "",
        kind: .choice(
          directory.vocabulary.needGroups.map { .init($0.code, $0.name[context.language]) })),
      RecordField(
        "need_weight", words(.termWeight), String(term.needWeight), kind: .number(0...10),
        help: words(.termWeightHelp)),
      RecordField(
        "remote", words(.termRemote), term.remoteMeetsNeed ? "1" : "0",
        kind: .choice([.init("0", words(.diffNo)), .init("1", words(.diffYes))])),
    ]
      + texts("statutory_basis", .factLaw, term.statutoryBasis)
      + texts("arranged_by", .topicArrangedBy, term.arrangedBy, kind: .area)
      + texts("not_for", .topicNotFor, term.notFor, kind: .area)
  }
}

extension RecordForm {
  /// A text as typed, in every language that it has a field for; others stay as stored.
  package func texts(_ key: String, over stored: LocalizedText) -> LocalizedText {
    var texts = stored.texts
    for field in fields where field.key.hasPrefix("\(key).") {
      if let language = field.language { texts[language] = field.value }
    }
    return LocalizedText(texts)
  }

  /// What the form says of a term; the rest of the term stays.
  package func term(_ stored: TaxonomyTerm) -> TaxonomyTerm {
    var term = stored
    term.name = texts("name", over: stored.name)
    term.definition = texts("definition", over: stored.definition)
    term.plain = texts("plain", over: stored.plain)
    term.hint = texts("hint", over: stored.hint)
    for language in Language.interface {
      let words = self["synonyms.\(language.rawValue)"].split(whereSeparator: \.isNewline)
        .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
      term.synonyms[language] = words.isEmpty ? nil : words
    }
    if KnownTerm.Role.violence.facets.contains(stored.facet) {
      term.isMarkedAsViolence = self["violence"] == "1"
    }
    guard stored.facet == .serviceType else { return term }
    term.needGroup = self["need_group"]
    term.needWeight = Int(self["need_weight"]) ?? stored.needWeight
    term.remoteMeetsNeed = self["remote"] == "1"
    term.statutoryBasis = texts("statutory_basis", over: stored.statutoryBasis)
    term.arrangedBy = texts("arranged_by", over: stored.arrangedBy)
    term.notFor = texts("not_for", over: stored.notFor)
    return term
  }
}
