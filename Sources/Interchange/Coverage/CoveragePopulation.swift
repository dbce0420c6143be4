import Coverage
import HumanServices

extension CoverageExport {
  /// By need and region, how many people have the need met at each tier or a better one.
  ///
  /// `region` is the Finnish name, and `null` all regions together. What `at_least` V leaves of the
  /// total is where an inventory found nothing (`none`) and where nobody knows (`unknown`).
  var population: JSONText {
    let geography = snapshot.geography
    let regions = geography.regions.filter { region in
      municipalities.contains { $0.region == region.code }
    }
    return .list(
      needs.flatMap { need in
        regions.map { counts(need, $0.code, $0.name[.finnish]) } + [counts(need, nil, nil)]
      })
  }

  private func counts(
    _ need: TaxonomyTerm, _ region: RegionCode?, _ name: String?
  ) -> JSONText {
    let tiers = Tier.allCases.sorted()
    let reaches = tiers.map {
      matrix.population(with: need, atLeast: $0, in: region, people)
    }
    let least = zip(tiers, reaches).map { ($0.rawValue, JSONText.whole($1.covered)) }
    return .object([
      ("need_code", .text(need.code)), ("region", .optional(name)),
      ("basis", .text(people.basis.rawValue)), ("at_least", .object(least)),
      ("none", .whole(reaches.last?.notCovered ?? 0)),
      ("confidential_only", .whole(reaches.last?.hidden ?? 0)),
      ("unknown", .whole(reaches.last?.unknown ?? 0)),
      ("total", .whole(reaches.last?.total ?? 0)),
    ])
  }
}
