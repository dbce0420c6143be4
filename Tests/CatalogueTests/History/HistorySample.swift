import Foundation
import HumanServices
import TestSupport

@testable import Catalogue

/// A record whose JSON is kept in `Tests/Fixtures/history`, of every version there was.
///
/// `NAME.N.json` is what the form of version N looks like. Version 1 was written by the programs of
/// three times (`NAME.1-first.json` …), compiled anew from their own sources: the first one, the one
/// that let sessions recur, and the last one whose rows told no version. What is kept is never made
/// anew; `RENEW_HISTORY=1` keeps what is not kept yet.
struct HistorySample: Sendable {
  static let folder = SeedFiles.repository.appending(path: "Tests/Fixtures/history")

  let name: String
  let version: Int
  /// As it is written today.
  let json: String
  /// What the programs of version 1 wrote it, where they said something else.
  let files: [String]
  /// Whether a file's JSON is the record that it should be.
  let isRead: @Sendable (_ file: String, _ json: String) throws -> Bool
  /// The state in which pages see it.
  let state: @Sendable (String) throws -> RecordedState

  /// - Parameters:
  ///   - older: what rows of version 1 say where it is not what today's sample says; `nil` where a
  ///     program of that time wrote the same.
  ///   - between: the same of later versions, by their numbers.
  init<Record: HistoryRecord>(
    _ entity: Revision.Entity, _ kind: String, _ record: Record,
    older: KeyValuePairs<String, Record?> = [:], between: [Int: Record?] = [:]
  ) {
    name = "\(entity.rawValue)-\(kind)"
    version = Record.version
    json = record.historyJSON
    let former = older.map { ("1-\($0.key)", $0.value) } + between.map { ("\($0.key)", $0.value) }
    files = ["\(Record.version)"] + former.map(\.0)
    let expected = Dictionary(uniqueKeysWithValues: former.map { ($0.0, $0.1 ?? record) })
    isRead = { file, json in
      try RecordedRow(json).record(Record.self) == expected[file, default: record]
    }
    state = { try entity.record.state(RecordedRow($0)) }
  }

  func url(_ file: String) -> URL { Self.folder.appending(path: "\(name).\(file).json") }

  /// A kept file, without the end of its line.
  func kept(_ file: String) throws -> String {
    let text = try String(contentsOf: url(file), encoding: .utf8)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  func keepNew() throws {
    let today = url("\(version)")
    guard !FileManager.default.fileExists(atPath: today.path()) else { return }
    try (json + "\n").write(to: today, atomically: true, encoding: .utf8)
  }
}

extension HistorySample {
  static let all: [HistorySample] = [
    HistorySample(
      .service, "full", RecordedSamples.service,
      older: [
        "first": RecordedSamples.firstService, "series": RecordedSamples.seriesService,
        "last": RecordedSamples.phonedService,
      ],
      between: [
        2: RecordedSamples.phonedService, 3: RecordedSamples.contactService,
        4: RecordedSamples.standardService,
      ]),
    HistorySample(
      .service, "bare", RecordedSamples.bareService, older: ["first": nil, "last": nil],
      between: [2: nil, 3: nil, 4: nil]),
    HistorySample(.service, "rules", RecordedSamples.rules, between: [2: nil, 3: nil, 4: nil]),
    HistorySample(
      .service, "checked",
      CheckedState(
        assurance: Assurance(on: .on("2026-03-02"), by: .provider, how: .phone), needsCheck: false),
      older: ["series": nil]),
    HistorySample(
      .service, "unchecked", CheckedState(assurance: nil, needsCheck: true), older: ["series": nil]),
    HistorySample(
      .organization, "full", RecordedSamples.organization,
      older: ["first": RecordedSamples.firstOrganization],
      between: [2: RecordedSamples.firstOrganization, 3: RecordedSamples.contactOrganization]),
    HistorySample(
      .organization, "bare",
      Organization(
        uuid: RecordedSamples.id(13), slug: .named("verkoton"),
        name: LocalizedText(finnish: "Verkoton"), url: nil), older: ["first": nil],
      between: [2: nil, 3: nil]),
    HistorySample(
      .term, "full", PlacedTerm(term: RecordedSamples.term, position: 4),
      older: [
        "first": PlacedTerm(term: RecordedSamples.unmarkedTerm, position: 4),
        "series": PlacedTerm(term: RecordedSamples.unmarkedTerm, position: 4), "last": nil,
      ]),
    HistorySample(
      .term, "bare",
      PlacedTerm(
        term: TaxonomyTerm(
          uuid: RecordedSamples.id(11), facet: .phase, code: "alku", slug: .named("alku"),
          name: LocalizedText(finnish: "Alku")), position: 0),
      older: ["first": nil, "last": nil]),
    HistorySample(
      .location, "full", RecordedSamples.place, older: ["series": RecordedSamples.streetAlone],
      between: [2: RecordedSamples.streetAlone]),
    HistorySample(
      .location, "bare", RecordedPlace(municipality: .utsjoki, street: nil),
      older: ["series": nil], between: [2: nil]),
    HistorySample(
      .suggestion, "full", SuggestionHandling(isClosed: true, note: "Numero korjattu"),
      older: ["series": nil]),
    HistorySample(
      .inventory, "full", RecordedInventory(confirmedBy: "koordinaattori"), older: ["series": nil]),
    HistorySample(
      .travelTime, "full", RecordedTrip(minutes: 95, source: "Matkahuolto \"aikataulu\""),
      older: ["series": nil]),
    HistorySample(.safetyContact, "full", RecordedSamples.contact, older: ["last": nil]),
    HistorySample(
      .safetyContact, "checked",
      CheckedState(
        assurance: Assurance(on: .on("2026-03-02"), by: .source, how: nil), needsCheck: false),
      older: ["last": nil]),
    HistorySample(
      .needGroup, "full",
      NeedGroup(
        code: "puhua", order: 2, name: RecordedSamples.both("Puhu jollekin", "Prata med någon")),
      older: ["first": nil]),
    HistorySample(
      .region, "full", RecordedSamples.region(.named("lapin-hyvinvointialue")),
      older: ["first": RecordedSamples.region(nil), "last": nil]),
    HistorySample(
      .municipality, "full", RecordedSamples.municipality,
      older: ["first": RecordedSamples.firstMunicipality, "last": nil]),
    HistorySample(
      .municipality, "under_18",
      RecordedUnder18(people: 190, countedOn: "2025-12-31", source: "Tilastokeskus"),
      older: ["series": nil]),
    HistorySample(
      .boundary, "full",
      BoundaryQueries.Summary(
        source: "Maanmittauslaitos 1/2026", importedAt: "2026-01-05T10:00:00Z", municipalities: 44),
      older: ["series": nil]),
  ]
}
