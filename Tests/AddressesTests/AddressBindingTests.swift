import Addresses
import Coverage
import HumanServices
import Search
import TestSupport
import Testing

/// What an address is printed as is what is read from it.
@Suite struct AddressBindingTests {
  private let directory: Snapshot

  init() throws { directory = try Story().snapshot() }

  private func read<Query>(
    _ binding: AddressBinding<Query, Snapshot>, _ pairs: [(String, String)]
  ) -> AddressReading<Query> {
    binding.read(pairs.map { AddressPair($0, $1) }, in: directory)
  }

  private func expectRoundTrip<Query: Equatable>(
    _ binding: AddressBinding<Query, Snapshot>, _ query: Query
  ) {
    let pairs = binding.pairs(of: query, directory.names)
    let reading = binding.read(pairs, in: directory)
    #expect(reading.query == query, "\(pairs)")
    #expect(reading.unread.isEmpty && reading.tellingPairs.isEmpty, "\(pairs)")
  }

  @Test func `every term of every facet is read as it is printed`() {
    for facet in Facet.allCases {
      for term in directory.vocabulary.terms(facet) {
        var filter = MunicipalityFilter()
        var gaps = GapQuery()
        if Facet.ofMunicipality.contains(facet) { filter.terms[facet] = term.slug }
        if Facet.ofMap.contains(facet) { gaps.terms[facet] = term.slug }
        if facet == .serviceType {
          gaps.need = term.needWeight > 0 ? term.slug : nil
          expectRoundTrip(ReachQuery.binding, ReachQuery(type: term.slug))
          expectRoundTrip(ReportSubject.binding, ReportSubject(need: term.slug))
        }
        expectRoundTrip(MunicipalityFilter.binding, filter)
        expectRoundTrip(GapQuery.binding, gaps)
      }
    }
    for group in directory.vocabulary.needGroups {
      var filter = MunicipalityFilter()
      filter.group = group.code
      expectRoundTrip(MunicipalityFilter.binding, filter)
    }
  }

  @Test func `every part of a plan is read as it is printed`() {
    for offer in directory.offers {
      var plan = PlanQuery()
      plan.change = .end
      plan.service = offer.slug
      expectRoundTrip(PlanQuery.binding, plan)
      expectRoundTrip(ReportSubject.binding, ReportSubject(service: offer.slug))
    }
    var plan = PlanQuery()
    plan.modes = directory.vocabulary.terms(.deliveryMode).map(\.slug)
    plan.area = .all
    plan.view = .confirmed
    plan.limit = 120
    plan.steps = PlanQuery.mostSteps
    plan.place = directory.geography.municipalities[0].slug
    expectRoundTrip(PlanQuery.binding, plan)
    var calendar = CalendarQuery(
      ReachQuery(
        region: directory.geography.regions[0].slug,
        municipality: directory.geography.municipalities[0].slug))
    calendar.year = 2026
    expectRoundTrip(CalendarQuery.binding, calendar)
  }

  @Test func `every value of every facet of a search is read as it is printed`() throws {
    let table = FacetTable(directory, today: Story.today)
    for facet in SearchFacet.allCases {
      for value in table.values[facet] ?? [] {
        var query = SearchQuery()
        query[facet] = [value]
        let pairs = SearchQuery.binding.pairs(of: query, table.names)
        let reading = SearchQuery.binding.read(pairs, in: table)
        #expect(reading.query == query && reading.tellingPairs.isEmpty, "\(pairs)")
      }
    }
  }

  @Test(arguments: ["kemi", "Kemi", "KEMI", "kemi "])
  func `a place is read in any letters`(written: String) {
    let reading = read(ReachQuery.binding, [("kunta", written)])
    #expect(reading.query.municipality == .named("kemi") && reading.unread.isEmpty)
  }

  @Test(arguments: [
    ("2018-03-01", true), ("1.3.2018", true), ("01.03.2018", true), ("31.2.2018", false),
    ("2018-13-45", false), ("1.3.18", false), ("1.3", false), ("1.3.2018.", false), ("", false),
  ])
  func `a day is read as programs and as Finns write it`(written: String, isRead: Bool) {
    let reading = read(GapQuery.binding, [("paiva", written)])
    #expect(reading.query.day == (isRead ? CivilDate("2018-03-01") : nil))
    #expect(reading.unread.isEmpty == isRead)
  }

  @Test func `what means nothing is left with its reason, and never taken for something else`() {
    let reading = read(
      ReachQuery.binding,
      [
        ("kunta", "kemi"), ("kunta", "kemi"), ("kunta", "oulu"), ("aihe", "xyz"),
        ("väri", "sininen"),
      ])
    #expect(reading.query == ReachQuery(municipality: .named("kemi")))
    #expect(reading.unread.map(\.reason) == [.repeated, .unknownValue, .unknownName])
    #expect(reading.unread.map(\.text) == ["kunta=oulu", "aihe=xyz", "väri=sininen"])
  }

  @Test func `a value that many would take for the usual one is not printed`() {
    #expect(GapQuery.binding.pairs(of: GapQuery(), directory.names).isEmpty)
    #expect(PlanQuery.binding.pairs(of: PlanQuery(), directory.names).isEmpty)
    var query = GapQuery()
    query.sort = .minutes
    #expect(
      GapQuery.binding.pairs(of: query, directory.names) == [AddressPair("jarjesta", "minuutit")])
  }

  @Test func `a long part that means nothing is shown cut, and only so many are kept`() {
    let pairs = (0..<100).map { ("nimi\($0)", String(repeating: "x", count: 5000)) }
    let reading = read(ReachQuery.binding, pairs)
    #expect(reading.unread.count == 12)
    #expect(reading.unread.allSatisfy { $0.text.count <= 61 && $0.shownName.count <= 61 })
  }
}
