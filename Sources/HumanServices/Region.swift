import Foundation

/// A region (maakunta) of the directory.
package struct Region: Hashable, Sendable {
  package var uuid: UUID
  package var code: RegionCode
  package var slug: Slug
  package var name: LocalizedText
  /// Finnish case forms: "Lapissa", "Lapin".
  package var locative: String
  package var genitive: String
  package var county: WellbeingServicesCounty

  package init(
    uuid: UUID, code: RegionCode, slug: Slug, name: LocalizedText, locative: String,
    genitive: String, county: WellbeingServicesCounty
  ) {
    self.uuid = uuid
    self.code = code
    self.slug = slug
    self.name = name
    self.locative = locative
    self.genitive = genitive
    self.county = county
  }
}
