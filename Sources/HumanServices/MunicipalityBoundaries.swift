import Foundation

/// The official outlines that somebody has imported, with where they are from.
package struct MunicipalityBoundaries: Hashable, Sendable {
  package var outlines: [MunicipalityCode: MunicipalityBoundary]
  /// What is said below a map, such as "Tilastokeskus, kuntarajat 2026, CC BY 4.0".
  package var source: String
  package var importedAt: Date

  package init(
    outlines: [MunicipalityCode: MunicipalityBoundary], source: String, importedAt: Date
  ) {
    self.outlines = outlines
    self.source = source
    self.importedAt = importedAt
  }

  /// Whether a map of all these municipalities can be drawn; a region planted later has none yet.
  package func cover(_ municipalities: [Municipality]) -> Bool {
    municipalities.allSatisfy { outlines[$0.code] != nil }
  }
}
