import HumanServices

extension CoverageMatrix {
  /// What families lose if a listing is wrong: by listing, the cells that fall without it.
  ///
  /// A cell falls when it is met now and would not be, or when the listing is all that is known there.
  /// So a cell stands under one listing at most, and the sum over listings counts none twice. Listings
  /// of which nothing hangs are left out.
  ///
  /// - Complexity: as to compute the matrix once, whatever the number of listings.
  package func stakes() -> [ID<Service>: [CellAtStake]] {
    var stakes: [ID<Service>: [CellAtStake]] = [:]
    for column in columns {
      let sole = column.soleOffers(table, areas)
      for position in table.municipalities.indices {
        guard let (offer, loss) = loss(column, sole, at: position) else { continue }
        let cell = CellAtStake(
          municipality: table.municipalities[position].code, need: column.need.code, loss: loss)
        stakes[ID(rawValue: register.ids[Int(offer)]), default: []].append(cell)
      }
    }
    return stakes
  }

  /// The offer on which one cell hangs; `nil` where another takes its place, or nothing would be lost.
  private func loss(
    _ column: NeedColumn, _ sole: SoleOffers, at position: Int
  ) -> (offer: Int32, loss: CellAtStake.Loss)? {
    let (listed, met) = (sole.listed[position], sole.met[position])
    let isConfirmedNone =
      inventory.confirmedOn(table.municipalities[position].code, column.need.code) != nil
    if met >= 0 { return (met, listed == met && !isConfirmedNone ? .unknown : .gap) }
    guard met == SoleOffers.nobody, listed >= 0, !isConfirmedNone else { return nil }
    return (listed, .unknown)
  }
}
