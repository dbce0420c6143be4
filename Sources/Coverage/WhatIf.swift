import HumanServices

/// What one change to the offers would do: the cells, scores and people before and after.
///
/// Arithmetic on the listings as they are, not advice.
package struct WhatIf: Sendable {
  package enum Change: Sendable {
    /// An offer that does not exist; its `id` must be no other offer's, such as a negative one.
    case add(Offer)
    case end(ID<Service>)
  }

  package enum Refusal: Error, Hashable {
    /// A hidden address takes no part: what would change would tell where it is.
    case confidentialAddress
    case noSuchOffer
  }

  /// Something as it is and as it would be.
  package struct Difference<Value: Sendable>: Sendable {
    package let before: Value
    package let after: Value
  }

  /// People whose need is met, at any tier that is no gap.
  package struct NeedReach: Sendable {
    package let need: TaxonomyTerm
    package let people: Difference<PopulationReach>

    package var gained: Int { people.after.covered - people.before.covered }
  }

  /// Only those that change in letter, tier, score, minutes or organizations; by need, then
  /// municipality.
  package let cells: [Difference<CoverageCell>]
  /// Only of municipalities with such a cell, in the geography's order.
  package let scores: [Difference<MunicipalityScore>]
  /// Only of needs with such a cell.
  package let people: [NeedReach]
  package let after: CoverageMatrix

  package init(
    _ change: Change, in matrix: CoverageMatrix, _ people: People
  ) throws(Refusal) {
    var after = matrix
    switch change {
    case .add(let offer):
      guard offer.whereabouts != .confidential else { throw .confidentialAddress }
      after.update(offer.id, to: offer)
    case .end(let id):
      guard let offer = matrix.offer(id) else { throw .noSuchOffer }
      guard offer.whereabouts != .confidential else { throw .confidentialAddress }
      after.update(id, to: nil)
    }
    let cells = WhatIf.changes(from: matrix, to: after)
    let municipalities = Set(cells.map(\.before.municipality))
    let needs = Set(cells.map(\.before.need))
    self.cells = cells
    self.after = after
    scores = zip(matrix.scores(), after.scores())
      .filter { before, _ in municipalities.contains(before.municipality) }
      .map { Difference(before: $0, after: $1) }
    self.people = matrix.needs.filter { needs.contains($0.code) }.map { need in
      NeedReach(
        need: need,
        people: Difference(
          before: matrix.population(with: need, atLeast: .region, people),
          after: after.population(with: need, atLeast: .region, people)))
    }
  }

  private static func changes(
    from matrix: CoverageMatrix, to after: CoverageMatrix
  ) -> [Difference<CoverageCell>] {
    matrix.needs.flatMap { need in
      zip(matrix.cells(of: need), after.cells(of: need))
        .filter { !$0.looksLike($1) }
        .map { Difference(before: $0, after: $1) }
    }
  }
}

extension CoverageCell {
  /// The same but for which of equal offers gives it.
  fileprivate func looksLike(_ other: CoverageCell) -> Bool {
    letter == other.letter && tier == other.tier && score == other.score
      && nearestMinutes == other.nearestMinutes && organizations == other.organizations
  }
}
