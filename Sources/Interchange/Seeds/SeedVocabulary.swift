import HumanServices

extension NeedGroup {
  init(seed: SeedRecord) {
    self.init(
      code: seed.text("code"), order: seed.integer("order"),
      name: seed.localized("name", required: true))
    seed.finish()
  }
}

extension TaxonomyTerm {
  init(seed: SeedRecord) {
    self.init(
      uuid: seed.uuid(), facet: seed.choice("vocabulary") ?? .serviceType,
      code: seed.text("code"), slug: seed.slug(), name: seed.localized("name", required: true))
    definition = seed.localized("definition")
    plain = seed.localized("plain")
    hint = seed.localized("hint")
    statutoryBasis = seed.localized("statutory_basis")
    arrangedBy = seed.localized("arranged_by")
    notFor = seed.localized("not_for")
    needWeight = seed.integer("need_weight", default: 0)
    needGroup = seed.optionalText("need_group")
    remoteMeetsNeed = seed.flag("remote_meets_need")
    isMarkedAsViolence = seed.flag("concerns_violence")
    if let text = seed.optionalText("interaction") {
      interaction = Interaction(rawValue: text)
      if interaction == nil { seed.problem("interaction", "'\(text)' is not allowed here") }
    }
    if let record = seed.record("synonyms") {
      for language in Language.allCases {
        let words = record.texts(language.rawValue)
        if !words.isEmpty { synonyms[language] = words }
      }
      record.finish()
    }
    if (facet == .serviceType) != (needGroup != nil) {
      seed.problem("need_group", "every service type has one, and nothing else has")
    }
    if (facet == .deliveryMode) != (interaction != nil) {
      seed.problem("interaction", "every delivery mode has one, and nothing else has")
    }
    seed.finish()
  }
}

extension Organization {
  init(seed: SeedRecord) {
    self.init(
      uuid: seed.uuid(), slug: seed.slug(), name: seed.localized("name", required: true),
      url: seed.webAddress("url"))
    description = seed.localized("description")
    kind = seed.optionalText("kind") == nil ? nil : seed.choice("kind")
    businessID = seed.optionalText("business_id").flatMap { text in
      if BusinessID(rawValue: text) == nil {
        seed.problem("business_id", "'\(text)' is no business ID")
      }
      return BusinessID(rawValue: text)
    }
    oid = seed.optionalText("oid").flatMap { text in
      if OrganizationOID(rawValue: text) == nil { seed.problem("oid", "'\(text)' is no OID") }
      return OrganizationOID(rawValue: text)
    }
    parent = seed.optionalSlug("parent")
    contactPoints = seed.records("contact_points").compactMap { ContactPoint(seed: $0) }
    seed.finish()
  }
}

extension SeedRecord {
  func webAddress(_ key: String) -> String? {
    optionalText(key).flatMap { webAddress($0, key) }
  }

  func requiredWebAddress(_ key: String) -> String { webAddress(text(key), key) ?? "" }

  private func webAddress(_ text: String, _ key: String) -> String? {
    switch WebAddress.reading(text) {
    case .success(let address): return address.text
    case .failure(let refusal):
      // An address that is missing has been told of already.
      if !text.isEmpty { problem(key, "'\(text)' is no web address: it \(refusal)") }
      return nil
    }
  }
}
