import Coverage
import HumanServices
import TestSupport
import Testing

/// One test for each rule that is the matrix's own; `FitTests` has those of the tiers.
@Suite struct CoverageMatrixTests {
  private let story: Story

  init() throws { story = try Story() }

  private func letters(
    _ offers: [Offer], _ view: CoverageView = .listed, need: String = "eroneuvonta",
    inventory: [InventoryConfirmation] = [], _ change: (inout CoverageQuery) -> Void = { _ in }
  ) -> [MunicipalityCode: String] {
    let cells = story.matrix(offers, view, inventory: inventory, change).cells(of: story.need(need))
    return Dictionary(uniqueKeysWithValues: cells.map { ($0.municipality, $0.letter.rawValue) })
  }

  private func counselling(_ change: (inout Offer) -> Void) -> Offer {
    story.offer(1, "eroneuvonta") {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.rovaniemi)]
      change(&$0)
    }
  }

  private func checked(_ code: MunicipalityCode, _ day: String) -> InventoryConfirmation {
    InventoryConfirmation(municipality: code, need: "eroneuvonta", confirmedOn: .on(day))
  }

  @Test func `an empty catalogue is unknown everywhere and a gap nowhere`() throws {
    let matrix = story.matrix([])
    for need in matrix.needs {
      for cell in matrix.cells(of: need) {
        #expect(cell.letter == .unknown)
        #expect(cell.score == nil)
        #expect(!cell.letter.isGap && !cell.letter.isMet && !cell.isFragile)
      }
    }
    let score = try #require(matrix.score(of: .kemi))
    #expect(score.mean == nil && score.minimum == nil && score.gaps == 0)
    #expect(score.unknowns == matrix.needs.count)
  }

  @Test func `a place is L at home, far elsewhere in its area, unknown outside`() {
    let letters = letters([counselling { _ in }])
    #expect(letters[.rovaniemi] == "L")
    #expect(letters[.utsjoki] == "F")
    #expect(letters[.tampere] == "?")
  }

  @Test func `far and information are gaps, a hidden address is not`() {
    #expect(Set(CoverageLetter.allCases.filter(\.isGap)) == [.far, .information, .none])
    #expect(CoverageLetter.region.isMet)
    #expect(!CoverageLetter.unknown.isMet)
  }

  @Test func `information never removes what an inventory or a place says`() {
    let web = story.offer(2, "eroneuvonta") { $0.deliveries = [.web] }
    #expect(letters([web])[.kemi] == "V")
    #expect(letters([web, counselling { _ in }])[.utsjoki] == "F")
    let matrix = story.matrix([web, counselling { _ in }])
    #expect(matrix[.utsjoki, "eroneuvonta"]?.score == 15)
  }

  @Test func `an inventory makes 0 of what is unknown, and nothing of an offer`() {
    let letters = letters(
      [counselling { $0.area = .municipalities(.rovaniemi) }],
      inventory: [checked(.kemi, "2026-02-01"), checked(.rovaniemi, "2026-02-01")])
    #expect(letters[.kemi] == "0")
    #expect(letters[.rovaniemi] == "L")
    #expect(letters[.utsjoki] == "?")
    let cell = story.matrix([], inventory: [checked(.kemi, "2026-02-01")])[.kemi, "eroneuvonta"]
    #expect(cell?.score == 0)
    #expect(cell?.inventoryOn == .on("2026-02-01"))
  }

  @Test func `an only offer that is too old is unknown when only what is confirmed counts`() {
    let old = counselling { $0.assuredDate = .on("2024-09-01") }
    let matrix = story.matrix([old], .confirmed)
    #expect(matrix[.rovaniemi, "eroneuvonta"]?.letter == .unknown)
    #expect(matrix[.rovaniemi, "eroneuvonta"]?.hasStaleOffers == true)
    #expect(matrix[.tampere, "eroneuvonta"]?.hasStaleOffers == false)
    #expect(story.matrix([old])[.rovaniemi, "eroneuvonta"]?.letter == .here)
  }

  @Test func `beside something fresher what is too old is left out`() {
    let old = counselling { $0.assuredDate = .on("2024-09-01") }
    let phone = story.offer(2, "eroneuvonta") { $0.deliveries = [.phone] }
    let cell = story.matrix([old, phone], .confirmed)[.rovaniemi, "eroneuvonta"]
    #expect(cell?.letter == .remote)
    #expect(cell?.nearestMinutes == nil)
    #expect(cell?.hasStaleOffers == true)
  }

  @Test func `a newer inventory speaks where the only offer is too old`() {
    let old = counselling { $0.assuredDate = .on("2024-09-01") }
    let inventory = [checked(.rovaniemi, "2026-02-01")]
    #expect(letters([old], .confirmed, inventory: inventory)[.rovaniemi] == "0")
    #expect(letters([old], .listed, inventory: inventory)[.rovaniemi] == "L")
  }

  @Test(arguments: [(CoverageView.listed, "L"), (.confirmed, "?")])
  func `a group that runs on without dates counts only as listed`(
    view: CoverageView, letter: String
  ) {
    let group = counselling {
      $0.terms[.access] = story.terms(.access, "ilmoittautuminen")
      $0.terms[.format] = story.terms(.format, "ryhma")
      $0.runsContinuously = true
    }
    #expect(letters([group], view)[.rovaniemi] == letter)
  }

  @Test(arguments: [(Delivery.video, "?"), (.phone, "E")])
  func `a group by video without dates does not count, a telephone is no group`(
    delivery: Delivery, letter: String
  ) {
    let group = story.offer(1, "eroneuvonta") {
      $0.terms[.access] = story.terms(.access, "ilmoittautuminen")
      $0.terms[.format] = story.terms(.format, "ryhma")
      $0.deliveries = [delivery]
    }
    #expect(letters([group])[.kemi] == letter)
  }

  @Test(arguments: [
    ([10], "K"), ([60], "K"), ([61], "?"), ([], "L"), ([1, 8, 15, 22], "L"),
    ([1, 15, 29, 43], "K"), ([-1], "?"), ([-400, -30], "?"), ([-30, 10], "K"), ([-7, 200], "?"),
  ])
  func `open doors on some dates are K unless they are weekly, with none within 60 days nothing`(
    days: [Int], letter: String
  ) {
    let popUp = counselling {
      $0.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
      $0.sessionDates = days.map { Story.today.adding(days: $0) }
    }
    #expect(letters([popUp])[.rovaniemi] == letter)
  }

  /// The further the next date, the lower the score: no date makes help look nearer than a nearer.
  @Test(arguments: [Delivery.inPerson, .atHome, .video, .chat, .live])
  func `a further date never scores more than a nearer one`(delivery: Delivery) {
    let scores = [1, 20, 59, 60, 61, 62, 120, 400].map { days -> Double in
      let offer = story.offer(1, "eroneuvonta") {
        $0.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
        $0.area = .municipalities(.rovaniemi)
        $0.places = [.confirmed(.rovaniemi)]
        $0.deliveries = [delivery]
        $0.sessionDates = [Story.today.adding(days: days)]
      }
      return story.matrix([offer])[.rovaniemi, "eroneuvonta"]?.score ?? 0
    }
    #expect(scores == scores.sorted(by: >))
    #expect(scores[0] > 0)
    #expect(scores[4...].allSatisfy { $0 == 0 })
  }

  @Test(arguments: [-30, 61, 400])
  func `dates decide nothing of what is by appointment, by telephone or runs on`(days: Int) {
    func letter(_ change: (inout Offer) -> Void) -> String? {
      let offer = counselling {
        $0.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
        $0.sessionDates = [Story.today.adding(days: days)]
        change(&$0)
      }
      return letters([offer])[.rovaniemi]
    }
    #expect(letter { $0.terms[.access] = story.terms(.access, "ajanvaraus") } == "L")
    #expect(letter { $0.runsContinuously = true } == "L")
    #expect(letter { $0.deliveries = [.inPerson, .phone] } == "E")
    #expect(letter { $0.tellsTimes = true } == "?")
  }

  @Test(arguments: [
    (Recurrence.Rule.weekly(every: 1, on: [.monday]), "L"),
    (.weekly(every: 2, on: [.monday, .friday]), "L"), (.weekly(every: 2, on: [.monday]), "K"),
    (.monthly(every: 1, .first, .thursday), "K"), (.monthly(every: 6, .last, .friday), "?"),
  ])
  func `open doors that recur are K unless they are weekly`(
    rule: Recurrence.Rule, letter: String
  ) {
    let popUp = counselling {
      $0.terms[.access] = story.terms(.access, "ilman_ajanvarausta")
      // From January, so that every sixth month's next day is in July, too far to plan for.
      $0.recurrences = [Recurrence(rule: rule, startsOn: .on("2026-01-01"))]
    }
    #expect(letters([popUp])[.rovaniemi] == letter)
  }

  @Test func `filters leave out what is for others`() {
    let offer = counselling {
      $0.terms[.phase] = story.terms(.phase, "akuutti_ero")
      $0.terms[.audience] = story.terms(.audience, "isat")
      $0.terms[.level] = story.terms(.level, "matala")
      $0.languages = ["fi", "se"]
    }
    func letter(_ change: (inout CoverageQuery) -> Void) -> String? {
      letters([offer], .listed, change)[.rovaniemi]
    }
    #expect(letter { $0.terms[.phase] = story.terms(.phase, "akuutti_ero", "uusperhe") } == "L")
    #expect(letter { $0.terms[.phase] = story.terms(.phase, "uusperhe") } == "?")
    #expect(letter { $0.terms[.audience] = story.terms(.audience, "isat") } == "L")
    #expect(letter { $0.terms[.audience] = story.terms(.audience, "aidit") } == "?")
    #expect(letter { $0.terms[.level] = story.terms(.level, "matala") } == "L")
    #expect(letter { $0.terms[.level] = story.terms(.level, "vaativa") } == "?")
    #expect(letter { $0.languages = ["se"] } == "L")
    #expect(letter { $0.languages = ["sv"] } == "?")
  }

  @Test func `asked for by mode an offer counts by that mode only`() {
    let offer = counselling {
      $0.deliveries = [.inPerson, .phone]
      $0.terms[.deliveryMode] = story.terms(.deliveryMode, "kasvokkain", "puhelin")
    }
    let byPhone = letters([offer]) {
      $0.terms[.deliveryMode] = story.terms(.deliveryMode, "puhelin")
    }
    #expect(byPhone[.rovaniemi] == "E")
    let inPerson = letters([offer]) {
      $0.terms[.deliveryMode] = story.terms(.deliveryMode, "kasvokkain")
    }
    #expect(inPerson[.utsjoki] == "F")
    #expect(letters([offer])[.utsjoki] == "E")
  }

  @Test(arguments: [
    ("2018-02-28", "?"), ("2018-03-01", "E"), ("2018-06-30", "E"), ("2018-07-01", "?"),
  ])
  func `a pilot is on the map of its own days`(day: String, letter: String) {
    let pilot = story.offer(1, "eroneuvonta") {
      $0.state = .ended
      $0.startsOn = .on("2018-03-01")
      $0.endsOn = .on("2018-06-30")
      $0.deliveries = [.chat]
    }
    #expect(letters([pilot]) { $0.day = .on(day) }[.utsjoki] == letter)
  }

  @Test func `a known travel time wins in the table too, in its own direction first`() {
    let offers = [counselling { _ in }]
    func minutes(_ times: [TravelTime]) -> Int? {
      story.matrix(offers, travelTimes: times)[.kemi, "eroneuvonta"]?.nearestMinutes
    }
    let model = TravelModel().trip(
      from: story.municipality(.kemi), to: story.municipality(.rovaniemi))
    #expect(minutes([]) == model.minutes)
    #expect(minutes([TravelTime(from: .rovaniemi, to: .kemi, minutes: 70)]) == 70)
    #expect(
      minutes([
        TravelTime(from: .kemi, to: .rovaniemi, minutes: 75),
        TravelTime(from: .rovaniemi, to: .kemi, minutes: 70),
      ]) == 75)
  }

  @Test func `organizations are counted once however many offers they have`() {
    func phone(_ number: Int, _ providers: String...) -> Offer {
      story.offer(number, "eroneuvonta") {
        $0.deliveries = [.phone]
        $0.providers = providers.map { .named($0) }
      }
    }
    func cell(_ offers: Offer...) -> CoverageCell? {
      story.matrix(offers)[.kemi, "eroneuvonta"]
    }
    #expect(cell(phone(1, "a"), phone(2, "a"))?.organizations == 1)
    #expect(cell(phone(1, "a"), phone(2, "a"))?.isFragile == true)
    #expect(cell(phone(1, "a", "b"), phone(2, "b"))?.organizations == 2)
    #expect(cell(phone(1, "a", "b"), phone(2, "b"))?.isFragile == false)
    #expect(cell(phone(1), phone(2))?.organizations == 1)
    #expect(cell(phone(1, "a", "b"), phone(2, "c", "d"))?.organizations == 3)
  }

  @Test func `evidence names what it does not count`() {
    let group = counselling {
      $0.terms[.access] = story.terms(.access, "ilmoittautuminen")
      $0.terms[.format] = story.terms(.format, "ryhma")
    }
    let evidence = story.matrix([group]).evidence(.rovaniemi, "eroneuvonta")
    #expect(evidence.map(\.counts) == [false])
    #expect(evidence.first?.fit.areTimesUnconfirmed == true)
  }

  @Test func `a hidden address is told in its region without place or minutes`() {
    let shelter = story.offer(1, "turvakoti") {
      $0.whereabouts = .confidential
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.kemi)]
    }
    for code in [MunicipalityCode.kemi, .utsjoki] {
      let cell = story.matrix([shelter])[code, "turvakoti"]
      #expect(cell?.letter == .region)
      #expect(cell?.nearestMinutes == nil)
      #expect(cell?.score == 50)
    }
  }
}
