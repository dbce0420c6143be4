import Foundation
import HumanServices

/// Reads one seed file after the other and keeps what they say.
struct SeedReader {
  let problems = SeedProblems()
  private(set) var regions: [Sourced<Region>] = []
  private(set) var municipalities: [Sourced<Municipality>] = []
  private(set) var countryMunicipalities: [Sourced<CountryMunicipality>] = []
  private(set) var under18: [Sourced<Under18Count>] = []
  private(set) var needGroups: [Sourced<NeedGroup>] = []
  private(set) var terms: [Sourced<TaxonomyTerm>] = []
  private(set) var organizations: [Sourced<Organization>] = []
  private(set) var services: [Sourced<ServiceDetails>] = []
  private(set) var safetyContacts: [Sourced<SafetyContact>] = []
  private(set) var places: [Sourced<RecordedPlace>] = []

  /// The vocabulary first, because listings take their usual interactions from it; then by name.
  static func order(_ name: String) -> String { name == "vocabulary.json" ? "" : name }

  mutating func read(_ file: SeedFile) {
    guard let root = root(of: file) else { return }
    func sourced<Value>(_ value: Value) -> Sourced<Value> { Sourced(file: file.name, value: value) }
    switch file.name {
    case "vocabulary.json":
      terms += root.namedRecords("terms").map { sourced(TaxonomyTerm(seed: $0)) }
    case "need-groups.json":
      needGroups += root.namedRecords("need_groups").map { sourced(NeedGroup(seed: $0)) }
    case "country.json":
      countryMunicipalities += root.records("municipalities").map {
        sourced(CountryMunicipality(seed: $0))
      }
    case "under-18.json": under18 += root.under18Counts().map { sourced($0) }
    case "organizations.json":
      organizations += root.namedRecords("organizations").map { sourced(Organization(seed: $0)) }
    case "safety-contacts.json":
      safetyContacts += root.namedRecords("contacts").map { sourced(SafetyContact(seed: $0)) }
    case "places.json":
      places += root.namedRecords("places").map { sourced(RecordedPlace(seed: $0)) }
    case _ where file.name.hasPrefix("regions/"):
      let region = Region(seed: root.requiredRecord("region"))
      regions.append(sourced(region))
      municipalities += root.namedRecords("municipalities").map {
        sourced(Municipality(seed: $0, region: region.code))
      }
    case _ where file.name.hasPrefix("services/"):
      let usual = usualInteractions
      services += root.namedRecords("services").map {
        sourced(ServiceDetails(seed: $0, usualInteractions: usual))
      }
    default: root.problem("", "is no seed file; the seeds have no file of this name")
    }
    root.finish()
  }

  private var usualInteractions: [String: Interaction] {
    terms.reduce(into: [:]) { usual, term in
      if let interaction = term.value.interaction { usual[term.value.code] = interaction }
    }
  }

  private func root(of file: SeedFile) -> SeedRecord? {
    do {
      let value = try JSONDecoder().decode(JSONValue.self, from: Data(file.bytes))
      if case .object(let fields) = value {
        return SeedRecord(file: file.name, name: "", fields: fields, problems: problems)
      }
      problems.add(file.name, "", "", "must be one JSON object")
    } catch let error as DecodingError {
      problems.add(file.name, "", "", "is not JSON: \(reason(error))")
    } catch {
      problems.add(file.name, "", "", "is not JSON: \(error.localizedDescription)")
    }
    return nil
  }

  private func reason(_ error: DecodingError) -> String {
    guard case .dataCorrupted(let context) = error else { return "it cannot be read" }
    let underlying = context.underlyingError.map { ($0 as NSError).debugDescription }
    return underlying ?? context.debugDescription
  }
}
