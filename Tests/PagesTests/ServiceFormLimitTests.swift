import HumanServices
import TestSupport
import Testing

@testable import Pages

/// How long the texts of a listing's form may be.
@Suite struct ServiceFormLimitTests {
  private let stored: ServiceDetails
  private let directory: Snapshot

  init() throws {
    let story = try Story()
    stored = story.service("tunturituen-chat")
    directory = ServiceFormTests.directory(of: story.seeds)
  }

  private func tooLong(
    _ stored: ServiceDetails? = nil, _ change: (inout ServiceForm) -> Void
  ) -> [String] {
    var form = ServiceForm(stored ?? self.stored)
    change(&form)
    let reading = ServiceFormReading(form, stored: stored ?? self.stored, in: directory)
    let fields = reading.problems.compactMap { problem in
      switch problem.reason {
      case .tooLong, .tooLongTogether: problem.field
      default: nil
      }
    }
    #expect(reading.isTooLong == !fields.isEmpty)
    return fields
  }

  private func text(_ count: Int) -> String { String(repeating: "ä", count: count) }

  static let fields: [(String, TextLimit, @Sendable (inout ServiceForm, String) -> Void)] = [
    ("nimi-sv", .name, { $0[text: .name][.swedish] = $1 }),
    ("tiivistelma-fi", .summary, { $0[text: .summary][.finnish] = $1 }),
    ("kuvaus-smn", .description, { $0[text: .description][.inariSami] = $1 }),
    ("hakeutuminen-fi", .note, { $0[text: .applicationProcess][.finnish] = $1 }),
    ("ajat-en", .note, { $0[text: .scheduleNote][.english] = $1 }),
    ("miksi", .line, { $0.why = $1 }), ("verkko", .address, { $0.url = $1 }),
    ("lahteet", .sources, { $0.sources = $1 }), ("odotus", .short, { $0.waitingDays = $1 }),
    (
      "kerta-1-lisa-fi", .partNote,
      { form, text in
        var row = ServiceForm.SessionRow()
        row.note[.finnish] = text
        form.sessions = [row]
      }
    ),
  ]

  /// A form with so many parts of a kind, each with something in it.
  private func form(_ stored: ServiceDetails, with count: Int, of part: ServiceFormPart)
    -> ServiceForm
  {
    let fields: [ServiceFormPart: (String, String)] = [
      .place: ("katu", "Koulutie"), .language: ("koodi", "fi"), .contact: ("arvo", "040"),
      .provider: ("kuka", "x"), .series: ("alku", "1.1.2027"), .session: ("alku", "1.1.2027"),
      .edition: ("osoite", "www.esimerkki.fi"),
    ]
    let field = fields[part] ?? ("", "")
    return ServiceForm(
      fields: ServiceForm(stored).fields.filter { !$0.name.hasPrefix("\(part.rawValue)-") }
        + (1...count).map { ("\(part.rawValue)-\($0)-\(field.0)", field.1) })
  }

  private func isTooMany(_ form: ServiceForm, _ stored: ServiceDetails) -> Bool {
    ServiceFormReading(form, stored: stored, in: directory).problems.contains {
      if case .tooMany = $0.reason { true } else { false }
    }
  }

  @Test(arguments: ServiceFormPart.allCases)
  func `a listing may have as many parts as its limit or as it has already`(part: ServiceFormPart) {
    #expect(!isTooMany(form(stored, with: part.mostParts, of: part), stored))
    #expect(isTooMany(form(stored, with: part.mostParts + 1, of: part), stored))
    #expect(isTooMany(form(stored, with: FormBinding.mostRows + 1, of: part), stored))
  }

  @Test func `more parts that are stored may stay`() {
    let more = ServiceFormPart.session.mostParts + 5
    let long = ServiceFormReading(
      form(stored, with: more, of: .session), stored: stored, in: directory
    ).details
    #expect(long.occurrences.count == more)
    #expect(!isTooMany(ServiceForm(long), long))
    #expect(!isTooMany(form(long, with: more - 1, of: .session), long))
    #expect(isTooMany(form(long, with: more + 1, of: .session), long))
  }

  @Test(arguments: fields.indices)
  func `a text may be as long as its limit and no longer`(index: Int) {
    let (name, limit, set) = Self.fields[index]
    #expect(tooLong { set(&$0, text(limit.characters)) }.isEmpty)
    #expect(tooLong { set(&$0, text(limit.characters + 1)) } == [name])
  }

  @Test func `what is stored and longer may stay or be shortened`() {
    var long = stored
    long.description = LocalizedText(finnish: text(6_000))
    #expect(tooLong(long) { _ in }.isEmpty)
    #expect(tooLong(long) { $0[text: .description][.finnish] = text(5_500) }.isEmpty)
    #expect(tooLong(long) { $0[text: .description][.finnish] = text(6_001) } == ["kuvaus-fi"])
    #expect(tooLong(long) { $0[text: .description][.swedish] = text(5_001) } == ["kuvaus-sv"])
  }

  @Test func `all texts together have a limit too`() {
    let session = { (count: Int) in
      var row = ServiceForm.SessionRow()
      row.note[.finnish] = text(count)
      return row
    }
    #expect(tooLong { $0.sessions = Array(repeating: session(250), count: 200) }.isEmpty)
    #expect(
      tooLong { $0.sessions = Array(repeating: session(300), count: 200) } == ["kuvaus-fi"])
  }
}
