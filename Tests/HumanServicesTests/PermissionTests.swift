import Foundation
import HumanServices
import TestSupport
import Testing

@Suite struct PermissionTests {
  private let geography: Geography
  private let lapland = editor(.coordinator, [.lappi])
  private let admin = editor(.admin, [])

  init() throws { geography = try Story().geography }

  private static func editor(_ role: EditorRole, _ regions: Set<RegionCode>) -> Editor {
    Editor(
      id: ID(rawValue: 1), displayName: "Lapin koordinaattori",
      email: StoryAccount.laplandCoordinator.details.email, role: role, regions: regions)
  }

  static let areas: [(ServiceArea, Bool)] = [
    (.region(.lappi), true), (.region(.pirkanmaa), false), (.nation, false),
    (.municipalities(.utsjoki, .kemi), true), (.municipalities(.utsjoki, .tampere), false),
    (.municipalities(.known("999")), false),
    (ServiceArea(nation: false, regions: [.lappi, .pirkanmaa], municipalities: []), false),
    (ServiceArea(nation: false, regions: [.lappi], municipalities: [.tampere]), false),
    (ServiceArea(nation: false, regions: [], municipalities: []), true),
  ]

  @Test(arguments: areas.indices)
  func `a coordinator edits what lies wholly in their regions`(index: Int) {
    let (area, isAllowed) = PermissionTests.areas[index]
    #expect(lapland.mayEdit(area, in: geography) == isAllowed)
    #expect(admin.mayEdit(area, in: geography))
  }

  @Test(arguments: PermissionTests.areas.indices)
  func `a coordinator checks what they edit, and what is national`(index: Int) {
    let (area, isAllowed) = PermissionTests.areas[index]
    #expect(lapland.mayCheck(area, in: geography) == (isAllowed || area.nation))
    #expect(admin.mayCheck(area, in: geography))
  }

  @Test func `a listing without an area belongs to the regions of its places`() {
    let nothing = ServiceArea(nation: false, regions: [], municipalities: [])
    #expect(lapland.mayEdit(nothing, places: [.inari], in: geography))
    #expect(!lapland.mayEdit(nothing, places: [.inari, .tampere], in: geography))
    #expect(!lapland.mayEdit(.region(.pirkanmaa), places: [.inari], in: geography))
  }

  @Test func `a listing is moved neither into nor out of a region`() throws {
    let own = listing(.region(.lappi)), other = listing(.region(.pirkanmaa))
    #expect(throws: Never.self) { try lapland.requireEdit(of: own, to: own, in: geography) }
    #expect(throws: Never.self) { try lapland.requireEdit(of: nil, to: own, in: geography) }
    for (stored, draft) in [(own, other), (other, own), (other, other), (own, listing(.nation))] {
      #expect(throws: PermissionError.otherRegion) {
        try lapland.requireEdit(of: stored, to: draft, in: geography)
      }
      #expect(throws: Never.self) { try admin.requireEdit(of: stored, to: draft, in: geography) }
    }
    #expect(throws: PermissionError.otherRegion) {
      try lapland.requireEdit(of: nil, to: other, in: geography)
    }
  }

  @Test func `a place of another region is neither added, changed nor removed`() throws {
    let plain = listing(.region(.lappi), [.confirmed(.inari)])
    let reaching = listing(.region(.lappi), [.confirmed(.inari), .confirmed(.tampere)])
    let moved = listing(.region(.lappi), [.confirmed(.inari), .seatOnly(.tampere)])
    for (stored, draft) in [(plain, reaching), (reaching, plain), (reaching, moved)] {
      #expect(throws: PermissionError.otherRegion) {
        try lapland.requireEdit(of: stored, to: draft, in: geography)
      }
    }
    var renamed = reaching
    renamed.name = LocalizedText(finnish: "Uusi nimi")
    #expect(throws: Never.self) {
      try lapland.requireEdit(of: reaching, to: renamed, in: geography)
    }
  }

  @Test(arguments: [
    "a@b", "Etunimi.Sukunimi@Example.FI", "x+y@z.example",
  ])
  func `an address is kept in lower case`(text: String) {
    #expect(EmailAddress(rawValue: text)?.rawValue == text.lowercased())
  }

  @Test(arguments: [
    "", "a", "@b", "a@", "a@b@c", "a b@c", "ä@b.fi", "a@b\n", "a@b\r\nBcc: c@d",
    String(repeating: "a", count: 250) + "@b.fi",
  ])
  func `what is no address is none`(text: String) {
    #expect(EmailAddress(rawValue: text) == nil)
  }

  private func listing(_ area: ServiceArea, _ places: [Place] = []) -> ServiceDetails {
    var listing = ServiceDetails(
      uuid: UUID(uuidString: "00000000-0000-4000-8000-000000000001") ?? UUID(),
      slug: .named("palvelu"), kind: .service, publication: .draft,
      name: LocalizedText(finnish: "Palvelu"), area: area,
      sourcePeriod: DatedPeriod(from: nil, to: nil, precision: .year), evidence: .page,
      state: .active)
    listing.places = places
    return listing
  }
}
