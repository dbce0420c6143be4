import Foundation
import HumanServices
import Pages
import TestSupport
import Testing

@Suite struct ServiceReadingTests {
  /// A change of every property, by its name.
  static let changes: [(property: String, change: @Sendable (inout ServiceDetails) -> Void)] = [
    ("slug", { $0.slug = .named("toinen") }), ("kind", { $0.kind = .event }),
    ("publication", { $0.publication = .draft }), ("name", { $0.name = text("Toinen") }),
    (
      "summary",
      { $0.summary = LocalizedText($0.summary.texts.merging([.swedish: "Annan"]) { $1 }) }
    ),
    ("description", { $0.description = text("x") }), ("providers", { $0.providers = [] }),
    ("terms", { $0.terms[.level] = ["matala"] }),
    ("applicationProcess", { $0.applicationProcess = text("x") }),
    ("notSuitableWhen", { $0.notSuitableWhen = text("x") }),
    ("alternateName", { $0.alternateName = text("x") }),
    ("eligibility", { $0.eligibility = text("x") }), ("minimumAge", { $0.minimumAge = 3 }),
    ("maximumAge", { $0.maximumAge = 17 }), ("legislation", { $0.legislation = text("x") }),
    ("deliveries", { $0.deliveries = [.chat] }), ("area", { $0.area = .nation }),
    ("areaNote", { $0.areaNote = text("x") }),
    ("places", { $0.places = [.seatOnly(.kemi)] }),
    ("whereabouts", { $0.whereabouts = .confidential }), ("languages", { $0.languages = [] }),
    ("languagesNote", { $0.languagesNote = text("x") }),
    ("feesDescription", { $0.feesDescription = text("x") }),
    ("costOptions", { $0.costOptions = ["25 €"] }),
    ("serviceClasses", { $0.serviceClasses = ["P3.1"] }), ("isFree", { $0.isFree = false }),
    ("url", { $0.url = "https://x.example/" }),
    ("contactPoints", { $0.contactPoints = [ContactPoint.former(reading: "1", note: text("x"))] }),
    ("waitingDays", { $0.waitingDays = 3 }), ("waitingOn", { $0.waitingOn = Story.today }),
    ("scheduleNote", { $0.scheduleNote = text("x") }),
    ("runsContinuously", { $0.runsContinuously = true }), ("sources", { $0.sources = ["x"] }),
    ("sourcePeriod", { $0.sourcePeriod.to = .on("2026-01-31") }),
    ("evidence", { $0.evidence = .programme }), ("startsOn", { $0.startsOn = Story.today }),
    ("endsOn", { $0.endsOn = Story.today }), ("datesPrecision", { $0.datesPrecision = .year }),
    ("state", { $0.state = .paused }), ("needsCheck", { $0.needsCheck = true }),
    (
      "occurrences",
      {
        $0.occurrences = [
          Occurrence(
            uuid: UUID(), title: text("x"), startsOn: Story.today, endsOn: Story.today,
            precision: .day, state: .planned, note: text("x"))
        ]
      }
    ),
    (
      "series",
      {
        $0.series = [
          SessionSeries(
            uuid: UUID(), title: text("x"),
            recurrence: Recurrence(
              rule: .monthly(every: 1, .first, .thursday), startsOn: Story.today,
              end: .on(.on("2026-12-31")), skipped: [.on("2026-07-02")],
              cancelled: [.on("2026-05-07")]), hours: nil, note: text("x"))
        ]
      }
    ),
    (
      "materials",
      { $0.materials = [MaterialEdition(uuid: UUID(), language: "fi", form: .web, url: nil)] }
    ),
  ]

  private static func text(_ words: String) -> LocalizedText { LocalizedText(finnish: words) }

  @Test func `every property of a listing has a change here`() throws {
    let details = try Story().service("napapiirin-sovittelu")
    let properties = Mirror(reflecting: details).children.compactMap(\.label)
    #expect(Set(properties) == Set(ServiceReadingTests.changes.map(\.property) + ["uuid"]))
  }

  @Test(arguments: changes.map(\.property), Language.interface)
  func `a change of any property is told in plain words`(
    property: String, language: Language
  ) throws {
    let story = try Story()
    let directory = Snapshot(
      version: 1, geography: story.geography, vocabulary: story.vocabulary,
      organizations: story.seeds.organizations, offers: [], inventory: [], travelTimes: [])
    let reading = ServiceReading(directory: directory, context: try .story(language))
    let before = story.service("napapiirin-sovittelu")
    var after = before
    let change = try #require(Self.changes.first { $0.property == property })
    change.change(&after)
    let differences = FieldDifference.between(reading.fields(before), reading.fields(after))
    #expect(differences.count == 1, "\(differences)")
    #expect(differences.first?.label.isEmpty == false)
    #expect(!differences.contains { $0.after.contains("_") || $0.after.contains("{") })
  }

  @Test(arguments: changes.map(\.property))
  func `a change of any property is taken over by the field that tells it`(
    property: String
  ) throws {
    let details = try Story().service("napapiirin-sovittelu")
    var changed = details
    try #require(ServiceReadingTests.changes.first { $0.property == property }).change(&changed)
    let keys = ServiceField.all.flatMap { field in
      [field.key] + Language.allCases.map { "\(field.key).\($0.rawValue)" }
    }
    #expect(changed != details)
    #expect(details.taking(Set(keys), from: changed) == changed)
    // Nobody else changed anything: what was changed stays.
    #expect(changed.keepingChanges(of: details, since: details, but: []) == changed)
    #expect(details.keepingChanges(of: changed, since: details, but: []) == changed)
  }

  @Test func `a field has a key and a noun of its own`() {
    let fields = ServiceField.all
    #expect(Set(fields.map(\.key)).count == fields.count)
    #expect(ServiceField.named.count == fields.count(where: \.isInForm))
    #expect(
      ServiceField.texts.count == fields.count { if case .text = $0.kind { true } else { false } })
  }

  @Test(arguments: Facet.allCases)
  func `every facet is told by the names of its terms`(facet: Facet) throws {
    let story = try Story()
    let directory = story.snapshot()
    let term = try #require(story.vocabulary.terms(facet).last)
    var details = story.service("napapiirin-sovittelu")
    details.terms[facet] = [term.code]
    let fields = ServiceReading(directory: directory, context: try .story(.finnish))
      .fields(details)
    let told = try #require(fields.first { $0.key == facet.rawValue }, "\(facet)")
    #expect(told.text == term.name[.finnish] && !told.label.isEmpty)
  }
}
