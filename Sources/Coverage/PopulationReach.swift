/// How many people have a need met at least so near.
package struct PopulationReach: Hashable, Sendable {
  package var covered = 0
  /// The tier is known and is worse, or there is nothing.
  package var notCovered = 0
  /// Only a confidential address is known (R), which is no known distance: counted apart where
  /// distance is asked about.
  package var hidden = 0
  /// Where nobody knows: neither covered nor a gap.
  package var unknown = 0

  package var total: Int { covered + notCovered + hidden + unknown }
  /// Of those of whom it is known, 0…1; `nil` when nothing is known.
  package var share: Double? {
    let known = covered + notCovered + hidden
    return known == 0 ? nil : Double(covered) / Double(known)
  }
}
