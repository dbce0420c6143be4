import Foundation
import HumanServices
import Interchange

/// Municipalities to measure with: all of Finland where a table of them is at hand, else those of
/// the seeds.
struct SyntheticGeography {
  /// Beside the repository; not part of it.
  private static let table = "../shared/data/municipalities-all.csv"

  /// Regions, municipalities and vocabulary, without listings.
  private(set) var seeds: SeedSet
  let source: String

  var municipalities: [Municipality] { seeds.municipalities }

  init() throws {
    let folder = URL(filePath: FileManager.default.currentDirectoryPath)
    seeds = try SyntheticGeography.ofRepository(folder.appending(path: "Seeds"))
    seeds.services = []
    seeds.organizations = []
    guard FileManager.default.fileExists(atPath: SyntheticGeography.table) else {
      source = "of the seeds"
      return
    }
    source = "from \(SyntheticGeography.table)"
    let lines = try String(contentsOfFile: SyntheticGeography.table, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
    let read = lines.enumerated().compactMap { SyntheticGeography.municipality($1, $0) }
    seeds.under18 = []
    seeds.municipalities = read.map(\.municipality)
    var regions: [RegionCode: Region] = [:]
    for (municipality, name) in read where regions[municipality.region] == nil {
      regions[municipality.region] = SyntheticGeography.region(municipality.region, name)
    }
    seeds.regions = regions.values.sorted { $0.code < $1.code }
  }

  private static func ofRepository(_ folder: URL) throws -> SeedSet {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    return try SeedSet(
      reading: paths.filter { $0.hasSuffix(".json") }.sorted().map { name in
        SeedFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
      })
  }

  /// Columns: code, names, region's name and code, county, latitude, longitude, people.
  private static func municipality(
    _ line: Substring, _ number: Int
  ) -> (municipality: Municipality, regionName: String)? {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count >= 9, let code = MunicipalityCode(rawValue: cells[0]),
      let region = RegionCode(rawValue: cells[4]), let slug = Slug(rawValue: "kunta-\(number)"),
      let latitude = Double(cells[6]), let longitude = Double(cells[7]), let people = Int(cells[8])
    else { return nil }
    let name = LocalizedText(finnish: cells[1])
    return (
      Municipality(
        uuid: UUID(), code: code, slug: slug, name: name, namesInUse: [], locative: cells[1],
        genitive: cells[1], region: region, subRegion: .init(code: cells[4], name: name),
        centreName: cells[1], centre: Coordinate(latitude: latitude, longitude: longitude),
        population: people, populationOn: CivilDate(dayNumber: 19_722), samiHomeland: nil,
        neighbours: [], hex: .init(row: number / 20, column: number % 20)),
      cells[3]
    )
  }

  private static func region(_ code: RegionCode, _ name: String) -> Region? {
    Slug(rawValue: "alue-\(code.rawValue)").map {
      let text = LocalizedText(finnish: name)
      return Region(
        uuid: UUID(), code: code, slug: $0, name: text, locative: name, genitive: name,
        county: WellbeingServicesCounty(code: code.rawValue, name: text))
    }
  }
}
