import HumanServices

/// A listing as fields in plain words, in the order of its form.
///
/// Every stored property of `ServiceDetails` but its UUID is told by one field or more; a test holds
/// that.
package struct ServiceReading: Sendable {
  let directory: Snapshot
  let context: PageContext

  package init(directory: Snapshot, context: PageContext) {
    self.directory = directory
    self.context = context
  }

  fileprivate var words: Phrases { context.words }

  package func fields(_ details: ServiceDetails) -> [ReadableField] {
    ServiceField.all.flatMap { read($0, details) }
  }

  private func read(_ field: ServiceField, _ details: ServiceDetails) -> [ReadableField] {
    switch field.kind {
    case .text(let path): return texts(field, details[keyPath: path])
    case .terms(let facet):
      return plain(
        field,
        details.codes(facet).map {
          directory.vocabulary.term(facet, $0)?.name[context.language] ?? $0
        }.joined(separator: "\n"))
    case .choice(let choice):
      return plain(field, words.name(of: choice.value(details), in: field))
    case .flag(let path): return plain(field, details[keyPath: path] ? words(.diffYes) : nil)
    case .number(let path, _): return plain(field, details[keyPath: path].map(String.init))
    case .lines(let path, _):
      return plain(field, details[keyPath: path].joined(separator: "\n"))
    case .answer(let path):
      return plain(field, details[keyPath: path].map { words($0 ? .diffYes : .diffNo) })
    case .own: return plain(field, ServiceReading.own[field].flatMap { $0(self, details) })
    }
  }

  private func texts(_ field: ServiceField, _ text: LocalizedText) -> [ReadableField] {
    Language.allCases.compactMap { language in
      guard let written = text.texts[language] else { return nil }
      return ReadableField(
        key: "\(field.key).\(language.rawValue)",
        label: "\(words.told(field)) (\(context.languageName(language.rawValue)))", text: written,
        language: language)
    }
  }

  private func plain(_ field: ServiceField, _ text: String?) -> [ReadableField] {
    guard let text, !text.isEmpty else { return [] }
    return [ReadableField(key: field.key, label: words.told(field), text: text)]
  }
}

/// What has rules of its own, as one text; lines of a list stand under each other.
extension ServiceReading {
  fileprivate typealias Reader = @Sendable (ServiceReading, ServiceDetails) -> String?

  fileprivate static let own: [ServiceField: Reader] = [
    .waitingDays: { reading, details in
      details.waitingDays.map { reading.words(.factWaitingDays, ["count": String($0)]) }
    },
    .waitingOn: { $0.date($1.waitingOn) }, .deliveries: { $0.deliveries($1) },
    .series: { $0.lines($1.series, $0.series) }, .occurrences: { $0.occurrences($1) },
    .area: { $0.area($1) }, .places: { $0.places($1) }, .languages: { $0.languages($1) },
    .contactPoints: { $0.contactPoints($1) }, .url: { $1.url }, .providers: { $0.providers($1) },
    .materials: { $0.materials($1) }, .sources: { $1.sources.joined(separator: "\n") },
    .sourcePeriod: { $0.context.dates.text($1.sourcePeriod) },
    .publication: { $0.words(.publication($1.publication)) },
    .startsOn: { $0.date($1.startsOn, $1.datesPrecision) },
    .endsOn: { $0.date($1.endsOn, $1.datesPrecision) },
    .datesPrecision: { $0.words(.precision($1.datesPrecision)) },
    .slug: { $1.slug.rawValue },
  ]

  private func date(_ day: CivilDate?, _ precision: DatePrecision = .day) -> String? {
    day.map { context.dates.text($0, precision) }
  }

  private func deliveries(_ details: ServiceDetails) -> String? {
    lines(details.deliveries) { delivery in
      let mode = directory.vocabulary.term(.deliveryMode, delivery.mode)
      let name = mode?.name[context.language] ?? delivery.mode
      return "\(name) (\(words(.interaction(delivery.interaction))))"
    }
  }

  private func occurrences(_ details: ServiceDetails) -> String? {
    lines(details.occurrences) { occurrence in
      [
        OccurrenceText(occurrence: occurrence, context: context).dates,
        occurrence.title[context.language], words(.occurrence(occurrence.state)),
        occurrence.note[context.language],
      ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  private func series(_ series: SessionSeries) -> String {
    let recurrence = series.recurrence
    func days(_ phrase: Phrase, _ days: [CivilDate]) -> String? {
      guard !days.isEmpty else { return nil }
      let list = days.map { context.dates.text($0) }.joined(separator: ", ")
      return words(phrase, ["days": list])
    }
    let end: String? =
      switch recurrence.end {
      case .never: nil
      case .on(let day): days(.diffUntil, [day])
      case .after(let count): words(.diffTimes, ["count": String(count)])
      }
    return [
      series.title[context.language],
      RecurrenceText(recurrence: recurrence, words: words).rule,
      series.hours.map(context.hours), days(.diffFrom, [recurrence.startsOn]), end,
      days(.diffSkipped, recurrence.skipped), days(.diffCancelled, recurrence.cancelled),
      series.note[context.language],
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func area(_ details: ServiceDetails) -> String? {
    context.area(details.area, in: directory.geography).replacing(", ", with: "\n")
  }

  private func places(_ details: ServiceDetails) -> String? {
    lines(details.places) { place in
      let municipality = directory.geography.municipality(place.municipality)
      return [
        place.street, municipality.map { context.name(of: $0) } ?? place.municipality.rawValue,
        place.certainty == .seatOnly ? words(.diffSeatOnly) : nil,
      ].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private func languages(_ details: ServiceDetails) -> String? {
    lines(details.languages) {
      "\(context.languageName($0.code)), \(words(.languageKind($0.kind)))"
    }
  }

  private func contactPoints(_ details: ServiceDetails) -> String? {
    lines(details.contactPoints) { ContactText(point: $0, context: context, whom: "").line }
  }

  private func providers(_ details: ServiceDetails) -> String? {
    lines(details.providers) { provider in
      let name =
        directory.organizations[provider.organization]?.name[context.language]
        ?? provider.organization.rawValue
      return provider.role == .partner ? "\(name) (\(words(.diffPartner)))" : name
    }
  }

  private func materials(_ details: ServiceDetails) -> String? {
    lines(details.materials) { edition in
      [
        words(.form(edition.form)), context.languageName(edition.language), edition.url ?? "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  private func lines<Part>(_ parts: [Part], _ text: (Part) -> String) -> String {
    parts.map(text).joined(separator: "\n")
  }
}
