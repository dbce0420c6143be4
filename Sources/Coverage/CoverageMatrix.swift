import HumanServices

/// Which need is met how near, in every municipality: the coverage-gap map's numbers.
///
/// Pure: the same snapshot and query give the same matrix, whatever the order of the offers. Every
/// offer is turned into plain numbers once, so that an edit, a what-if or other weights cost
/// little.
package struct CoverageMatrix: Sendable {
  package private(set) var query: CoverageQuery
  package let geography: Geography
  /// In the vocabulary's order.
  package let needs: [TaxonomyTerm]
  package let table: TravelTable
  let vocabulary: Vocabulary
  let reach: Reach
  private(set) var register: OfferRegister
  private var making: WayMaking
  private(set) var columns: [NeedColumn]
  let inventory: InventoryTable
  /// The municipalities of the areas that the columns' ways name.
  var areas: AreaList { making.areas }

  /// - Parameter table: of the same geography and travel times, when one is at hand.
  package init(of snapshot: Snapshot, _ query: CoverageQuery, table: TravelTable? = nil) {
    self.query = query
    geography = snapshot.geography
    vocabulary = snapshot.vocabulary
    needs = vocabulary.needs
    let table = table ?? TravelTable(snapshot)
    self.table = table
    reach = Reach(snapshot: snapshot, query: query)
    register = OfferRegister(snapshot.offers)
    making = WayMaking(reach, table)
    inventory = InventoryTable(snapshot.inventory, on: query.day)
    let vocabulary = vocabulary
    columns = needs.map {
      NeedColumn(need: $0, set: vocabulary.set(.serviceType, $0.code))
    }
    for (position, offer) in snapshot.offers.enumerated() { _ = addWays(of: offer, at: position) }
    compute(Array(columns.indices))
  }

  /// Changes, adds or (with `nil`) removes one offer, and recomputes only the needs that it
  /// touches.
  package mutating func update(_ id: ID<Service>, to offer: Offer?) {
    var touched: Set<Int> = []
    if let position = register.position(of: id) {
      register.remove(at: position)
      for column in columns(for: register[position]) {
        columns[column].removeWays(of: Int32(position))
        touched.insert(column)
      }
    }
    if let offer { touched.formUnion(addWays(of: offer, at: register.add(offer))) }
    compute(touched.sorted())
  }

  /// The same offers with other weights.
  package func reweighted(_ weights: TierWeights) -> CoverageMatrix {
    var matrix = self
    matrix.query.weights = weights
    matrix.compute(Array(columns.indices))
    return matrix
  }

  /// - Returns: `nil` for a municipality that is not in the geography or a type that is no need.
  package subscript(municipality: MunicipalityCode, need: String) -> CoverageCell? {
    guard let position = table.position(municipality),
      let column = needs.firstIndex(where: { $0.code == need })
    else { return nil }
    return cell(position, column)
  }

  /// The cells of one need, in the geography's order.
  package func cells(of need: TaxonomyTerm) -> [CoverageCell] {
    guard let column = needs.firstIndex(where: { $0.code == need.code }) else { return [] }
    return table.municipalities.indices.map { cell($0, column) }
  }

  /// The cells of one municipality, in the order of `needs`.
  package func cells(in municipality: MunicipalityCode) -> [CoverageCell] {
    guard let position = table.position(municipality) else { return [] }
    return needs.indices.map { cell(position, $0) }
  }

  package func offer(_ id: ID<Service>) -> Offer? {
    register.position(of: id).map { register[$0] }
  }

  func cell(_ position: Int, _ column: Int) -> CoverageCell {
    let code = table.municipalities[position].code
    let need = columns[column].need.code
    let tally = columns[column].tallies[position]
    let tier = tally.rank == Tally.noRank ? nil : Tier.byRank[Int(tally.rank)]
    // Only what is sure to be given makes a cell known; in the first method every way is.
    let isSure = tally.value >= 0
    let inventoryOn = isSure ? nil : inventory.confirmedOn(code, need)
    func id(_ position: Int32) -> ID<Service>? {
      position < 0 ? nil : ID(rawValue: register.ids[Int(position)])
    }
    let lower = 100 * max(0, tally.value)
    let score: Double? = tier != nil || inventoryOn != nil ? lower : nil
    let bounds =
      isSure || inventoryOn != nil
      ? ScoreBounds(lower: lower, upper: max(lower, 100 * tally.upper)) : .unknown
    return CoverageCell(
      municipality: code, need: need,
      letter: tier?.letter ?? (inventoryOn == nil ? .unknown : .none),
      tier: tier, score: score,
      bounds: bounds,
      lead: id(tally.lead), best: id(tally.best),
      nearestMinutes: tally.nearestMinutes == Tally.noMinutes ? nil : Int(tally.nearestMinutes),
      leadMinutes: tally.leadMinutes == Tally.noMinutes ? nil : Int(tally.leadMinutes),
      organizations: tally.organizations.count,
      hasStaleOffers: tally.hasStaleOffers, inventoryOn: tier == nil ? inventoryOn : nil)
  }

  private func columns(for offer: Offer) -> [Int] {
    let types = offer.terms(.serviceType)
    return columns.indices.filter { !types.isDisjoint(with: columns[$0].set) }
  }

  private mutating func addWays(of offer: Offer, at position: Int) -> [Int] {
    let touched = columns(for: offer)
    guard !touched.isEmpty, let ways = making.ways(of: offer, at: position) else { return [] }
    for column in touched {
      columns[column].add(ways.forNeed(metRemotely: columns[column].need.remoteMeetsNeed))
    }
    return touched
  }

  private mutating func compute(_ touched: [Int]) {
    for column in touched {
      columns[column].compute(table, making.areas, query.weights, ids: register.ids)
    }
  }
}
