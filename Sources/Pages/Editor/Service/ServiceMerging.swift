import HumanServices

extension ServiceDetails {
  /// These details, with the fields of some keys of `ServiceReading` as another version has them.
  package func taking(_ keys: Set<String>, from other: ServiceDetails) -> ServiceDetails {
    var merged = self
    for key in keys {
      let parts = key.split(separator: ".")
      if parts.count == 2, let language = Language(rawValue: String(parts[1])),
        let text = ServiceDetails.texts[String(parts[0])]
      {
        merged[keyPath: text] = merged[keyPath: text].with(
          other[keyPath: text].texts[language], in: language)
      } else if let facet = Facet(rawValue: key) {
        merged.terms[facet] = other.terms[facet]
      } else {
        ServiceDetails.copies[key]?(&merged, other)
      }
    }
    return merged
  }

  /// Texts by language, by the key of their reading.
  private static let texts:
    [String: any WritableKeyPath<ServiceDetails, LocalizedText> & Sendable] = [
      "name": \.name, "summary": \.summary, "description": \.description,
      "application_process": \.applicationProcess, "not_suitable_when": \.notSuitableWhen,
      "fees_description": \.feesDescription, "schedule": \.scheduleNote, "area_note": \.areaNote,
      "languages_note": \.languagesNote,
    ]

  /// What one of the two alone has changed since they parted, each in its own fields; where both
  /// changed the same, these details.
  ///
  /// - Parameter settled: keys that somebody has decided about.
  package func keepingChanges(
    of theirs: ServiceDetails, since base: ServiceDetails, but settled: Set<String>
  ) -> ServiceDetails {
    let untouched = ServiceDetails.allKeys.filter { key in
      !settled.contains(key) && taking([key], from: base) == self
    }
    return taking(Set(untouched), from: theirs)
  }

  private static let allKeys: [String] =
    Array(copies.keys) + Facet.allCases.map(\.rawValue)
    + texts.keys.flatMap { name in Language.allCases.map { "\(name).\($0.rawValue)" } }

  private typealias Copy = @Sendable (inout ServiceDetails, ServiceDetails) -> Void

  /// Everything else, by the key of its reading. What only makes sense together is copied together.
  private static let copies: [String: Copy] = [
    "kind": { $0.kind = $1.kind }, "is_free": { $0.isFree = $1.isFree },
    "waiting_days": copyWaiting, "waiting_on": copyWaiting,
    "deliveries": { $0.deliveries = $1.deliveries },
    "runs_continuously": { $0.runsContinuously = $1.runsContinuously },
    "occurrences": { $0.occurrences = $1.occurrences }, "series": { $0.series = $1.series },
    "area": { $0.area = $1.area }, "places": { $0.places = $1.places },
    "whereabouts": { $0.whereabouts = $1.whereabouts },
    "languages": { $0.languages = $1.languages }, "phones": { $0.phones = $1.phones },
    "url": { $0.url = $1.url }, "providers": { $0.providers = $1.providers },
    "materials": { $0.materials = $1.materials }, "sources": { $0.sources = $1.sources },
    "source_period": { $0.sourcePeriod = $1.sourcePeriod },
    "evidence": { $0.evidence = $1.evidence }, "needs_check": { $0.needsCheck = $1.needsCheck },
    "publication": { $0.publication = $1.publication }, "state": { $0.state = $1.state },
    "starts_on": copyDates, "ends_on": copyDates, "dates_precision": copyDates,
    "slug": { $0.slug = $1.slug },
  ]

  private static let copyWaiting: Copy = {
    $0.waitingDays = $1.waitingDays
    $0.waitingOn = $1.waitingOn
  }

  private static let copyDates: Copy = {
    $0.startsOn = $1.startsOn
    $0.endsOn = $1.endsOn
    $0.datesPrecision = $1.datesPrecision
  }
}

extension LocalizedText {
  fileprivate func with(_ text: String?, in language: Language) -> LocalizedText {
    var texts = texts
    texts[language] = text
    return LocalizedText(texts)
  }
}
