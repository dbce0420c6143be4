import Foundation
import HumanServices
import Pages
import TestSupport
import Testing

@Suite struct ServiceFormTests {
  static let seeds = Result { try SeedFiles.planted() }
  private let directory: Snapshot

  init() throws {
    let seeds = try ServiceFormTests.seeds.get()
    directory = ServiceFormTests.directory(of: seeds)
  }

  static func directory(of seeds: SeedSet) -> Snapshot {
    Snapshot(
      version: 1,
      geography: Geography(regions: seeds.regions, municipalities: seeds.municipalities),
      vocabulary: Vocabulary(terms: seeds.terms, needGroups: seeds.needGroups),
      organizations: seeds.organizations, offers: [], inventory: [], travelTimes: [])
  }

  /// What a browser makes of a form that was shown and sent: line breaks as two characters.
  private func sent(_ form: ServiceForm) -> ServiceForm {
    ServiceForm(
      fields: form.fields.map { ($0.name, $0.value.replacing("\n", with: "\r\n")) })
  }

  private func read(_ form: ServiceForm, stored: ServiceDetails?) -> ServiceFormReading {
    ServiceFormReading(form, stored: stored, in: directory)
  }

  @Test func `every listing of the seeds comes back from its form as it was`() throws {
    for details in try ServiceFormTests.seeds.get().services {
      let form = ServiceForm(details, revision: 3)
      #expect(sent(form) == form, "\(details.slug.rawValue)")
      let reading = read(sent(form), stored: details)
      #expect(reading.problems.isEmpty, "\(details.slug.rawValue): \(reading.problems)")
      #expect(reading.details == details, "\(details.slug.rawValue)")
    }
  }

  /// The same without anything stored to lean on: only identities are new, and order is the page's.
  @Test func `every listing of the seeds can be typed anew`() throws {
    for details in try ServiceFormTests.seeds.get().services {
      let reading = read(sent(ServiceForm(details)), stored: nil)
      #expect(reading.problems.isEmpty, "\(details.slug.rawValue): \(reading.problems)")
      var typed = reading.details
      typed.uuid = details.uuid
      typed.slug = details.slug
      typed.publication = details.publication
      typed.terms = typed.terms.filter { !$0.value.isEmpty }
      var expected = details
      expected.terms = expected.terms.filter { !$0.value.isEmpty }
      for index in typed.occurrences.indices {
        typed.occurrences[index].uuid = details.occurrences[index].uuid
      }
      for index in typed.materials.indices {
        typed.materials[index].uuid = details.materials[index].uuid
      }
      for index in typed.contactPoints.indices {
        typed.contactPoints[index].uuid = details.contactPoints[index].uuid
      }
      #expect(typed == expected, "\(details.slug.rawValue)")
    }
  }

  /// A few are published though nobody can be reached; that alone is told.
  @Test func `whatever was published with the seeds can be published`() throws {
    var lacking = 0
    for details in try ServiceFormTests.seeds.get().services where details.publication == .published
    {
      let reading = read(ServiceForm(details), stored: nil)
      let problems = reading.publishingProblems(isAssured: false)
      let others = problems.filter {
        $0.reason != .publishing(.contact) && $0.reason != .publishing(.number)
      }
      #expect(others.isEmpty, "\(details.slug.rawValue)")
      lacking += problems.count
    }
    #expect(lacking > 0, "or the seeds are better than this test")
  }

  @Test func `sessions, rules, hours and six languages come back too`() throws {
    let details = try full()
    let form = ServiceForm(details)
    let reading = read(sent(form), stored: details)
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    #expect(reading.details == details)
  }

  private func full() throws -> ServiceDetails {
    var details = try #require(
      try ServiceFormTests.seeds.get().services.first { $0.kind == .service })
    var series = SessionSeries.videoGroup
    series.recurrence.skipped = [.on("2026-07-02")]
    series.recurrence.cancelled = [.on("2026-04-02"), .on("2026-05-07")]
    series.recurrence.end = .on(.on("2026-12-31"))
    series.note = LocalizedText([.finnish: "Rivi\ntoinen", .inariSami: "Anarâškielâ"])
    var weekly = SessionSeries.videoGroup
    weekly.uuid = UUID()
    weekly.hours = nil
    weekly.recurrence = Recurrence(
      rule: .weekly(every: 2, on: [.monday, .sunday]), startsOn: .on("2026-03-02"),
      end: .after(12))
    details.series = [series, weekly]
    details.occurrences = [
      Occurrence(
        uuid: UUID(), title: LocalizedText(finnish: "Ilta"), startsOn: .on("2026-03-04"),
        endsOn: .on("2026-03-05"), precision: .day, state: .cancelled,
        note: LocalizedText([.swedish: "Inställt"])),
      Occurrence(
        uuid: UUID(), title: LocalizedText([:]), startsOn: .on("2026-05-02"),
        endsOn: .on("2026-05-20"), precision: .month, state: .held, note: LocalizedText([:])),
    ]
    details.occurrences[0].hours = ClockHours(opens: .at("09:00"), closes: .at("24:00"))
    details.waitingDays = 0
    details.waitingOn = .on("2026-02-28")
    details.name = LocalizedText(
      Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, "<\($0.ownName)> & \"x\"") }))
    return details
  }

  @Test func `removing a part leaves the others as they are`() throws {
    var form = ServiceForm(try full())
    form.add(.session)
    form.sessions[2].startsOn = "ei päivä"
    form.remove(.session, 1)
    #expect(form.sessions.map(\.startsOn) == ["5/2026", "ei päivä"])
    form.remove(.session, 9)
    form.remove(.session, 0)
    #expect(form.sessions.count == 2)
    form.remove(.series, 1)
    form.remove(.series, 1)
    form.remove(.series, 1)
    #expect(form.series.isEmpty)
  }

  @Test func `a part that nobody filled in is left out without a word`() throws {
    var form = ServiceForm(try full())
    for part in ServiceFormPart.allCases { form.add(part) }
    let reading = read(sent(form), stored: try full())
    // A rhythm and a state are chosen from the beginning; that is no word yet.
    #expect(reading.problems.isEmpty, "\(reading.problems)")
  }

  @Test func `an identity that is not of this listing is replaced`() throws {
    var form = ServiceForm(try full())
    let stranger = UUID()
    form.sessions[0].key = stranger.uuidString
    form.series[0].key = "x"
    let reading = read(form, stored: try full())
    #expect(!reading.details.occurrences.map(\.uuid).contains(stranger))
    #expect(reading.details.series[0].uuid != SessionSeries.videoGroup.uuid)
  }

  @Test func `a new listing is a draft, named in addresses by its name`() {
    var form = ServiceForm()
    form[text: .name][.finnish] = "  Eroryhmä Čáhci  "
    let reading = read(form, stored: nil)
    #expect(reading.problems.isEmpty)
    #expect(reading.details.publication == .draft)
    #expect(reading.details.slug == .named("eroryhma-cahci"))
    #expect(reading.details.name == LocalizedText(finnish: "Eroryhmä Čáhci"))
  }
}
