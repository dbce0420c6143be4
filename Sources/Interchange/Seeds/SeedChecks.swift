import Foundation
import HumanServices

/// What must hold between records: nothing twice, and every reference meets its record.
struct SeedChecks {
  private let reader: SeedReader
  private let problems: SeedProblems

  init(_ reader: SeedReader) {
    self.reader = reader
    problems = reader.problems
  }

  func run() {
    unique(reader.regions, "code") { $0.code.rawValue }
    unique(reader.regions, "slug") { $0.slug.rawValue }
    unique(reader.municipalities, "code") { $0.code.rawValue }
    unique(reader.municipalities, "slug") { $0.slug.rawValue }
    unique(reader.municipalities, "hex", name: \.slug.rawValue) {
      "\($0.region.rawValue) \($0.hex)"
    }
    unique(reader.under18, "municipality") { $0.municipality.rawValue }
    unique(reader.needGroups, "code") { $0.code }
    unique(reader.needGroups, "order", name: \.code) { "\($0.order)" }
    unique(reader.terms, "code") { "\($0.facet.rawValue)/\($0.code)" }
    unique(reader.terms, "slug") { "\($0.facet.rawValue)/\($0.slug.rawValue)" }
    unique(reader.organizations, "slug") { $0.slug.rawValue }
    unique(reader.services, "slug") { $0.slug.rawValue }
    unique(reader.safetyContacts, "role") { $0.role.rawValue }
    uniqueIdentifiers()
    facetSizes()
    references()
    services()
    places()
  }

  /// - Parameter name: what the problem calls the record, when that is not the key itself.
  private func unique<Value>(
    _ records: [Sourced<Value>], _ field: String, name: ((Value) -> String)? = nil,
    key: (Value) -> String
  ) {
    var seen: Set<String> = []
    for record in records where !seen.insert(key(record.value)).inserted {
      problems.add(record.file, name?(record.value) ?? key(record.value), field, "stands twice")
    }
  }

  private func uniqueIdentifiers() {
    var identifiers: [(file: String, name: String, uuid: UUID)] = []
    identifiers += reader.regions.map { ($0.file, $0.value.slug.rawValue, $0.value.uuid) }
    identifiers += reader.municipalities.map { ($0.file, $0.value.slug.rawValue, $0.value.uuid) }
    identifiers += reader.terms.map { ($0.file, $0.value.code, $0.value.uuid) }
    identifiers += reader.organizations.map { ($0.file, $0.value.slug.rawValue, $0.value.uuid) }
    for service in reader.services {
      let parts = service.value.occurrences.map(\.uuid) + service.value.materials.map(\.uuid)
      identifiers += ([service.value.uuid] + parts).map {
        (service.file, service.value.slug.rawValue, $0)
      }
    }
    var owners: [UUID: String] = [:]
    for (file, name, uuid) in identifiers {
      if let owner = owners.updateValue(name, forKey: uuid) {
        problems.add(file, name, "uuid", "is the same as that of \(owner)")
      }
    }
  }

  private func facetSizes() {
    let facets = Dictionary(grouping: reader.terms, by: \.value.facet)
    for (facet, terms) in facets where terms.count > TermSet.capacity {
      problems.add(
        terms[0].file, facet.rawValue, "vocabulary", "has more than \(TermSet.capacity) terms")
    }
  }

  private func references() {
    let groups = Set(reader.needGroups.map(\.value.code))
    for term in reader.terms {
      if let group = term.value.needGroup, !groups.contains(group) {
        problems.add(term.file, term.value.code, "need_group", "there is no group '\(group)'")
      }
    }
    var organizations: Set<Slug> = []
    for organization in reader.organizations {
      if let parent = organization.value.parent, !organizations.contains(parent) {
        problems.add(
          organization.file, organization.value.slug.rawValue, "parent",
          "no organization before this one is '\(parent.rawValue)'")
      }
      organizations.insert(organization.value.slug)
    }
    for region in reader.regions {
      guard let organization = region.value.county.organization,
        !organizations.contains(organization)
      else { continue }
      problems.add(
        region.file, region.value.slug.rawValue, "wellbeing_services_county",
        "there is no organization '\(organization.rawValue)'")
    }
    let municipalities = Set(reader.municipalities.map(\.value.code))
    under18()
    for municipality in reader.municipalities {
      let centre = municipality.value.centre
      if !(59...71).contains(centre.latitude) || !(19...32).contains(centre.longitude) {
        problems.add(
          municipality.file, municipality.value.slug.rawValue, "centre", "is not in Finland")
      }
      if municipality.value.population < 1 {
        problems.add(
          municipality.file, municipality.value.slug.rawValue, "population", "must be above 0")
      }
      checkAreas(of: municipality)
      for neighbour in municipality.value.neighbours where !municipalities.contains(neighbour) {
        problems.add(
          municipality.file, municipality.value.slug.rawValue, "neighbours",
          "there is no municipality \(neighbour.rawValue)")
      }
    }
  }

  private func under18() {
    let populations = Dictionary(
      reader.municipalities.map { ($0.value.code, $0.value.population) }
    ) { first, _ in first }
    for count in reader.under18 {
      let name = count.value.municipality.rawValue
      guard let population = populations[count.value.municipality] else {
        problems.add(count.file, name, "municipality", "there is no municipality \(name)")
        continue
      }
      if !(0...population).contains(count.value.people) {
        problems.add(count.file, name, "people", "must be from 0 to the population, \(population)")
      }
    }
  }

  private func checkAreas(of municipality: Sourced<Municipality>) {
    func problem(_ field: String, _ reason: String) {
      problems.add(municipality.file, municipality.value.slug.rawValue, field, reason)
    }
    let area = municipality.value.areaKm2
    if let area, area <= 0 { problem("area_km2", "must be above 0") }
    guard let sea = municipality.value.seaAreaKm2 else { return }
    if sea <= 0 { problem("sea_area_km2", "must be above 0; leave the key out instead") }
    if sea >= area ?? 0 { problem("sea_area_km2", "must be below area_km2, of which it is a part") }
  }

  /// A place is one where an open listing of the seeds is given: of a confidential one nothing is
  /// written here, whatever its street would be.
  private func places() {
    let open = reader.services.map(\.value).filter { !$0.whereabouts.isConfidential }
    let given = Set(
      open.flatMap(\.places).compactMap { place in
        place.street.map { PlaceKey(place.municipality, $0) }
      })
    var seen: Set<PlaceKey> = []
    for place in reader.places {
      let key = PlaceKey(place.value.municipality, place.value.street ?? "")
      if !given.contains(key) {
        problems.add(place.file, key.street, "street", "no open listing is given there")
      }
      if !seen.insert(key).inserted {
        problems.add(place.file, key.street, "street", "stands twice")
      }
    }
  }

  private func services() {
    let regions = Set(reader.regions.map(\.value.code))
    let municipalities = Set(reader.municipalities.map(\.value.code))
    let organizations = Set(reader.organizations.map(\.value.slug))
    let terms = Dictionary(grouping: reader.terms.map(\.value), by: \.facet)
      .mapValues { Set($0.map(\.code)) }
    for record in reader.services {
      let service = record.value
      func problem(_ field: String, _ reason: String) {
        problems.add(record.file, service.slug.rawValue, field, reason)
      }
      for region in service.area.regions where !regions.contains(region) {
        problem("area", "there is no region \(region.rawValue)")
      }
      for code in service.area.municipalities where !municipalities.contains(code) {
        problem("area", "there is no municipality \(code.rawValue)")
      }
      for place in service.places where !municipalities.contains(place.municipality) {
        problem("places", "there is no municipality \(place.municipality.rawValue)")
      }
      for provider in service.providers where !organizations.contains(provider.organization) {
        problem("providers", "there is no organization '\(provider.organization.rawValue)'")
      }
      checkTerms(of: service, known: terms, problem)
      checkParts(of: service, problem)
      if service.deliveries.isEmpty { problem("deliveries", "has no delivery") }
      if service.evidence == .general, service.publication == .published {
        problem("draft", "what rests on general knowledge must be a draft")
      }
    }
  }

  /// What the tables of a service's parts would refuse without saying where.
  private func checkParts(of service: ServiceDetails, _ problem: (String, String) -> Void) {
    let parts: [(String, [String])] = [
      ("providers", service.providers.map(\.organization.rawValue)),
      ("places", service.places.map { "\($0.municipality.rawValue) \($0.street ?? "")" }),
      ("languages", service.languages.map(\.code)),
    ]
    for (field, values) in parts where Set(values).count < values.count {
      problem(field, "names one twice")
    }
    let codes: [(String, [String])] = [
      ("languages", service.languages.map(\.code)),
      ("materials", service.materials.map(\.language)),
    ]
    for (field, codes) in codes {
      for code in codes where !isLanguageCode(code) {
        problem(field, "'\(code)' is no language code; write ISO 639, such as fi or sms")
      }
    }
  }

  private func isLanguageCode(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private func checkTerms(
    of service: ServiceDetails, known: [Facet: Set<String>], _ problem: (String, String) -> Void
  ) {
    for facet in Facet.inLists {
      let (field, codes) = (facet.seedKey, service.foundCodes(facet))
      for code in codes where known[facet]?.contains(code) != true {
        problem(field, "there is no term '\(code)'")
      }
      if Set(codes).count < codes.count { problem(field, "has a term twice") }
    }
    if service.codes(.serviceType).isEmpty {
      problem(Facet.serviceType.seedKey, "has no service type")
    }
  }
}
