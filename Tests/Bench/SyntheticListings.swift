import Foundation
import HumanServices

/// Listings at random, always the same: shares of areas, modes and ages as a national directory
/// might have them.
struct SyntheticListings {
  private static let access = ["ilman_ajanvarausta", "ajanvaraus", "ilmoittautuminen", "lahete"]
  private static let formats = ["yksilo", "pari_tai_perhe", "ryhma"]
  /// Face to face most often, as repeated entries.
  private static let ways: [[Delivery]] = [
    [inPerson], [inPerson], [inPerson], [inPerson], [inPerson, phone], [inPerson, phone],
    [Delivery(mode: "video", interaction: .twoWay)], [phone],
    [Delivery(mode: Delivery.homeVisit, interaction: .twoWay)],
    [Delivery(mode: "verkko", interaction: .selfService)],
    [Delivery(mode: "facebook_live", interaction: .broadcast)],
  ]
  private static let inPerson = Delivery(mode: Delivery.faceToFace, interaction: .twoWay)
  private static let phone = Delivery(mode: "puhelin", interaction: .twoWay)

  private let municipalities: [Municipality]
  private let byRegion: [RegionCode: [Municipality]]
  private let types: [String]
  let organizations: [Organization]

  init(_ geography: SyntheticGeography) {
    municipalities = geography.municipalities
    byRegion = Dictionary(grouping: geography.municipalities, by: \.region)
    types = geography.seeds.terms.filter { $0.facet == .serviceType }.map(\.code)
    organizations = (0..<1500).compactMap { number in
      Slug(rawValue: "jarjestaja-\(number)").map {
        Organization(
          uuid: UUID(), slug: $0, name: LocalizedText(finnish: "Järjestäjä \(number)"), url: nil)
      }
    }
  }

  func listings(_ count: Int) -> [ServiceDetails] {
    var random = Random(state: 7)
    return (0..<count).compactMap { listing($0, &random) }
  }

  private func listing(_ number: Int, _ random: inout Random) -> ServiceDetails? {
    guard let slug = Slug(rawValue: "palvelu-\(number)"),
      let home = municipalities.randomElement(using: &random),
      let type = types.randomElement(using: &random)
    else { return nil }
    var details = ServiceDetails(
      uuid: UUID(), slug: slug, kind: .service, publication: .published,
      name: LocalizedText(finnish: "Palvelu \(number)"), area: area(home, &random),
      sourcePeriod: DatedPeriod(
        from: CivilDate(dayNumber: 17_000),
        to: CivilDate(dayNumber: Int.random(in: 19_600..<20_500, using: &random)), precision: .day),
      evidence: .page, state: .active)
    let second = types.randomElement(using: &random) ?? type
    details.terms = [
      .serviceType: Bool.random(using: &random) && second != type ? [type, second] : [type],
      .access: [SyntheticListings.access.randomElement(using: &random)].compactMap { $0 },
      .format: [SyntheticListings.formats.randomElement(using: &random)].compactMap { $0 },
    ]
    details.deliveries = SyntheticListings.ways.randomElement(using: &random) ?? []
    details.providers = [organizations.randomElement(using: &random)].compactMap { $0 }.map {
      Provider(organization: $0.slug, role: .provider)
    }
    let isSeat = Int.random(in: 0..<8, using: &random) == 0
    details.places = [
      Place(municipality: home.code, certainty: isSeat ? .seatOnly : .confirmed, street: nil)
    ]
    return details
  }

  /// 15 % the nation, 40 % the region, the rest the municipality with up to four others.
  private func area(_ home: Municipality, _ random: inout Random) -> ServiceArea {
    switch Int.random(in: 0..<100, using: &random) {
    case ..<15: return ServiceArea(nation: true, regions: [], municipalities: [])
    case ..<55: return ServiceArea(nation: false, regions: [home.region], municipalities: [])
    default:
      let others = (byRegion[home.region] ?? []).filter { $0.code != home.code }
        .shuffled(using: &random).prefix(Int.random(in: 0..<5, using: &random))
      return ServiceArea(
        nation: false, regions: [], municipalities: [home.code] + others.map(\.code))
    }
  }
}

/// SplitMix64 (S. Vigna): small, and the same everywhere.
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
