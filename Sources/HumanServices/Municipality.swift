import Foundation

/// A municipality (kunta, kommun), keyed by Statistics Finland's three-digit code.
package struct Municipality: Hashable, Sendable {
  /// How much of a municipality belongs to the Sámi homeland.
  package enum SamiHomeland: String, Hashable, Sendable { case whole, part }

  /// A sub-region (seutukunta), which groups municipalities within a region.
  package struct SubRegion: Hashable, Sendable {
    package var code: String
    package var name: LocalizedText

    package init(code: String, name: LocalizedText) {
      self.code = code
      self.name = name
    }
  }

  /// A place on the tile map: pointy-top hexagons, odd rows shifted right by half a tile.
  package struct Hex: Hashable, Sendable {
    package var row: Int
    package var column: Int
    /// Letters of the Finnish name on the tile's first line, where it takes two.
    package var labelBreak: Int?

    package init(row: Int, column: Int, labelBreak: Int? = nil) {
      self.row = row
      self.column = column
      self.labelBreak = labelBreak
    }
  }

  package var uuid: UUID
  package var code: MunicipalityCode
  package var slug: Slug
  /// Confirmed names only; `namesInUse` has the rest.
  package var name: LocalizedText
  /// Names that find the municipality but are not shown, because nobody has confirmed them.
  package var namesInUse: [String]
  /// Finnish case forms: "Utsjoella", "Utsjoen".
  package var locative: String
  package var genitive: String
  package var region: RegionCode
  package var subRegion: SubRegion
  /// The name of the central locality, from which distances are counted.
  package var centreName: String
  package var centre: Coordinate
  package var population: Int
  package var populationOn: CivilDate
  /// Square kilometres of land, lakes and sea together; `nil` when nobody has told.
  package var areaKm2: Double?
  /// The part of it that is sea; `nil` when there is none.
  package var seaAreaKm2: Double?
  package var samiHomeland: SamiHomeland?
  package var neighbours: [MunicipalityCode]
  package var hex: Hex

  package init(
    uuid: UUID, code: MunicipalityCode, slug: Slug, name: LocalizedText, namesInUse: [String],
    locative: String, genitive: String, region: RegionCode, subRegion: SubRegion,
    centreName: String, centre: Coordinate, population: Int, populationOn: CivilDate,
    areaKm2: Double? = nil, seaAreaKm2: Double? = nil, samiHomeland: SamiHomeland?,
    neighbours: [MunicipalityCode], hex: Hex
  ) {
    self.uuid = uuid
    self.code = code
    self.slug = slug
    self.name = name
    self.namesInUse = namesInUse
    self.locative = locative
    self.genitive = genitive
    self.region = region
    self.subRegion = subRegion
    self.centreName = centreName
    self.centre = centre
    self.population = population
    self.populationOn = populationOn
    self.areaKm2 = areaKm2
    self.seaAreaKm2 = seaAreaKm2
    self.samiHomeland = samiHomeland
    self.neighbours = neighbours
    self.hex = hex
  }

  /// Every name a visitor may type to find the municipality.
  package var searchNames: [String] { name.allTexts + namesInUse + [locative, genitive] }
}
