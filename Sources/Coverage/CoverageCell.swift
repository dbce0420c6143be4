import HumanServices

/// How one need is met in one municipality.
package struct CoverageCell: Hashable, Sendable {
  package let municipality: MunicipalityCode
  /// The code of a service type.
  package let need: String
  package let letter: CoverageLetter
  /// The tier of the letter; `nil` for 0 and ?.
  package let tier: Tier?
  /// S = 100 · max over ways of w·f·q, 0…100: `0` where there is nothing, `nil` where nobody knows.
  ///
  /// In the second method it is the lower bound, and nobody's ignorance counts for it.
  ///
  /// The way with the best score need not be the one that gives the letter: L that is 14 months old
  /// is worth less than fresh N30, but it is what there is nearest.
  package let score: Double?
  /// Between which values the score lies: 0 and 100 where nobody knows anything.
  package let bounds: ScoreBounds
  /// The offer that gives the letter: of the nearest tier the one worth most.
  package let lead: ID<Service>?
  /// The offer that gives the score.
  package let best: ID<Service>?
  /// Minutes to the nearest confirmed place of any offer behind the cell, 0 in the municipality.
  package let nearestMinutes: Int?
  /// Minutes to the place of `lead`, 0 in the municipality; `nil` where its place is not confirmed.
  package let leadMinutes: Int?
  /// Independent organizations that give the letter's tier, counted to `mostOrganizations`.
  package let organizations: Int
  /// In the view `confirmed`, something listed is left out because its facts are too old.
  package let hasStaleOffers: Bool
  /// When an inventory last found nothing, where that makes the letter.
  package let inventoryOn: CivilDate?

  /// Organizations beyond these change nothing: the cell is not fragile.
  package static let mostOrganizations = 3

  /// One organization alone stands behind the best tier (haavoittuva).
  package var isFragile: Bool { letter.isMet && organizations <= 1 }
}
