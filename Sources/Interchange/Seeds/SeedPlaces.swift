import HumanServices

extension RecordedPlace {
  /// What the seeds know of a place; which one it is say its municipality and its street.
  init(seed: SeedRecord) {
    var facts = PlaceFacts()
    facts.name = seed.localized("name")
    facts.postalCode = seed.optionalText("postal_code").flatMap { text in
      let code = PostalCode(rawValue: text)
      if code == nil { seed.problem("postal_code", "'\(text)' is no postal code of five digits") }
      return code
    }
    facts.postOffice = seed.optionalText("city")
    facts.point = seed.record("point").map { PlacePoint(seed: $0) }
    facts.accessibility = seed.localized("accessibility")
    facts.visitingHours = seed.localized("visiting_hours")
    facts.contactPoints = seed.records("contact_points").compactMap { ContactPoint(seed: $0) }
    self.init(
      municipality: seed.municipalityCode(seed.text("municipality"), "municipality") ?? .standIn,
      street: seed.text("street"), facts: facts)
    seed.finish()
  }
}

extension PlacePoint {
  fileprivate init(seed: SeedRecord) {
    self.init(
      Coordinate(latitude: seed.number("latitude"), longitude: seed.number("longitude")),
      seed.choice("certainty") ?? .approximate)
    if !PlacePoint.latitudes.contains(coordinate.latitude)
      || !PlacePoint.longitudes.contains(coordinate.longitude)
    {
      seed.problem("latitude", "is not in Finland")
    }
    seed.finish()
  }
}
