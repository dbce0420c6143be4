import HumanServices

extension Region {
  init(seed: SeedRecord) {
    let county = seed.requiredRecord("wellbeing_services_county")
    let code = seed.text("code")
    if RegionCode(rawValue: code) == nil, !code.isEmpty {
      seed.problem("code", "'\(code)' is no region code of two digits")
    }
    self.init(
      uuid: seed.uuid(), code: RegionCode(rawValue: code) ?? .standIn, slug: seed.slug(),
      name: seed.localized("name", required: true), locative: seed.text("locative"),
      genitive: seed.text("genitive"),
      county: WellbeingServicesCounty(
        code: county.text("code"), name: county.localized("name", required: true),
        organization: county.optionalSlug("organization")))
    county.finish()
    seed.finish()
  }
}

extension RegionCode {
  static let standIn = RegionCode(rawValue: "00").unsafelyUnwrapped
}

extension MunicipalityCode {
  static let standIn = MunicipalityCode(rawValue: "000").unsafelyUnwrapped
}

extension Municipality {
  init(seed: SeedRecord, region: RegionCode) {
    let subRegion = seed.requiredRecord("sub_region")
    let centre = seed.requiredRecord("centre")
    let hex = seed.requiredRecord("hex")
    let namesInUse = seed.localized("names_in_use")
    self.init(
      uuid: seed.uuid(),
      code: seed.municipalityCode(seed.text("code"), "code") ?? .standIn,
      slug: seed.slug(), name: seed.localized("name", required: true),
      namesInUse: namesInUse.allTexts, locative: seed.text("locative"),
      genitive: seed.text("genitive"), region: region,
      subRegion: SubRegion(
        code: subRegion.text("code"), name: subRegion.localized("name", required: true)),
      centreName: centre.text("name"),
      centre: Coordinate(
        latitude: centre.number("latitude"), longitude: centre.number("longitude")),
      population: seed.integer("population"), populationOn: seed.date("population_on"),
      areaKm2: seed.optionalNumber("area_km2"), seaAreaKm2: seed.optionalNumber("sea_area_km2"),
      samiHomeland: seed.optionalText("sami_homeland").flatMap { text in
        let homeland = SamiHomeland(rawValue: text)
        if homeland == nil { seed.problem("sami_homeland", "'\(text)' is not whole or part") }
        return homeland
      },
      neighbours: seed.texts("neighbours").compactMap {
        seed.municipalityCode($0, "neighbours")
      },
      hex: Hex(
        row: hex.integer("row"), column: hex.integer("column"),
        labelBreak: hex.optionalInteger("label_break")))
    for record in [subRegion, centre, hex, seed] { record.finish() }
  }
}

extension CountryMunicipality {
  init(seed: SeedRecord) {
    self.init(
      code: seed.municipalityCode(seed.text("code"), "code") ?? .standIn,
      name: seed.localized("name", required: true), county: seed.text("county"))
    seed.finish()
  }
}

extension SeedRecord {
  /// People under 18 of each municipality, all counted on one day by one source.
  func under18Counts() -> [Under18Count] {
    let (day, source) = (date("counted_on"), text("source"))
    return records("counts").map { record in
      // For people who read the file; the code says which it is.
      _ = record.optionalText("name")
      let count = Under18Count(
        municipality: record.municipalityCode(record.text("municipality"), "municipality")
          ?? .standIn, people: record.integer("people"), countedOn: day, source: source)
      record.finish()
      return count
    }
  }
}
