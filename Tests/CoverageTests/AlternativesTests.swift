import Coverage
import HumanServices
import TestSupport
import Testing

/// What a family is led to from a listing that is given no more.
@Suite struct AlternativesTests {
  private let story: Story

  init() throws { story = try Story() }

  /// A service that was in Inari, for all of Lapland.
  private static func gone(_ change: (inout ServiceDetails) -> Void = { _ in }) -> ServiceDetails {
    var gone = ServiceDetails.plain(500, "poistunut", "Poistunut", "eroneuvonta")
    gone.deliveries = [.inPerson]
    gone.places = [.confirmed(.inari)]
    change(&gone)
    return gone
  }

  private func listing(
    _ number: Int, _ change: (inout ServiceDetails) -> Void
  ) -> ServiceDetails {
    var details = ServiceDetails.plain(number, "palvelu-\(number)", "Palvelu", "eroneuvonta")
    details.deliveries = [.inPerson]
    change(&details)
    return details
  }

  private func order(_ listings: [ServiceDetails], to gone: ServiceDetails) -> [String] {
    let snapshot = story.snapshot(listings)
    return Alternatives.nearest(to: gone, in: snapshot, on: Story.today).map(\.slug.rawValue)
  }

  @Test func `the same municipality first, then two-way remote help, then what is far`() {
    let listings = [
      listing(501) { $0.places = [.confirmed(.kemi)] },
      listing(502) { $0.deliveries = [.web] },
      listing(503) { $0.deliveries = [.phone] },
      listing(504) { $0.places = [.confirmed(.inari)] },
    ]
    #expect(
      order(listings, to: Self.gone()) == [
        "palvelu-504", "palvelu-503", "palvelu-501", "palvelu-502",
      ])
  }

  /// What is no alternative, and why.
  @Test(
    arguments: [
      ("another kind of help", { @Sendable in $0.terms[.serviceType] = ["oikeusapu"] }),
      ("another region's people", { @Sendable in $0.area = .region(.pirkanmaa) }),
      ("ended", { @Sendable in $0.state = .ended }),
      ("over by its last day", { @Sendable in $0.endsOn = .on("2026-01-31") }),
      ("paused", { @Sendable in $0.state = .paused }),
      ("not begun", { @Sendable in $0.state = .planned }),
      ("for professionals", { @Sendable in $0.kind = .training }),
    ] as [(String, @Sendable (inout ServiceDetails) -> Void)])
  func `what is not given to these people now is no alternative`(
    reason: String, change: @Sendable (inout ServiceDetails) -> Void
  ) {
    #expect(order([listing(501, change)], to: Self.gone()).isEmpty, "\(reason)")
    #expect(order([listing(501) { _ in }], to: Self.gone()) == ["palvelu-501"])
  }

  @Test func `what the people of its own municipality may not use comes after what they may`() {
    let listings = [
      listing(501) {
        $0.area = .municipalities(.rovaniemi)
        $0.places = [.confirmed(.inari)]
      },
      listing(502) { $0.places = [.confirmed(.kemi)] },
    ]
    #expect(order(listings, to: Self.gone()) == ["palvelu-502", "palvelu-501"])
  }

  @Test(arguments: [Whereabouts.confidential, .confidentialMunicipalityPublic])
  func `no order tells where a confidential place was`(whereabouts: Whereabouts) {
    let listings = [
      listing(501) { $0.places = [.confirmed(.kemi)] },
      listing(502) { $0.places = [.confirmed(.inari)] },
    ]
    let orders = [MunicipalityCode.inari, .kemi].map { place in
      order(
        listings,
        to: Self.gone {
          $0.whereabouts = whereabouts
          $0.places = [.confirmed(place)]
        })
    }
    #expect(orders[0] == orders[1])
  }

  @Test func `it is never led to itself, and to no more than one can look through`() {
    let listings = (500..<510).map { listing($0) { _ in } }
    let found = order(listings, to: Self.gone())
    #expect(found == ["palvelu-501", "palvelu-502", "palvelu-503", "palvelu-504"])
  }
}
