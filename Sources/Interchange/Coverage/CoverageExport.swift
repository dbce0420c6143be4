import Coverage
import HumanServices

/// A coverage table to be taken along: one row per municipality and need.
///
/// Every form says the day, the view and the method's version, so that a file is understood without
/// the page it came from. Of a place nothing but minutes is told, and the matrix counts none to a
/// confidential address whose municipality is not public.
package struct CoverageExport: Sendable {
  /// What must be said wherever municipalities, people and places are shown.
  package static let attribution = "Lähteet: Tilastokeskus, Maanmittauslaitos, GeoNames (CC BY 4.0)"

  package let matrix: CoverageMatrix
  package let snapshot: Snapshot
  /// By Finnish name.
  package let municipalities: [Municipality]
  /// In the vocabulary's order.
  package let needs: [TaxonomyTerm]
  /// The Finnish names of `leads`; an offer without one is told by its slug alone.
  package var names: [ID<Service>: String] = [:]
  package let generatedOn: CivilDate
  /// Whether the rows are of whole regions, so that their people can be counted.
  let isOfRegions: Bool
  /// Whom counts of people count.
  let people: People

  /// - Parameters:
  ///   - matrix: of `snapshot`.
  ///   - regions: whose municipalities have rows; `nil` is all.
  ///   - only: municipalities that have rows; `nil` is all of the regions.
  ///   - needs: codes of the needs that have rows; `nil` is all.
  ///   - generatedOn: the day the file is made.
  package init(
    _ matrix: CoverageMatrix, of snapshot: Snapshot, regions: Set<RegionCode>? = nil,
    only: Set<MunicipalityCode>? = nil, needs: Set<String>? = nil, generatedOn: CivilDate
  ) {
    self.matrix = matrix
    self.snapshot = snapshot
    self.generatedOn = generatedOn
    people = People(of: snapshot)
    isOfRegions = only == nil
    municipalities = snapshot.geography.municipalities.filter {
      (regions?.contains($0.region) ?? true) && (only?.contains($0.code) ?? true)
    }
    self.needs = matrix.needs.filter { needs?.contains($0.code) ?? true }
  }

  /// The offers whose names the rows want, each once.
  package var leads: [ID<Service>] {
    Set(rows.compactMap(\.cell.lead)).sorted { $0.rawValue < $1.rawValue }
  }

  /// Municipality by municipality, in each the needs.
  package var rows: [CoverageRow] {
    let shown = Set(needs.map(\.code))
    return municipalities.flatMap { municipality in
      zip(matrix.needs, matrix.cells(in: municipality.code))
        .filter { need, _ in shown.contains(need.code) }
        .map { row(municipality, $0, $1) }
    }
  }

  private func row(
    _ municipality: Municipality, _ need: TaxonomyTerm, _ cell: CoverageCell
  ) -> CoverageRow {
    CoverageRow(
      municipality: municipality, region: snapshot.geography.region(of: municipality), need: need,
      cell: cell, offerSlug: cell.lead.flatMap { matrix.offer($0)?.slug },
      offerName: cell.lead.flatMap { names[$0] })
  }
}
