import Foundation

/// A point on the Earth (WGS 84), in degrees.
package struct Coordinate: Hashable, Sendable, Codable {
  package var latitude: Double
  package var longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great-circle distance to another point, in kilometres.
  ///
  /// Good to about 0.5 % because the Earth is taken as a sphere; a travel distance is an estimate
  /// made from it (`Coverage.TravelModel`).
  ///
  /// Source: haversine formula, R. W. Sinnott, *Sky & Telescope* 68 (1984), p. 159; mean Earth
  /// radius 6 371.0088 km (IUGG).
  package func kilometres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let halfLatitude = sin((other.latitude - latitude) * radians / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let haversine =
      halfLatitude * halfLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * halfLongitude * halfLongitude
    return 2 * 6371.0088 * asin(min(1, haversine.squareRoot()))
  }
}

/// Statistics Finland's three-digit code of a municipality, such as `890`.
package struct MunicipalityCode: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  package let rawValue: String

  package init?(rawValue: String) {
    guard rawValue.utf8.count == 3, rawValue.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  /// A code as people and their programs write it: `047`, or `47` after a spreadsheet has taken it
  /// for a number, also with white space around it.
  package init?(written text: String) {
    let digits = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !digits.isEmpty else { return nil }
    self.init(rawValue: String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits)
  }

  package static func < (left: MunicipalityCode, right: MunicipalityCode) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Statistics Finland's two-digit code of a region (maakunta), such as `19`.
///
/// Not a wellbeing services county's code: Lapland is region 19 and county 21.
package struct RegionCode: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  package let rawValue: String

  package init?(rawValue: String) {
    guard rawValue.utf8.count == 2, rawValue.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  package static func < (left: RegionCode, right: RegionCode) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A wellbeing services county (hyvinvointialue), which arranges the statutory social services.
package struct WellbeingServicesCounty: Hashable, Sendable, Codable {
  package var code: String
  package var name: LocalizedText
  /// The same as an organization of the directory, which has its site and services.
  package var organization: Slug?

  package init(code: String, name: LocalizedText, organization: Slug? = nil) {
    self.code = code
    self.name = name
    self.organization = organization
  }
}

/// A region (maakunta) of the directory.
package struct Region: Hashable, Sendable, Codable {
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

/// A municipality (kunta, kommun), keyed by Statistics Finland's three-digit code.
package struct Municipality: Hashable, Sendable, Codable {
  /// How much of a municipality belongs to the Sámi homeland.
  package enum SamiHomeland: String, Hashable, Sendable, Codable { case whole, part }

  /// A sub-region (seutukunta), which groups municipalities within a region.
  package struct SubRegion: Hashable, Sendable, Codable {
    package var code: String
    package var name: LocalizedText

    package init(code: String, name: LocalizedText) {
      self.code = code
      self.name = name
    }
  }

  /// A place on the tile map: pointy-top hexagons, odd rows shifted right by half a tile.
  package struct Hex: Hashable, Sendable, Codable {
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
