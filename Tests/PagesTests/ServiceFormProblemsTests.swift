import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Pages

@Suite struct ServiceFormProblemsTests {
  private let directory: Snapshot
  private let chat: ServiceDetails

  init() throws {
    let story = try Story()
    directory = ServiceFormTests.directory(of: story.seeds)
    chat = story.service("tunturituen-chat")
  }

  /// What is wrong after a change of a whole listing.
  private func problems(_ change: (inout ServiceForm) -> Void) -> [ServiceProblem] {
    var form = ServiceForm(chat)
    change(&form)
    return ServiceFormReading(form, stored: chat, in: directory).problems
  }

  private func seriesProblems(_ change: (inout ServiceForm.SeriesRow) -> Void) -> [ServiceProblem] {
    problems { form in
      var row = ServiceForm.SeriesRow()
      row.startsOn = "1.1.2026"
      change(&row)
      form.series = [row]
    }
  }

  @Test(arguments: [
    ("alku", Phrase.formFirstDay), ("loppu", .formUntil), ("paiva", .formWeekday),
    ("vali", .formInterval),
  ])
  func `a problem of recurring sessions names the field by its own label`(
    name: String, label: Phrase
  ) throws {
    let context = try PageContext.story()
    #expect(
      context.formPlace(of: "sarja-1-\(name)") == "Toistuva kerta 1, " + context.words(label))
  }

  @Test func `a listing needs a name and nothing else`() {
    #expect(problems { $0[text: .name] = [:] } == [ServiceProblem("nimi-fi", .required)])
    #expect(
      problems { $0[text: .name] = [.finnish: "  \n "] } == [ServiceProblem("nimi-fi", .required)])
    #expect(
      problems {
        $0 = ServiceForm(); $0[text: .name][.skoltSami] = "Nuõrti"
      }.isEmpty)
  }

  @Test(arguments: [
    ("javascript:alert(1)", WebAddress.Refusal.otherScheme("javascript")), ("https://", .noHost),
    ("https://a b", .space), ("ftp://a", .otherScheme("ftp")), ("apua@esimerkki.fi", .email),
  ])
  func `an address that no browser may follow is refused with the true reason`(
    typed: String, refusal: WebAddress.Refusal
  ) {
    #expect(problems { $0.url = typed } == [ServiceProblem("verkko", .notAWebAddress(refusal))])
  }

  @Test(arguments: ["www.esimerkki.fi", "HTTPS://www.esimerkki.fi", " https://WWW.esimerkki.fi "])
  func `an address is completed as it is meant`(typed: String) {
    #expect(problems { $0.url = typed }.isEmpty)
  }

  @Test(arguments: ["\u{200B}", "\u{AD}\u{FEFF}", "\u{3164}", "\u{A0}", "\u{202E}\u{200D}"])
  func `a name in which nothing is to be seen is none`(name: String) {
    let form = ServiceForm(fields: [("nimi-fi", name), ("nimi-sv", name)])
    #expect(form[text: .name].isEmpty)
  }

  @Test(arguments: ["30.2.2026", "eilen", "3.12.", "13/2026", "1.1.26", "2026-1-1"])
  func `what is no day is told, and what is stored stays`(typed: String) {
    var form = ServiceForm(chat)
    form.startsOn = typed
    let reading = ServiceFormReading(form, stored: chat, in: directory)
    #expect(reading.problems == [ServiceProblem("alku", .notADay)])
    #expect(reading.details.startsOn == chat.startsOn)
  }

  @Test(arguments: [
    ("3.12.2026", "4.12.2026", DatePrecision.day, "2026-12-03", "2026-12-04"),
    ("2/2028", "2/2028", .month, "2028-02-01", "2028-02-29"),
    ("12.2026", "1/2027", .month, "2026-12-01", "2027-01-31"),
    ("2026", "2027", .year, "2026-01-01", "2027-12-31"),
    ("2026-12-03", " 2026-12-03 ", .day, "2026-12-03", "2026-12-03"),
  ])
  func `dates are as exact as they are typed`(
    start: String, end: String, precision: DatePrecision, first: String, last: String
  ) {
    var form = ServiceForm(chat)
    form.startsOn = start
    form.endsOn = end
    let details = ServiceFormReading(form, stored: chat, in: directory).details
    #expect(details.startsOn == .on(first) && details.endsOn == .on(last))
    #expect(details.datesPrecision == precision)
  }

  @Test func `dates that contradict each other are told`() {
    #expect(
      problems {
        $0.startsOn = "2.2.2026"; $0.endsOn = "1.2.2026"
      }
        == [ServiceProblem("loppu", .endsBeforeStart)])
    #expect(
      problems {
        $0.sourceFrom = "2026"; $0.sourceTo = "3/2026"
      }
        == [ServiceProblem("lahdeloppu", .mixedPrecision)])
  }

  @Test func `a waiting time needs its day, and a day its time`() {
    #expect(problems { $0.waitingDays = "14" } == [ServiceProblem("odotuspaiva", .required)])
    #expect(problems { $0.waitingOn = "1.2.2026" } == [ServiceProblem("odotus", .required)])
    #expect(
      problems {
        $0.waitingDays = "+5"; $0.waitingOn = "1.2.2026"
      }
        == [ServiceProblem("odotus", .notANumber)])
    #expect(
      problems {
        $0.waitingDays = "3651"; $0.waitingOn = "1.2.2026"
      }
        == [ServiceProblem("odotus", .outOf(0...3650))])
  }

  @Test func `codes that the directory does not have are refused`() {
    let made: [(String, (inout ServiceForm) -> Void)] = [
      ("aihe", { $0[codes: .terms(.serviceType)].append("keksitty") }),
      ("tapa", { $0.modes.append("kirje") }),
      ("alue", { $0.area.append("999") }), ("laji", { $0[choice: .kind] = "x" }),
      ("tila", { $0[choice: .state] = "" }),
      ("peruste", { $0[choice: .evidence] = "x" }),
      ("salaisuus", { $0[choice: .whereabouts] = "x" }),
    ]
    for (field, change) in made {
      #expect(problems(change) == [ServiceProblem(field, .unknown)], "\(field)")
    }
  }

  @Test func `the same place, language or provider is told once`() {
    #expect(
      problems { $0.languages.append($0.languages[0]) }
        == [ServiceProblem("kieli-2-koodi", .twice)])
    #expect(
      problems { $0.providers.append($0.providers[0]) }
        == [ServiceProblem("jarjestaja-2-kuka", .twice)])
    #expect(
      problems { form in
        var row = ServiceForm.PlaceRow()
        row.municipality = "240"
        form.places = [row, row]
        form.places[1].certainty = "seat_only"
      } == [ServiceProblem("paikka-2-kunta", .twice)])
  }

  @Test func `a rule must give days`() {
    #expect(seriesProblems({ _ in }).isEmpty)
    #expect(
      seriesProblems({ $0.rhythm = "viikko" })
        == [ServiceProblem("sarja-1-viikonpaiva", .required)])
    #expect(
      seriesProblems({ $0.interval = "0" }) == [ServiceProblem("sarja-1-vali", .outOf(1...52))])
    #expect(
      seriesProblems({ $0.startsOn = "1/2026" }) == [ServiceProblem("sarja-1-alku", .notADay)])
    #expect(
      seriesProblems({
        $0.endsOn = "1.2.2026"; $0.count = "3"
      })
        == [ServiceProblem("sarja-1-kerrat", .endToldTwice)])
    #expect(
      seriesProblems({ $0.endsOn = "31.12.2025" })
        == [ServiceProblem("sarja-1-loppu", .endsBeforeStart)])
    #expect(
      seriesProblems({ $0.count = "521" })
        == [ServiceProblem("sarja-1-kerrat", .outOf(1...520))])
  }

  @Test func `an exception must be a day of the rule`() {
    #expect(seriesProblems({ $0.skipped = "5.2.2026, 5.3.2026\n2.4.2026" }).isEmpty)
    #expect(
      seriesProblems({ $0.cancelled = "6.2.2026" })
        == [ServiceProblem("sarja-1-peru", .notOfRule(.on("2026-02-06")))])
    #expect(
      seriesProblems({ $0.skipped = "joulu" }) == [ServiceProblem("sarja-1-ohita", .notADay)])
  }

  @Test(arguments: [
    ("17.30", "19", true), ("9", "", true), ("24", "", false), ("17.30", "17.30", false),
    ("25.00", "", false), ("", "19.00", false), ("9:05", "09:06", true), ("puoli", "", false),
  ])
  func `hours are read as people write them`(opens: String, closes: String, isRight: Bool) {
    #expect(
      seriesProblems({
        $0.opens = opens
        $0.closes = closes
      }).isEmpty == isRight)
  }

  @Test(arguments: [
    ("22", "1", nil), ("18", "9", nil), ("22", "0", nil), ("20", "24", nil), ("0", "24", nil),
    ("17.30", "17.30", ServiceProblem("sarja-1-paattyy", .sameTime)),
    ("0", "0", ServiceProblem("sarja-1-paattyy", .sameTime)),
    ("24", "1", ServiceProblem("sarja-1-kello", .notATime)),
    ("17", "9", ServiceProblem("sarja-1-paattyy", .longNight(hours: 16))),
    ("19", "17.30", ServiceProblem("sarja-1-paattyy", .longNight(hours: 22))),
  ])
  func `hours go on over midnight, but not for so long that they look swapped`(
    opens: String, closes: String, problem: ServiceProblem?
  ) {
    #expect(
      seriesProblems({
        $0.opens = opens
        $0.closes = closes
      }) == [problem].compactMap(\.self))
  }

  @Test(arguments: [("", true), ("31.12.2026", true), ("1.1.2027", false)])
  func `a night is of one day, for of several it could be one or many`(last: String, isRight: Bool)
  {
    let found = problems { form in
      var row = ServiceForm.SessionRow()
      (row.startsOn, row.endsOn) = ("31.12.2026", last)
      (row.opens, row.closes) = ("22", "1")
      form.sessions = [row]
    }
    #expect(found == (isRight ? [] : [ServiceProblem("kerta-1-loppu", .nightsAndDays)]))
  }

  @Test func `a session of a whole month has no hours`() {
    #expect(
      problems { form in
        var row = ServiceForm.SessionRow()
        row.startsOn = "5/2026"
        row.opens = "9"
        form.sessions = [row]
      } == [ServiceProblem("kerta-1-kello", .hoursWithoutDay)])
  }

  @Test func `more parts than a form can hold are told`() {
    let most = ServiceFormPart.session.mostParts
    #expect(
      problems { form in
        for number in 0...most {
          var row = ServiceForm.SessionRow()
          row.startsOn = TypedDay.text(number)
          form.sessions.append(row)
        }
      } == [ServiceProblem("kerta-lista", .tooMany(most))])
  }

  private enum TypedDay {
    static func text(_ number: Int) -> String {
      Story.today.adding(days: number).description
    }
  }

  @Test func `an empty draft lacks everything that a visitor needs`() {
    var form = ServiceForm()
    form[text: .name][.finnish] = "Uusi"
    let reading = ServiceFormReading(form, stored: nil, in: directory)
    let missing = reading.publishingProblems(isAssured: false).map(\.field)
    #expect(
      missing == [
        "tiivistelma-fi", "aihe", "kenelle", "vaihe", "tapa", "alue", "hakeutuminen-fi",
        "yhteys-lista", "lahteet",
      ])
  }

  @Test func `a service by phone needs a number, its own or its provider's`() throws {
    var stored = chat
    stored.deliveries = [Delivery(mode: Delivery.byPhone, interaction: .twoWay)]
    stored.publication = .draft
    func problems(_ form: ServiceForm) -> [ServiceProblem] {
      ServiceFormReading(form, stored: stored, in: directory).publishingProblems(isAssured: false)
    }
    var form = ServiceForm(stored)
    let lacking = ServiceProblem("yhteys-lista", .publishing(.number))
    #expect(problems(form) == [lacking])
    var row = ServiceForm.ContactRow()
    row.value = "016 123 456"
    form.contacts = [row]
    #expect(problems(form).isEmpty)
    form.contacts[0].proposal = [ServiceForm.yes]
    #expect(problems(form) == [lacking])
    form.contacts[0].proposal = []
    form.contacts[0].kind = ContactPoint.Kind.email.rawValue
    form.contacts[0].value = "neuvonta@esimerkki.fi"
    #expect(problems(form) == [lacking])
    // What was published so before may be corrected elsewhere.
    stored.publication = .published
    #expect(problems(ServiceForm(stored)).isEmpty)
  }

  @Test func `what was lacking before keeps no small correction from being saved`() {
    var stored = chat
    stored.sources = []
    var form = ServiceForm(stored)
    form.url = "https://esimerkki.example/"
    let reading = ServiceFormReading(form, stored: stored, in: directory)
    #expect(reading.publishingProblems(isAssured: false).isEmpty)
    stored.publication = .draft
    #expect(
      ServiceFormReading(form, stored: stored, in: directory)
        .publishingProblems(isAssured: false) == [ServiceProblem("lahteet", .publishing(.source))])
  }

  @Test func `general knowledge is published only when somebody has checked it`() {
    var form = ServiceForm(chat)
    form[choice: .evidence] = Evidence.general.rawValue
    let reading = ServiceFormReading(form, stored: nil, in: directory)
    #expect(
      reading.publishingProblems(isAssured: false)
        == [ServiceProblem("peruste", .publishing(.checkedEvidence))])
    #expect(reading.publishingProblems(isAssured: true).isEmpty)
  }
}
