import Coverage
import HumanServices

/// Every facet's values, and for each listing which of them it has, as bits: built once for a
/// snapshot and day.
package struct FacetTable: Sendable {
  /// Days ahead that "soon" means.
  package static let upcomingDays = 30
  /// Months that a confirmation may be old, as one chooses them; the key is the number.
  package static let checkedMonths = [6, 12, 18]

  /// Keys of a facet's values in the order they are shown; a value's position is its bit.
  package let values: [SearchFacet: [String]]
  /// What stands in addresses for the snapshot's records.
  package let names: PublicNames
  /// Of all facets but the places, of which there may be more than a word has bits.
  let columns: FacetColumns
  let reach: AreaTable
  let places: AreaTable
  private let positions: [SearchFacet: [String: Int]]
  let count: Int

  package init(_ snapshot: Snapshot, today: CivilDate) {
    let values = FacetTable.values(snapshot)
    self.values = values
    names = snapshot.names
    let positions = values.mapValues { keys in
      Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    }
    self.positions = positions
    count = snapshot.offers.count
    let statutory = snapshot.vocabulary.set(
      .serviceType,
      snapshot.vocabulary.serviceTypes.filter { !$0.statutoryBasis.isEmpty }.map(\.code))
    let row = Row(keys: values.mapValues(FacetBits.init), statutory: statutory, today: today)
    columns = FacetColumns(SearchFacet.allCases.filter { !$0.isPlace }, count: count) {
      row.bits(of: snapshot.offers[$0], $1)
    }
    reach = AreaTable(snapshot) { $0.area }
    places = AreaTable(snapshot) { offer in
      ServiceArea(
        nation: false, regions: [], municipalities: offer.toldPlaces)
    }
  }

  func position(_ facet: SearchFacet, _ key: String) -> Int? { positions[facet]?[key] }

  /// Whether an address may ask this.
  package func has(_ key: String, of facet: SearchFacet) -> Bool {
    position(facet, key) != nil
  }

  private static func values(_ snapshot: Snapshot) -> [SearchFacet: [String]] {
    var values: [SearchFacet: [String]] = [:]
    for facet in Facet.allCases {
      values[.term(facet)] = snapshot.vocabulary.terms(facet).map(\.slug.rawValue)
    }
    let languages = Set(snapshot.offers.flatMap(\.languages))
    let first = SpokenLanguage.first.filter(languages.contains)
    values[.language] = Array(
      (first + languages.subtracting(first).sorted()).prefix(FacetColumns.capacity))
    values[.cost] = Cost.allCases.map(\.rawValue)
    values[.statutory] = Statutory.allCases.map(\.rawValue)
    values[.upcoming] = [String(upcomingDays)]
    values[.checked] = checkedMonths.map(String.init)
    values[.availability] = Availability.allCases.map(\.rawValue)
    values[.kind] = ServiceKind.allCases.map(\.rawValue)
    values[.region] = snapshot.geography.regions.prefix(UInt64.bitWidth).map(\.slug.rawValue)
    values[.municipality] = snapshot.geography.municipalities.map(\.slug.rawValue)
    return values
  }

  /// A listing's bits.
  private struct Row {
    let keys: [SearchFacet: FacetBits]
    let statutory: TermSet
    let today: CivilDate

    func bits(of offer: Offer, _ facet: SearchFacet) -> UInt64 {
      switch facet {
      case .term(let facet): offer.terms(facet).rawValue
      case .language: keys[facet]?[offer.languages] ?? 0
      case .cost: bit(offer.cost.rawValue, facet)
      case .statutory:
        bit(
          (offer.terms(.serviceType).isDisjoint(with: statutory)
            ? Statutory.voluntary : .statutory).rawValue, facet)
      case .upcoming:
        isSoon(offer) ? 1 : 0
      case .checked:
        FacetTable.checkedMonths.enumerated().reduce(0) { bits, step in
          isChecked(offer, within: step.element) ? bits | 1 << UInt64(step.offset) : bits
        }
      case .availability: bit(Availability(offer, today: today).rawValue, facet)
      case .kind: bit(offer.kind.rawValue, facet)
      case .region, .municipality: 0
      }
    }

    private func isSoon(_ offer: Offer) -> Bool {
      offer.timetable.nextDay(from: today).map { $0 <= today.adding(days: FacetTable.upcomingDays) }
        ?? false
    }

    private func isChecked(_ offer: Offer, within months: Int) -> Bool {
      guard let assured = offer.assuredDate else { return false }
      return assured >= today || assured.months(to: today.adding(days: -1)) + 1 <= months
    }

    private func bit(_ key: String, _ facet: SearchFacet) -> UInt64 {
      keys[facet]?[key] ?? 0
    }
  }
}
