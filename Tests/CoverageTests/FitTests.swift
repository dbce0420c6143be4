import Coverage
import HumanServices
import TestSupport
import Testing

/// One test for each rule of the tiers.
@Suite struct FitTests {
  private let story: Story

  init() throws { story = try Story() }

  /// How one listing reaches one municipality.
  private func fitted(
    _ service: ServiceDetails, to code: MunicipalityCode, on day: CivilDate = Story.today,
    travelTimes: [TravelTime] = []
  ) -> Fit? {
    let snapshot = story.snapshot([service], travelTimes: travelTimes)
    let reach = Reach(snapshot: snapshot, day: day, today: Story.today)
    return reach.fit(of: snapshot.offers[0], to: story.municipality(code))
  }

  private func counselling(_ change: (inout ServiceDetails) -> Void) -> ServiceDetails {
    var service = ServiceDetails.plain(500, "eroneuvola", "Eroneuvola", "eroneuvonta")
    service.deliveries = [.inPerson]
    change(&service)
    return service
  }

  @Test func `L face to face in the municipality by appointment`() {
    let fit = fitted(story.service("ivalon-eroneuvola"), to: .inari)
    #expect(fit?.tier == .here)
    #expect(fit?.place == .inari)
    #expect(fit?.trip == nil)
    #expect(fit?.areTimesUnconfirmed == false)
    #expect(fit?.isAlsoRemote == true)
  }

  @Test func `L also for walking in, with the times to be checked`() {
    var walkIn = counselling {
      $0.terms[.access] = ["ilman_ajanvarausta"]
      $0.places = [.confirmed(.kemi)]
    }
    #expect(fitted(walkIn, to: .kemi)?.tier == .here)
    #expect(fitted(walkIn, to: .kemi)?.areTimesUnconfirmed == true)
    walkIn.scheduleNote = LocalizedText(finnish: "Maanantaisin klo 9–12")
    #expect(fitted(walkIn, to: .kemi)?.areTimesUnconfirmed == false)
  }

  @Test(arguments: [
    (1, Tier.within30Minutes), (30, .within30Minutes), (31, .within60Minutes),
    (60, .within60Minutes), (61, .within90Minutes), (90, .within90Minutes), (91, .far),
  ])
  func `N30 N60 N90 F by the minutes to a confirmed place elsewhere`(minutes: Int, tier: Tier) {
    let there = counselling { $0.places = [.confirmed(.rovaniemi)] }
    let times = [TravelTime(from: .kemi, to: .rovaniemi, minutes: minutes)]
    let fit = fitted(there, to: .kemi, travelTimes: times)
    #expect(fit?.tier == tier)
    #expect(fit?.trip?.minutes == minutes)
    #expect(fit?.place == .rovaniemi)
    #expect(fit?.isPlaceUnconfirmed == false)
  }

  @Test func `of several places the nearest counts`() {
    let both = counselling { $0.places = [.confirmed(.rovaniemi), .confirmed(.inari)] }
    #expect(fitted(both, to: .utsjoki)?.place == .inari)
    #expect(fitted(both, to: .kemi)?.place == .rovaniemi)
  }

  @Test func `K a home visit without appointment, L with one, where the area names the homes`() {
    #expect(fitted(story.service("kotona-utsjoella"), to: .utsjoki)?.tier == .here)
    let visitor = counselling {
      $0.area = .municipalities(.utsjoki)
      $0.deliveries = [.atHome]
      $0.terms[.access] = ["ilman_ajanvarausta"]
    }
    #expect(fitted(visitor, to: .utsjoki)?.tier == .visiting)
    #expect(fitted(visitor, to: .inari) == nil)
  }

  @Test func `F home visits for a whole region, which do not say to whose homes they come`() {
    let visitor = counselling { $0.deliveries = [.atHome] }
    #expect(fitted(visitor, to: .utsjoki)?.tier == .far)
    #expect(fitted(visitor, to: .utsjoki)?.isPlaceUnconfirmed == true)
  }

  @Test func `E two-way remote help where remote meets the need`() {
    let fit = fitted(story.service("tunturituen-chat"), to: .utsjoki)
    #expect(fit?.tier == .remote)
    #expect(fit?.place == nil)
  }

  @Test func `V two-way remote help where only being there helps`() {
    let meeting = counselling {
      $0.terms[.serviceType] = ["tapaamispaikka"]
      $0.deliveries = [.video]
    }
    #expect(fitted(meeting, to: .utsjoki)?.tier == .information)
  }

  @Test func `remote help is judged by the need it is asked for`() throws {
    let both = counselling {
      $0.terms[.serviceType] = ["eroneuvonta", "tapaamispaikka"]
      $0.deliveries = [.phone]
    }
    let snapshot = story.snapshot([both])
    let reach = Reach(snapshot: snapshot, day: Story.today, today: Story.today)
    let tiers = ["eroneuvonta", "tapaamispaikka"].map { code in
      reach.fit(
        of: snapshot.offers[0], to: story.municipality(.utsjoki),
        need: story.vocabulary.set(.serviceType, code))?.tier
    }
    #expect(tiers == [.remote, .information])
  }

  @Test(arguments: ["eroillan-suora-lahetys", "sopimuspohja-verkossa", "lapsen-ero-opas"])
  func `V broadcast and self-service`(slug: String) {
    #expect(fitted(story.service(slug), to: .utsjoki)?.tier == .information)
  }

  @Test func `E a Facebook live whose own delivery says two-way`() {
    let moderated = counselling {
      $0.deliveries = [Delivery(mode: "facebook_live", interaction: .twoWay)]
    }
    #expect(fitted(moderated, to: .utsjoki)?.tier == .remote)
  }

  @Test func `R a confidential address whose municipality is not told, without place or minutes`() {
    for code in [MunicipalityCode.tampere, .pirkkala] {
      let fit = fitted(story.service("suojapesa"), to: code)
      #expect(fit?.tier == .region)
      #expect(fit?.place == nil)
      #expect(fit?.trip == nil)
    }
    #expect(fitted(story.service("suojapesa"), to: .kemi) == nil)
  }

  @Test func `a confidential address whose municipality is told counts like any place`() {
    let shelter = story.service("pohjoinen-turvakoti")
    #expect(fitted(shelter, to: .rovaniemi)?.tier == .here)
    #expect(fitted(shelter, to: .utsjoki)?.tier == .far)
    #expect(fitted(shelter, to: .utsjoki)?.place == .rovaniemi)
    #expect(fitted(shelter, to: .utsjoki)?.isPlaceUnconfirmed == false)
  }

  @Test(arguments: Story.municipalities)
  func `F a place known only as the provider's seat is never near`(code: MunicipalityCode) throws {
    var seatOnly = story.service("pirkan-perheneuvola")
    seatOnly.area = .nation
    let fit = try #require(fitted(seatOnly, to: code))
    #expect(fit.tier == .far)
    #expect(fit.isPlaceUnconfirmed)
    #expect(fit.place == nil)
  }

  @Test func `F face to face without any known place`() {
    let fit = fitted(story.service("lapin-lastenvalvoja"), to: .rovaniemi)
    #expect(fit?.tier == .far)
    #expect(fit?.isPlaceUnconfirmed == true)
  }

  @Test func `area is not location`() {
    let sovittelu = story.service("napapiirin-sovittelu")
    #expect(fitted(sovittelu, to: .rovaniemi)?.tier == .here)
    #expect(fitted(sovittelu, to: .utsjoki)?.tier == .far)
    #expect(fitted(sovittelu, to: .tampere) == nil)

    let forUtsjokiOnly = counselling {
      $0.area = .municipalities(.utsjoki)
      $0.places = [.confirmed(.rovaniemi)]
    }
    #expect(fitted(forUtsjokiOnly, to: .rovaniemi) == nil)
  }

  @Test func `a group without a date is shown but does not count`() {
    let group = story.service("revontulten-vertaisryhma")
    let fit = fitted(group, to: .rovaniemi)
    #expect(fit?.tier == .here)
    #expect(fit?.counts == false)
    #expect(fit?.areTimesUnconfirmed == true)
  }

  @Test(arguments: [
    ("2026-03-01", false), ("2026-03-02", true), ("2026-05-01", true), ("2026-05-02", false),
  ])
  func `a group counts when its next date is within 60 days`(date: String, counts: Bool) {
    var group = story.service("revontulten-vertaisryhma")
    group.occurrences = [
      Occurrence(
        uuid: group.uuid, title: LocalizedText([:]), startsOn: .on(date), endsOn: .on(date),
        precision: .day, state: .planned, note: LocalizedText([:]))
    ]
    #expect(fitted(group, to: .rovaniemi)?.counts == counts)
  }

  @Test(arguments: ["2026-02-20", "2026-05-02"])
  func `what is between its sessions is shown, does not count, and its times are no question`(
    date: String
  ) {
    let popUp = counselling {
      $0.terms[.access] = ["ilman_ajanvarausta"]
      $0.places = [.confirmed(.kemi)]
      $0.occurrences = [
        Occurrence(
          uuid: $0.uuid, title: LocalizedText([:]), startsOn: .on(date), endsOn: .on(date),
          precision: .day, state: .planned, note: LocalizedText([:]))
      ]
    }
    let fit = fitted(popUp, to: .kemi)
    #expect(fit?.isBetweenSessions == true)
    #expect(fit?.counts == false)
    #expect(fit?.areTimesUnconfirmed == false)
  }

  @Test func `a way between sessions does not hide one that counts`() {
    let both = counselling {
      $0.terms[.access] = ["ilman_ajanvarausta"]
      $0.places = [.confirmed(.kemi)]
      $0.deliveries = [.inPerson, .phone]
      $0.occurrences = [
        Occurrence(
          uuid: $0.uuid, title: LocalizedText([:]), startsOn: .on("2026-02-20"),
          endsOn: .on("2026-02-20"), precision: .day, state: .planned, note: LocalizedText([:]))
      ]
    }
    #expect(fitted(both, to: .kemi)?.tier == .remote)
  }

  @Test func `a group that never pauses counts, its times to be checked`() {
    var group = story.service("revontulten-vertaisryhma")
    group.runsContinuously = true
    #expect(fitted(group, to: .rovaniemi)?.counts == true)
    #expect(fitted(group, to: .rovaniemi)?.areTimesUnconfirmed == true)
  }

  @Test func `the pilot of 2018 is there during its dates only`() {
    let chat = story.service("kevaan-ryhmachat-2018")
    #expect(fitted(chat, to: .utsjoki, on: .on("2018-02-28")) == nil)
    #expect(fitted(chat, to: .utsjoki, on: .on("2018-03-01"))?.tier == .remote)
    #expect(fitted(chat, to: .utsjoki, on: .on("2018-06-30"))?.tier == .remote)
    #expect(fitted(chat, to: .utsjoki, on: .on("2018-07-01")) == nil)
    #expect(fitted(chat, to: .utsjoki) == nil)
  }

  @Test func `nothing reaches anybody without a delivery`() {
    #expect(fitted(counselling { $0.deliveries = [] }, to: .kemi) == nil)
  }
}
