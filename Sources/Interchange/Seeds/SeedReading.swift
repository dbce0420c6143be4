import HumanServices

extension SeedSet {
  /// Reads and checks all seed files together.
  ///
  /// `vocabulary.json`, `need-groups.json`, `organizations.json`, `safety-contacts.json` and
  /// `places.json` stand at the top; each file of `regions/` is a region with its municipalities, and each file of
  /// `services/` has listings of any kind. So a region is added by adding files.
  ///
  /// - Throws: `SeedError` with every problem found: file, record, field and reason.
  package init(reading files: [SeedFile]) throws {
    var reader = SeedReader()
    for file in files.sorted(by: { SeedReader.order($0.name) < SeedReader.order($1.name) }) {
      reader.read(file)
    }
    SeedChecks(reader).run()
    guard reader.problems.all.isEmpty else { throw SeedError(problems: reader.problems.all) }
    self.init()
    regions = reader.regions.map(\.value)
    municipalities = reader.municipalities.map(\.value)
    countryMunicipalities = reader.countryMunicipalities.map(\.value)
    under18 = reader.under18.map(\.value)
    needGroups = reader.needGroups.map(\.value)
    terms = reader.terms.map(\.value)
    organizations = reader.organizations.map(\.value)
    services = reader.services.map(\.value)
    safetyContacts = reader.safetyContacts.map(\.value)
    places = reader.places.map(\.value)
  }
}

extension SeedRecord {
  func slug(_ key: String = "slug") -> Slug {
    let text = text(key)
    if let slug = Slug(rawValue: text) { return slug }
    if !text.isEmpty {
      problem(key, "'\(text)' is no slug: a–z, 0–9 and hyphens, at most \(Slug.maximumLength)")
    }
    return Slug.standIn
  }

  func optionalSlug(_ key: String) -> Slug? { optionalText(key) == nil ? nil : slug(key) }

  func municipalityCode(_ text: String, _ key: String) -> MunicipalityCode? {
    let code = MunicipalityCode(rawValue: text)
    if code == nil { problem(key, "'\(text)' is no municipality code of three digits") }
    return code
  }
}

extension Slug {
  /// Stands where a slug could not be read; its problem is reported, so nothing is planted.
  static let standIn = Slug(rawValue: "x").unsafelyUnwrapped
}
