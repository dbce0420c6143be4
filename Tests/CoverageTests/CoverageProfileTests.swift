import Coverage
import HumanServices
import TestSupport
import Testing

@Suite struct CoverageProfileTests {
  private let story: Story

  init() throws { story = try Story() }

  private func profile(
    _ code: MunicipalityCode, _ services: [ServiceDetails]? = nil, on day: CivilDate = Story.today,
    inventory: [InventoryConfirmation] = []
  ) -> CoverageProfile {
    CoverageProfile(
      of: story.municipality(code), in: story.snapshot(services, inventory: inventory), on: day,
      today: Story.today)
  }

  private func need(_ code: String) throws -> TaxonomyTerm {
    try #require(story.vocabulary.term(.serviceType, code))
  }

  @Test func `Utsjoki sees the services that reach it, best fit first`() {
    let services = profile(.utsjoki).offers.filter { $0.offer.kind == .service }
    let found = services.map { "\($0.fit.tier.rawValue) \($0.offer.slug.rawValue)" }
    #expect(
      found == [
        "L kotona-utsjoella", "E tunturituen-chat", "F lapin-lastenvalvoja",
        "F napapiirin-sovittelu", "F revontulten-vertaisryhma", "F pohjoinen-turvakoti",
        "V eroillan-suora-lahetys", "V sopimuspohja-verkossa",
      ])
  }

  /// One more phone line, to be compared with others that fit equally well.
  private func phoneLine(
    _ slug: String, _ type: String = "eroneuvonta", sourceTo: String = "2024-12-31",
    audience: String = "vanhemmat"
  ) -> ServiceDetails {
    var service = ServiceDetails.plain(600, slug, slug, type)
    service.deliveries = [.phone]
    service.sourcePeriod.to = .on(sourceTo)
    service.terms[.audience] = [audience]
    return service
  }

  @Test func `of two that fit equally the one for any family comes first, whatever its type`() {
    let services = [
      phoneLine("isille", audience: "isat"), phoneLine("kaikille", "keskusteluapu"),
    ]
    #expect(profile(.kemi, services).offers.map(\.offer.slug.rawValue) == ["kaikille", "isille"])
  }

  @Test func `then the vocabulary's order of types decides, then freshness, then stored order`() {
    let services = [
      phoneLine("a", "keskusteluapu"), phoneLine("b", sourceTo: "2020-12-31"), phoneLine("c"),
      phoneLine("d"),
    ]
    #expect(profile(.kemi, services).offers.map(\.offer.slug.rawValue) == ["c", "d", "b", "a"])
  }

  @Test func `a need is met as near as its best offer that counts`() throws {
    let inari = profile(.inari)
    #expect(inari.status(of: try need("eroneuvonta")) == .met(.here))
    #expect(inari.status(of: try need("keskusteluapu")) == .met(.remote))
    #expect(inari.status(of: try need("turvakoti")) == .met(.far))
    #expect(profile(.tampere).status(of: try need("turvakoti")) == .met(.region))
    #expect(profile(.rovaniemi).status(of: try need("vertaisryhma")) == .unknown)
  }

  @Test func `events, materials, networks and trainings meet no need`() throws {
    var event = story.service("eroiltapaiva-kemissa")
    event.terms[.serviceType] = ["eroneuvonta"]
    #expect(profile(.kemi, [event]).status(of: try need("eroneuvonta")) == .unknown)
    event.kind = .service
    #expect(profile(.kemi, [event]).status(of: try need("eroneuvonta")) == .met(.visiting))
  }

  @Test(arguments: [
    ("2026-03-02", true), ("2024-09-02", true), ("2024-09-01", false), ("2026-03-03", false),
  ])
  func `unknown becomes none only by an inventory of the last 18 months`(
    confirmedOn: String, isNone: Bool
  ) throws {
    let inventory = [
      InventoryConfirmation(
        municipality: .utsjoki, need: "eroryhma", confirmedOn: .on(confirmedOn))
    ]
    let status = profile(.utsjoki, inventory: inventory).status(of: try need("eroryhma"))
    #expect(status == (isNone ? .none(confirmedOn: .on(confirmedOn)) : .unknown))
  }

  @Test func `an inventory speaks of its own municipality and need, and never over an offer`()
    throws
  {
    let inventory = ["eroneuvonta", "lapsen_eroryhma"].map {
      InventoryConfirmation(municipality: .inari, need: $0, confirmedOn: Story.today)
    }
    let inari = profile(.inari, inventory: inventory)
    #expect(inari.status(of: try need("eroneuvonta")) == .met(.here))
    #expect(inari.status(of: try need("lapsen_eroryhma")) == .none(confirmedOn: Story.today))
    #expect(inari.status(of: try need("nuoren_eroryhma")) == .unknown)
    let kemi = profile(.kemi, inventory: inventory)
    #expect(kemi.status(of: try need("lapsen_eroryhma")) == .unknown)
  }

  @Test func `the nearest alternative is a place, though its area leaves the municipality out`()
    throws
  {
    let alternative = profile(.utsjoki).nearestAlternative(for: try need("eroneuvonta"))
    guard case .place(let offer, let place, let trip)? = alternative else {
      Issue.record("no place, but \(String(describing: alternative))")
      return
    }
    #expect(offer.slug.rawValue == "ivalon-eroneuvola")
    #expect(place == .inari)
    #expect((100...200).contains(trip.minutes))
  }

  @Test func `a place in another region is an alternative only when it is open to all`() throws {
    var tampere = ServiceDetails.plain(610, "tampereen-apu", "Tampereen apu", "oikeusapu")
    tampere.deliveries = [.inPerson]
    tampere.places = [.confirmed(.tampere)]
    tampere.area = .region(.pirkanmaa)
    #expect(profile(.kemi, [tampere]).nearestAlternative(for: try need("oikeusapu")) == nil)
    tampere.area = .nation
    #expect(profile(.kemi, [tampere]).nearestAlternative(for: try need("oikeusapu")) != nil)
  }

  @Test func `without a place the alternative is remote, without that there is none`() throws {
    let utsjoki = profile(.utsjoki)
    guard case .remote(let offer)? = utsjoki.nearestAlternative(for: try need("keskusteluapu"))
    else {
      Issue.record("the chat is not offered")
      return
    }
    #expect(offer.slug.rawValue == "tunturituen-chat")
    #expect(utsjoki.nearestAlternative(for: try need("oikeusapu")) == nil)
  }

  @Test func `a hidden shelter, a seat and an ended group are no alternatives`() throws {
    let pirkkala = profile(.pirkkala, story.services(in: .pirkanmaa))
    #expect(pirkkala.nearestAlternative(for: try need("turvakoti")) == nil)
    #expect(pirkkala.nearestAlternative(for: try need("perheneuvonta")) == nil)
    #expect(profile(.kemi).nearestAlternative(for: try need("vanhemman_neuvo")) == nil)
  }

  @Test func `what has no date is no alternative on a past day`() throws {
    var undated = story.service("ivalon-eroneuvola")
    undated.sourcePeriod = DatedPeriod(from: nil, to: nil, precision: .year)
    let eroneuvonta = try need("eroneuvonta")
    #expect(profile(.utsjoki, [undated]).nearestAlternative(for: eroneuvonta) != nil)
    let then = profile(.utsjoki, [undated], on: .on("2018-03-01"))
    #expect(then.nearestAlternative(for: eroneuvonta) == nil)
  }

  @Test func `on the first of March 2018 the group chat is on and the cancelled group is not`() {
    let then = profile(.utsjoki, on: .on("2018-03-01")).offers.map(\.offer.slug.rawValue)
    #expect(then.contains("kevaan-ryhmachat-2018"))
    #expect(!then.contains("peruttu-vanhemman-neuvo"))
    #expect(!then.contains("syksyn-eroryhma"))
  }

  @Test func `the seeds answer the first of March 2018 as the programme's papers do`() throws {
    let seeds = try SeedFiles.planted()
    var story = story
    story.seeds = seeds
    let utsjoki = try #require(seeds.municipalities.first { $0.code == .utsjoki })
    let then = CoverageProfile(
      of: utsjoki, in: story.snapshot(), on: .on("2018-03-01"), today: Story.today
    ).offers.map(\.offer.slug.rawValue)
    #expect(then.contains("ryhmachat-eron-jalkeiseen-vanhemmuuteen"))
    #expect(then.contains("livelahetykset-lapsiperheen-erosta"))
    #expect(!then.contains("vanhemman-neuvo-kevat-2018"))
    #expect(!then.contains("vanhemman-neuvo-syksy-2017"))
  }
}

extension Story {
  fileprivate func services(in region: RegionCode) -> [ServiceDetails] {
    seeds.services.filter { $0.area.regions.contains(region) }
  }
}
