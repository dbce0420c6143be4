import HumanServices

extension ServiceDetails {
  /// Longest name, in characters; a longer one is cut nowhere, so it must be written shorter.
  package static let maximumNameLength = 200

  /// - Parameter usualInteractions: by delivery mode; a delivery may say otherwise, as a Facebook
  ///   live whose chat is moderated is two-way.
  init(seed: SeedRecord, usualInteractions: [String: Interaction]) {
    self.init(
      uuid: seed.uuid(), slug: seed.slug(), kind: seed.choice("kind") ?? .service,
      publication: seed.flag("draft") ? .draft : .published,
      name: seed.localized("name", required: true), area: ServiceArea(seed: seed),
      sourcePeriod: seed.period("source_period") ?? .unknown,
      evidence: seed.choice("evidence") ?? .general, state: seed.choice("state") ?? .active)
    // Which record of the source it came from; kept in the file for people, not in the catalogue.
    _ = seed.optionalText("record")
    readTexts(seed)
    readFacets(seed, usualInteractions)
    readWhere(seed)
    readWhen(seed)
    seed.finish()
  }

  private mutating func readTexts(_ seed: SeedRecord) {
    for (field, path) in ServiceField.texts where field != .name {
      self[keyPath: path] = seed.localized(field.key, required: field == .summary)
    }
    for (field, path) in ServiceField.numbers {
      self[keyPath: path] = seed.optionalInteger(field.key)
      guard case .number(_, let range) = field.kind else { continue }
      if let number = self[keyPath: path], !range.contains(number) {
        seed.problem(field.key, "\(number) is not within \(range.lowerBound)–\(range.upperBound)")
      }
    }
    for (field, path, list) in ServiceField.lineLists {
      let lines = seed.texts(field.key)
      if let line = list.refused(lines) { seed.problem(field.key, "'\(line)' is no line of it") }
      self[keyPath: path] = lines.compactMap(list.read)
    }
    if let minimumAge, let maximumAge, maximumAge < minimumAge {
      seed.problem("maximum_age", "is below minimum_age")
    }
    isFree = seed.optionalFlag("free")
    url = seed.webAddress("url")
    sources = seed.texts("sources")
    if sources.isEmpty && evidence != .general { seed.problem("sources", "names no source") }
    needsCheck = seed.flag("needs_check")
    contactPoints = seed.records("contact_points").compactMap { ContactPoint(seed: $0) }
    if name.allTexts.contains(where: { $0.count > ServiceDetails.maximumNameLength }) {
      seed.problem("name", "is longer than \(ServiceDetails.maximumNameLength) characters")
    }
  }

  private mutating func readFacets(
    _ seed: SeedRecord, _ usualInteractions: [String: Interaction]
  ) {
    for facet in Facet.allCases {
      switch facet.seedShape {
      case .codes: terms[facet] = seed.texts(facet.seedKey)
      case .oneCode: terms[facet] = seed.optionalText(facet.seedKey).map { [$0] } ?? []
      case .deliveries: break
      }
    }
    providers = seed.records("providers").map { record in
      let provider = Provider(
        organization: record.slug("organization"),
        role: record.choice("role", default: .provider) ?? .provider)
      record.finish()
      return provider
    }
    deliveries = seed.records("deliveries").map { record in
      let mode = record.text("mode")
      let delivery = Delivery(
        mode: mode,
        interaction: record.choice("interaction", default: usualInteractions[mode] ?? .twoWay)
          ?? .twoWay)
      record.finish()
      return delivery
    }
    languages = seed.records("languages").map { record in
      let language = SpokenLanguage(
        code: record.text("code"), kind: record.choice("kind", default: .own) ?? .own)
      record.finish()
      return language
    }
    materials = seed.records("materials").map { record in
      let material = MaterialEdition(
        uuid: record.uuid(), language: record.text("language"),
        form: record.choice("form") ?? .web, url: record.webAddress("url"))
      record.finish()
      return material
    }
  }

  private mutating func readWhere(_ seed: SeedRecord) {
    let isConfidential = seed.flag("confidential_address")
    let isPublic = seed.flag("municipality_public")
    whereabouts =
      !isConfidential ? .open : isPublic ? .confidentialMunicipalityPublic : .confidential
    places = seed.records("places").map { record in
      let place = Place(
        municipality: record.municipalityCode(record.text("municipality"), "municipality")
          ?? .standIn,
        certainty: record.choice("certainty") ?? .seatOnly, street: record.optionalText("street"))
      if isConfidential, place.street != nil {
        record.problem("street", "a confidential address is not written in the seeds")
      }
      record.finish()
      return place
    }
    // Said aloud in the file that nobody knows where; the same as having no places.
    if seed.flag("place_unknown"), !places.isEmpty {
      seed.problem("place_unknown", "there are places all the same")
    }
    if isPublic && !isConfidential {
      seed.problem("municipality_public", "has a meaning only with confidential_address")
    }
  }

  private mutating func readWhen(_ seed: SeedRecord) {
    runsContinuously = seed.flag("runs_continuously")
    startsOn = seed.optionalDate("starts_on")
    endsOn = seed.optionalDate("ends_on")
    datesPrecision = seed.choice("dates_precision", default: .day) ?? .day
    readWaiting(seed)
    if let startsOn, let endsOn, endsOn < startsOn {
      seed.problem("ends_on", "is before starts_on")
    }
    occurrences = seed.records("occurrences").map { record in
      let startsOn = record.date("starts_on")
      let occurrence = Occurrence(
        uuid: record.uuid(), title: record.localized("title"), startsOn: startsOn,
        endsOn: record.optionalDate("ends_on") ?? startsOn,
        precision: record.choice("precision", default: .day) ?? .day,
        state: record.choice("state") ?? .planned, note: record.localized("note"))
      if occurrence.endsOn < occurrence.startsOn {
        record.problem("ends_on", "is before starts_on")
      }
      record.finish()
      return occurrence
    }
  }
}

extension ServiceDetails {
  private mutating func readWaiting(_ seed: SeedRecord) {
    guard let waiting = seed.record("waiting") else { return }
    let days = waiting.integer("days")
    if days < 0 { waiting.problem("days", "must be 0 or more") }
    waitingDays = days
    waitingOn = waiting.date("on")
    waiting.finish()
  }
}

extension ServiceArea {
  /// Reads `area`: `FI`, region codes of two digits and municipality codes of three.
  init(seed: SeedRecord) {
    self.init(nation: false, regions: [], municipalities: [])
    let codes = seed.texts("area")
    if codes.isEmpty { seed.problem("area", "is missing; say who may come") }
    for code in codes {
      if code == "FI" {
        nation = true
      } else if let region = RegionCode(rawValue: code) {
        regions.append(region)
      } else if let municipality = MunicipalityCode(rawValue: code) {
        municipalities.append(municipality)
      } else {
        seed.problem("area", "'\(code)' is not FI, a region code or a municipality code")
      }
    }
  }
}
