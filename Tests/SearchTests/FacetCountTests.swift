import HumanServices
import TestSupport
import Testing

@testable import Search

/// Counts beside the facets' values, against a count by hand over the listings themselves.
@Suite struct FacetCountTests {
  /// Values of a facet that are combined with those of another; the first have most listings.
  private static let mostValues = 6

  @Test(arguments: SearchFacet.allCases)
  func `counts are those of a count by hand for every pair of facets`(first: SearchFacet) throws {
    let searched = try Searched()
    let plain = PlainFacets(searched.index.snapshot, today: Story.today)
    let table = searched.index.facets
    for second in SearchFacet.allCases.drop(while: { $0 != first }).dropFirst() {
      for one in (table.values[first] ?? []).prefix(Self.mostValues) {
        for other in (table.values[second] ?? []).prefix(Self.mostValues) {
          let answer = searched.answer("") {
            $0[first] = [one]
            $0[second] = [other]
          }
          let chosen = [first: one, second: other]
          #expect(answer.total == plain.count(chosen), "\(chosen)")
          for facet in SearchFacet.allCases {
            let expected = (table.values[facet] ?? []).map { value in
              var all = chosen
              all[facet] = value
              return plain.count(all)
            }
            #expect(answer.counts.counts[facet] == expected, "\(facet) beside \(chosen)")
          }
        }
      }
    }
  }

  @Test func `every facet has a place of its own in tables, and one in the filters`() {
    let places = SearchFacet.allCases.map(\.position)
    #expect(Set(places).count == places.count)
    #expect(places.allSatisfy { (0..<SearchFacet.positions).contains($0) })
    #expect(SearchFacet.inFilters.count == SearchFacet.allCases.count)
    #expect(Set(SearchFacet.inFilters) == Set(SearchFacet.allCases))
  }

  @Test func `several values of one facet are any of them`() throws {
    let searched = try Searched()
    let types = (searched.index.facets.values[.term(.serviceType)] ?? []).prefix(3)
    let each = types.map { type in Set(searched.slugs("") { $0[.serviceType] = [type] }) }
    let any = Set(searched.slugs("") { $0[.serviceType] = Array(types) })
    #expect(any == each.reduce(into: []) { $0.formUnion($1) })
    #expect(!any.isEmpty)
  }
}

/// What each listing has, looked up in the listing alone: slow and plain.
private struct PlainFacets {
  let listings: [[SearchFacet: Set<String>]]

  init(_ snapshot: Snapshot, today: CivilDate) {
    listings = snapshot.offers.map { offer in
      var values: [SearchFacet: Set<String>] = [:]
      for facet in SearchFacet.allCases {
        values[facet] = Self.values(of: offer, facet, snapshot, today)
      }
      return values
    }
  }

  func count(_ chosen: [SearchFacet: String]) -> Int {
    listings.count { listing in
      chosen.allSatisfy { listing[$0.key]?.contains($0.value) == true }
    }
  }

  private static func values(
    of offer: Offer, _ facet: SearchFacet, _ snapshot: Snapshot, _ today: CivilDate
  ) -> Set<String> {
    switch facet {
    case .term(let facet):
      return Set(snapshot.vocabulary.terms(facet, in: offer.terms(facet)).map(\.slug.rawValue))
    case .language: return Set(offer.languages)
    case .cost: return [offer.cost.rawValue]
    case .kind: return [offer.kind.rawValue]
    case .availability: return [Availability(offer, today: today).rawValue]
    case .statutory:
      let isObliged = snapshot.vocabulary.terms(.serviceType, in: offer.terms(.serviceType))
        .contains { !$0.statutoryBasis.isEmpty }
      return [(isObliged ? Statutory.statutory : .voluntary).rawValue]
    case .upcoming:
      let soon = offer.timetable.nextDay(from: today).map { $0 <= today.adding(days: 30) } ?? false
      return soon ? ["30"] : []
    case .checked: return offer.assuredDate == nil ? [] : ["6", "12", "18"]
    case .municipality:
      return Set(
        snapshot.geography.municipalities.filter(offer.area.includes).map(\.slug.rawValue))
    case .region:
      return Set(
        snapshot.geography.regions.filter { region in
          snapshot.geography.municipalities(in: region.code).contains(where: offer.area.includes)
        }.map(\.slug.rawValue))
    }
  }
}
