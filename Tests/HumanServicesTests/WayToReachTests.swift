import Foundation
import HumanServices
import TestSupport
import Testing

/// Whom one reaches about a listing: its own ways, else its providers'.
@Suite struct WayToReachTests {
  private func point(
    _ kind: ContactPoint.Kind, _ text: String, isProposal: Bool = false
  ) -> ContactPoint {
    var point = ContactPoint(
      uuid: UUID(), kind: kind, target: ContactPoint.target(stored: text, as: kind))
    point.isProposal = isProposal
    return point
  }

  private static let key = PlaceKey(.inari, "Esimerkkitie 1")

  private func directory(
    _ points: [ContactPoint], url: String? = nil, atPlace: [ContactPoint] = []
  ) throws -> (Snapshot, ServiceDetails) {
    var seeds = try Story().seeds
    seeds.organizations[0].contactPoints = points
    seeds.organizations[0].url = url
    var facts = PlaceFacts()
    facts.contactPoints = atPlace
    let details = try #require(seeds.services.first { $0.slug.rawValue == "tunturituen-chat" })
    let snapshot = Snapshot(
      version: 1,
      geography: Geography(regions: seeds.regions, municipalities: seeds.municipalities),
      vocabulary: Vocabulary(terms: seeds.terms, needGroups: seeds.needGroups),
      organizations: seeds.organizations, offers: [], inventory: [], travelTimes: [],
      places: atPlace.isEmpty ? [:] : [Self.key: facts])
    return (snapshot, details)
  }

  private func reached(_ snapshot: Snapshot, _ details: ServiceDetails) -> [String] {
    snapshot.waysToReach(details).map { way in
      let owner =
        switch way.owner {
        case .service: "own"
        case .place: "place's"
        case .organization: "provider's"
        }
      return "\(owner) \(way.point.text)"
    }
  }

  /// What a listing is given at, and what it has of the place's number and the provider's.
  @Test func `a place's contact stands before the provider's of its kind, of open places alone`()
    throws
  {
    var (snapshot, details) = try directory(
      [point(.phone, "016 123 456"), point(.email, "neuvonta@esimerkki.fi")],
      atPlace: [point(.phone, "016 765 432")])
    details.contactPoints = []
    let there = Place.confirmed(.inari, street: Self.key.street)
    let ofPlace = ["place's 016 765 432", "provider's neuvonta@esimerkki.fi"]
    let ofProvider = ["provider's 016 123 456", "provider's neuvonta@esimerkki.fi"]
    let cases: [(Place?, Whereabouts, [String])] = [
      (there, .open, ofPlace), (nil, .open, ofProvider), (.confirmed(.inari), .open, ofProvider),
      (.confirmed(.kemi, street: Self.key.street), .open, ofProvider),
      (
        Place(municipality: .inari, certainty: .seatOnly, street: Self.key.street), .open,
        ofProvider
      ),
      (there, .confidential, ofProvider), (there, .confidentialMunicipalityPublic, ofProvider),
    ]
    for (place, whereabouts, expected) in cases {
      details.places = place.map { [$0] } ?? []
      details.whereabouts = whereabouts
      #expect(reached(snapshot, details) == expected, "\(String(describing: place)) \(whereabouts)")
    }
    details.places = [there]
    details.whereabouts = .open
    details.contactPoints = [point(.phone, "040 123 4567")]
    #expect(
      reached(snapshot, details) == ["own 040 123 4567", "provider's neuvonta@esimerkki.fi"])
    (snapshot, details) = try directory([], atPlace: [point(.phone, "016 765 432")])
    details.contactPoints = []
    details.deliveries = [Delivery(mode: Delivery.byPhone, interaction: .twoWay)]
    #expect(snapshot.reachGap(details) == .number)
    details.places = [there]
    #expect(snapshot.reachGap(details) == nil)
    details.whereabouts = .confidential
    #expect(snapshot.reachGap(details) == .number)
  }

  @Test func `an own contact stands in the place of the provider's of its kind alone`() throws {
    var (snapshot, details) = try directory([
      point(.phone, "016 123 456"), point(.phone, "016 123 457"),
      point(.email, "neuvonta@esimerkki.fi"),
    ])
    details.contactPoints = []
    #expect(
      reached(snapshot, details) == [
        "provider's 016 123 456", "provider's 016 123 457", "provider's neuvonta@esimerkki.fi",
      ])
    details.contactPoints = [point(.phone, "040 123 4567")]
    #expect(
      reached(snapshot, details) == ["own 040 123 4567", "provider's neuvonta@esimerkki.fi"])
    // What nobody can dial, or what waits for a check, takes nothing away.
    details.contactPoints = [point(.phone, "0800-APUA")]
    #expect(reached(snapshot, details).contains("provider's 016 123 456"))
    details.contactPoints = [point(.phone, "040 123 4567", isProposal: true)]
    #expect(!reached(snapshot, details).contains("own 040 123 4567"))
    #expect(snapshot.firstNumber(of: details)?.dialled == "+35816123456")
  }

  @Test func `a partner and a provider's proposal are not asked`() throws {
    var (snapshot, details) = try directory([point(.phone, "016 123 456", isProposal: true)])
    details.contactPoints = []
    #expect(reached(snapshot, details).isEmpty)
    (snapshot, details) = try directory([point(.phone, "016 123 456")])
    details.contactPoints = []
    details.providers = details.providers.map {
      Provider(organization: $0.organization, role: .partner)
    }
    #expect(reached(snapshot, details).isEmpty)
  }

  @Test(arguments: [ServiceKind.network, .training, .material])
  func `what professionals take part in does not send families' calls`(kind: ServiceKind) throws {
    var (snapshot, details) = try directory([point(.phone, "016 123 456")])
    details.contactPoints = []
    #expect(!reached(snapshot, details).isEmpty)
    details.kind = kind
    #expect(reached(snapshot, details).isEmpty)
  }

  struct Case: Sendable {
    var own: [ContactPoint] = []
    var providers: [ContactPoint] = []
    var url: String?
    var isByPhone = false
    var state = ServiceState.active
    var gap: ReachGap?
  }

  @Test func `what lacks a way to be reached is known`() throws {
    let (phone, chat) = (point(.phone, "016 123 456"), point(.chat, "https://chat.esimerkki.fi"))
    let cases: [Case] = [
      Case(gap: .nothing), Case(own: [chat]), Case(providers: [phone]), Case(url: "https://a.fi"),
      Case(own: [point(.phone, "0800-APUA")], gap: .nothing),
      Case(own: [point(.phone, "016 123 456", isProposal: true)], gap: .nothing),
      Case(own: [chat], url: "https://a.fi", isByPhone: true, gap: .number),
      Case(isByPhone: true, gap: .number), Case(own: [phone], isByPhone: true),
      Case(providers: [phone], isByPhone: true),
      Case(providers: [chat], isByPhone: true, gap: .number),
      Case(isByPhone: true, state: .ended), Case(state: .cancelled),
      Case(state: .planned, gap: .nothing),
    ]
    for one in cases {
      var (snapshot, details) = try directory(one.providers)
      details.contactPoints = one.own
      details.url = one.url
      details.deliveries = [
        Delivery(mode: one.isByPhone ? Delivery.byPhone : "chat", interaction: .twoWay)
      ]
      details.state = one.state
      #expect(snapshot.reachGap(details) == one.gap, "\(one)")
    }
  }

  @Test func `a number's UUID of before follows from what stands in it, not from its place`() {
    let (service, other) = (UUID(), UUID())
    func uuids(_ texts: [String], _ service: UUID) -> [UUID] {
      texts.map { ContactPoint.former(reading: $0, note: LocalizedText([:])) }
        .named(of: service).map(\.uuid)
    }
    let first = uuids(["016 123 456", "0800-APUA"], service)
    #expect(uuids(["0800-APUA", "016 123 456"], service) == first.reversed())
    #expect(Set(uuids(["016 123 456", "016 123 456"], service)).count == 2)
    #expect(Set(first + uuids(["016 123 456", "0800-APUA"], other)).count == 4)
    #expect(first[0] == uuids(["016 123 456"], service)[0])
  }
}
