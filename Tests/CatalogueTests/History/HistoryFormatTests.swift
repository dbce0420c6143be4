import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Catalogue

/// The history's JSON is a format: its keys and words stay whatever the program's types are called.
@Suite struct HistoryFormatTests {
  @Test func `every kept sample is read, and nothing else is kept`() throws {
    if ProcessInfo.processInfo.environment["RENEW_HISTORY"] != nil {
      for sample in HistorySample.all { try sample.keepNew() }
    }
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: HistorySample.folder.path())
    let known = HistorySample.all.flatMap { sample in
      sample.files.map { "\(sample.name).\($0).json" }
    }
    #expect(Set(kept) == Set(known + ["words.json"]))
    let kinds = Set(HistorySample.all.map { $0.name.prefix { $0 != "-" } })
    #expect(kinds == Set(Revision.Entity.allCases.map { $0.rawValue[...] }))
  }

  @Test func `a sample of any version is the record it was`() throws {
    for sample in HistorySample.all {
      for file in sample.files {
        let json = try sample.kept(file)
        #expect(try sample.isRead(file, json), "\(sample.name) \(file)")
        _ = try sample.state(json)
      }
    }
  }

  @Test func `what is written today is today's sample, byte for byte`() throws {
    for sample in HistorySample.all {
      #expect(try sample.kept("\(sample.version)") == sample.json, "\(sample.name)")
      #expect(sample.json.contains("\"format\":\(sample.version)"), "\(sample.name)")
    }
  }

  /// Keys that are absent where there is nothing to say. All others are always there.
  private static let mayBeAbsent: Set<String> = [
    "isFree", "url", "costOptions", "serviceClasses", "contactPoints.price",
    "contactPoints.hours", "contactPoints.languages", "contactPoints.source",
    "contactPoints.sourcePeriod", "contactPoints.sourcePeriod.from",
    "contactPoints.sourcePeriod.to", "contactPoints.assuredDate", "contactPoints.isProposal",
    "contactPoints.openingHours",
    "contactPoints", "waitingDays", "waitingOn", "startsOn",
    "endsOn", "places.street", "sourcePeriod.from", "sourcePeriod.to", "occurrences.hours",
    "occurrences.hours.closes", "series", "series.hours", "series.hours.closes", "materials.url",
    "assurance", "assurance.how", "term.interaction", "term.needGroup", "street",
    "type", "businessID", "oid", "parent", "minimumAge", "maximumAge",
    "facts", "facts.postalCode", "facts.postOffice", "facts.point", "facts.contactPoints",
    "county.organization", "areaKm2", "seaAreaKm2", "samiHomeland", "hex.labelBreak",
  ]

  @Test func `a key that is renamed or missing is told, and blanks nothing`() throws {
    var renamed = 0
    var removed = 0
    for sample in HistorySample.all {
      let whole = try JSONTree(parsing: sample.json)
      for path in whole.paths {
        let name = path.map(\.description).joined(separator: ".")
        let other = whole.changing(path) { ("\($0)X", $1) }.description
        #expect(throws: CatalogueError.self, "\(sample.name): \(name) renamed") {
          _ = try sample.state(other)
        }
        renamed += 1
        let key = path.last?.description ?? ""
        let isCode = Language(rawValue: key) != nil || Facet(rawValue: key) != nil
        let keys = path.keys.replacing("facts.contactPoints.", with: "contactPoints.")
        guard !isCode, !Self.mayBeAbsent.contains(keys), key != "format" else { continue }
        let less = whole.changing(path) { _, _ in nil }.description
        #expect(throws: CatalogueError.self, "\(sample.name): \(name) missing") {
          _ = try sample.state(less)
        }
        removed += 1
      }
    }
    #expect(renamed > 400 && removed > 200, "\(renamed) \(removed)")
  }

  @Test func `the key that cannot be read is named with its place`() throws {
    let row = RecordedSamples.service.historyJSON
    func reason(_ old: String, _ new: String) -> String {
      do {
        _ = try RecordedRow(row.replacing(old, with: new)).record(ServiceDetails.self)
        return ""
      } catch CatalogueError.unreadable(let reason) {
        return reason
      } catch {
        return "\(error)"
      }
    }
    #expect(reason("\"feesDescription\"", "\"cost\"") == "'feesDescription' is missing")
    #expect(reason("\"waitingDays\"", "\"waiting\"") == "'waiting' is an unknown key")
    #expect(reason("\"seat_only\"", "\"seat\"") == "places[1].certainty: 'seat' has no meaning")
    #expect(
      reason("\"opens\":\"17:30\"", "\"opens\":1730") == "series[0].hours.opens: no text")
    #expect(reason("\"format\":5", "\"format\":6") == "version 6 of this record is unknown")
    #expect(reason("\"format\":5", "\"format\":0") == "version 0 of this record is unknown")
    #expect(reason("\"isFree\":true", "\"isFree\":null") == "isFree: neither true nor false")
    #expect(reason("\"isFree\":true", "\"isFree\":true,\"isFree\":true").hasSuffix("stands twice"))
  }

  /// A property that has no key would be forgotten by every save.
  @Test func `every property has its key`() {
    func expectAll<Record: RecordedByFields>(_ record: Record) {
      #expect(
        Mirror(reflecting: record).children.count == Record.fields.count, "\(Record.self)")
      #expect(Set(Record.fields.map(\.key)).count == Record.fields.count, "\(Record.self)")
    }
    let service = RecordedSamples.service
    expectAll(service)
    expectAll(service.area)
    expectAll(service.sourcePeriod)
    service.providers.forEach(expectAll)
    service.deliveries.forEach(expectAll)
    service.languages.forEach(expectAll)
    service.occurrences.forEach(expectAll)
    service.series.forEach(expectAll)
    service.series.map(\.recurrence).forEach(expectAll)
    service.materials.forEach(expectAll)
    expectAll(RecordedSamples.organization)
    expectAll(RecordedSamples.term)
    expectAll(PlacedTerm.unfilled)
    expectAll(RecordedSamples.contact)
    expectAll(CheckedState.unfilled)
    expectAll(Assurance.unfilled)
    expectAll(SuggestionHandling.unfilled)
    expectAll(NeedGroup.unfilled)
    expectAll(RecordedSamples.region(nil).county)
    expectAll(RecordedSamples.municipality.subRegion)
    expectAll(RecordedSamples.municipality.hex)
    expectAll(RecordedSamples.municipality.centre)
    expectAll(BoundaryQueries.Summary.unfilled)
    // Those that are read by hand, each with all it can have.
    func expectKeys(_ record: some RecordedObject, of properties: Int? = nil) {
      guard case .object(let keys) = record.recorded else { return }
      #expect(keys.count == properties ?? Mirror(reflecting: record).children.count)
    }
    expectKeys(service.places[0])
    service.contactPoints.prefix(1).forEach { expectKeys($0) }
    service.occurrences[0].hours.map { expectKeys($0) }
    expectKeys(RecordedSamples.place)
    expectAll(RecordedSamples.place.facts)
    RecordedSamples.place.facts.point.map(expectAll)
    expectKeys(RecordedSamples.region(nil))
    expectKeys(RecordedSamples.municipality)
  }

  @Test func `every word that the history ever had still means something`() throws {
    let kept = HistorySample.folder.appending(path: "words.json")
    let words = try JSONDecoder().decode(
      [String: [String]].self, from: Data(contentsOf: kept))
    let meanings: [String: (String) -> Bool] = [
      "assurance.by": { Assurance.Voucher(rawValue: $0) != nil },
      "assurance.how": { Assurance.How(rawValue: $0) != nil },
      "certainty": { Place.Certainty(rawValue: $0) != nil },
      "point.certainty": { PlacePoint.Certainty(rawValue: $0) != nil },
      "evidence": { Evidence(rawValue: $0) != nil },
      "facet": { Facet(rawValue: $0) != nil },
      "form": { MaterialEdition.Form(rawValue: $0) != nil },
      "interaction": { Interaction(rawValue: $0) != nil },
      "kind": { ServiceKind(rawValue: $0) != nil },
      "language": { Language(rawValue: $0) != nil },
      "languages.kind": { SpokenLanguage.Kind(rawValue: $0) != nil },
      "occurrences.state": { Occurrence.State(rawValue: $0) != nil },
      "precision": { DatePrecision(rawValue: $0) != nil },
      "publication": { Publication(rawValue: $0) != nil },
      "providers.role": { Provider.Role(rawValue: $0) != nil },
      "role": { SafetyContact.Role(rawValue: $0) != nil },
      "samiHomeland": { Municipality.SamiHomeland(rawValue: $0) != nil },
      "state": { ServiceState(rawValue: $0) != nil },
      "whereabouts": { Whereabouts(rawValue: $0) != nil },
    ]
    #expect(Set(words.keys) == Set(meanings.keys))
    for (set, words) in words {
      for word in words { #expect(meanings[set]?(word) == true, "\(set): \(word)") }
    }
  }
}

/// A step into a value: a key, or a place in a list.
private enum TreeStep: CustomStringConvertible {
  case key(String)
  case place(Int)

  var description: String {
    switch self {
    case .key(let key): key
    case .place(let place): "\(place)"
    }
  }
}

extension [TreeStep] {
  /// The keys alone, with points between.
  fileprivate var keys: String {
    compactMap { if case .key(let key) = $0 { key } else { nil } }.joined(separator: ".")
  }
}

extension JSONTree {
  /// The ways to every key.
  fileprivate var paths: [[TreeStep]] {
    switch self {
    case .object(let values):
      values.sorted { $0.key < $1.key }.flatMap { key, value in
        [[.key(key)]] + value.paths.map { [.key(key)] + $0 }
      }
    case .list(let values):
      values.enumerated().flatMap { place, value in value.paths.map { [.place(place)] + $0 } }
    default: []
    }
  }

  /// With one key and its value changed, or taken out.
  fileprivate func changing(
    _ path: some Collection<TreeStep>, _ change: (String, JSONTree) -> (String, JSONTree)?
  ) -> JSONTree {
    switch (self, path.first) {
    case (.object(var values), .key(let key)?):
      guard let value = values.removeValue(forKey: key) else { return self }
      if path.count > 1 {
        values[key] = value.changing(Array(path.dropFirst()), change)
      } else if let (key, value) = change(key, value) {
        values[key] = value
      }
      return .object(values)
    case (.list(var values), .place(let place)?):
      values[place] = values[place].changing(Array(path.dropFirst()), change)
      return .list(values)
    default: return self
    }
  }
}
