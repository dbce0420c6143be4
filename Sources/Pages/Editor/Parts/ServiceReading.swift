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

  private var words: Phrases { context.words }

  package func fields(_ details: ServiceDetails) -> [ReadableField] {
    let parts: [[ReadableField]] = [
      texts("name", .diffName, details.name), texts("summary", .diffSummary, details.summary),
      texts("description", .diffDescription, details.description),
      plain("kind", .diffKind, words(.kind(details.kind))),
      terms(details), access(details), given(details), area(details), contact(details),
      origin(details), dates(details),
    ]
    return parts.flatMap { $0 }
  }

  private func texts(_ key: String, _ label: Phrase, _ text: LocalizedText) -> [ReadableField] {
    Language.allCases.compactMap { language in
      guard let words = text.texts[language] else { return nil }
      return ReadableField(
        key: "\(key).\(language.rawValue)",
        label: "\(self.words(label)) (\(context.languageName(language.rawValue)))", text: words,
        language: language)
    }
  }

  private func plain(_ key: String, _ label: Phrase, _ text: String?) -> [ReadableField] {
    guard let text, !text.isEmpty else { return [] }
    return [ReadableField(key: key, label: words(label), text: text)]
  }

  private func lines(_ key: String, _ label: Phrase, _ lines: [String]) -> [ReadableField] {
    plain(key, label, lines.joined(separator: "\n"))
  }

  private func terms(_ details: ServiceDetails) -> [ReadableField] {
    let facets: [(Facet, Phrase)] = [
      (.serviceType, .factTopic), (.audience, .factAudience), (.phase, .factPhase),
      (.level, .filterLevel), (.access, .diffAccess), (.format, .diffFormat),
      (.deliveryMode, .diffModeTerms),
    ]
    return facets.flatMap { facet, label in
      lines(
        facet.rawValue, label,
        details.codes(facet).map {
          directory.vocabulary.term(facet, $0)?.name[context.language] ?? $0
        })
    }
  }

  private func access(_ details: ServiceDetails) -> [ReadableField] {
    texts("application_process", .factApplication, details.applicationProcess)
      + texts("not_suitable_when", .diffNotSuitable, details.notSuitableWhen)
      + texts("fees_description", .factCost, details.feesDescription)
      + plain("is_free", .costFree, details.isFree.map { words($0 ? .diffYes : .diffNo) })
      + plain(
        "waiting_days", .factWaiting,
        details.waitingDays.map { words(.factWaitingDays, ["count": String($0)]) })
      + plain("waiting_on", .diffWaitingOn, details.waitingOn.map { context.dates.text($0) })
  }

  private func given(_ details: ServiceDetails) -> [ReadableField] {
    let modes = details.deliveries.map { delivery in
      let mode = directory.vocabulary.term(.deliveryMode, delivery.mode)
      let name = mode?.name[context.language] ?? delivery.mode
      return "\(name) (\(words(.interaction(delivery.interaction))))"
    }
    let sessions = details.occurrences.map { occurrence in
      [
        OccurrenceText(occurrence: occurrence, context: context).dates,
        occurrence.title[context.language], words(.occurrence(occurrence.state)),
        occurrence.note[context.language],
      ].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return lines("deliveries", .factModes, modes)
      + texts("schedule", .factTimes, details.scheduleNote)
      + plain(
        "runs_continuously", .diffContinuous, details.runsContinuously ? words(.diffYes) : nil)
      + lines("series", .diffSeries, details.series.map(series))
      + lines("occurrences", .diffSessions, sessions)
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

  private func area(_ details: ServiceDetails) -> [ReadableField] {
    let places = details.places.map { place in
      let municipality = directory.geography.municipality(place.municipality)
      return [
        place.street, municipality.map { context.name(of: $0) } ?? place.municipality.rawValue,
        place.certainty == .seatOnly ? words(.diffSeatOnly) : nil,
      ].compactMap { $0 }.joined(separator: ", ")
    }
    return plain(
      "area", .factArea,
      context.area(details.area, in: directory.geography).replacing(", ", with: "\n"))
      + texts("area_note", .diffAreaNote, details.areaNote)
      + lines("places", .factPlaces, places)
      + plain("whereabouts", .diffWhereabouts, words(.whereabouts(details.whereabouts)))
      + lines(
        "languages", .factLanguages,
        details.languages.map {
          "\(context.languageName($0.code)), \(words(.languageKind($0.kind)))"
        })
      + texts("languages_note", .diffLanguagesNote, details.languagesNote)
  }

  private func contact(_ details: ServiceDetails) -> [ReadableField] {
    let phones = details.phones.map { phone in
      ([phone.text] + [phone.note, phone.hours, phone.price].map { $0[context.language] })
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let providers = details.providers.map { provider in
      let name =
        directory.organizations[provider.organization]?.name[context.language]
        ?? provider.organization.rawValue
      return provider.role == .partner ? "\(name) (\(words(.diffPartner)))" : name
    }
    let editions = details.materials.map { edition in
      [
        words(.form(edition.form)), context.languageName(edition.language), edition.url ?? "",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return lines("phones", .diffPhones, phones) + plain("url", .diffURL, details.url)
      + lines("providers", .factProvider, providers)
      + lines("materials", .factMaterials, editions)
  }

  private func origin(_ details: ServiceDetails) -> [ReadableField] {
    lines("sources", .diffSources, details.sources)
      + plain("source_period", .diffSourcePeriod, context.dates.text(details.sourcePeriod))
      + plain("evidence", .diffEvidence, words(.evidence(details.evidence)))
      + plain("needs_check", .diffNeedsCheck, details.needsCheck ? words(.diffYes) : nil)
  }

  private func dates(_ details: ServiceDetails) -> [ReadableField] {
    let precision = details.datesPrecision
    return plain("publication", .diffPublication, words(.publication(details.publication)))
      + plain("state", .diffState, words(.serviceState(details.state)))
      + plain(
        "starts_on", .diffStartsOn, details.startsOn.map { context.dates.text($0, precision) })
      + plain("ends_on", .diffEndsOn, details.endsOn.map { context.dates.text($0, precision) })
      + plain("dates_precision", .diffPrecision, words(.precision(precision)))
      + plain("slug", .diffSlug, details.slug.rawValue)
  }
}
