import Foundation
import HumanServices
import Interchange
import Search
import Site

/// The seeds that the project ships, read from its own folder.
package enum SeedFiles {
  /// The folder that holds `Package.swift`.
  package static let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every JSON file below `Seeds`, named relative to it.
  package static func ofRepository() throws -> [SeedFile] {
    let folder = repository.appending(path: "Seeds")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    return try paths.filter { $0.hasSuffix(".json") }.sorted().map { name in
      SeedFile(name: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }

  /// The same without listings and what is known of their places.
  package static func ofRepositoryWithoutListings() throws -> [SeedFile] {
    try ofRepository().filter { !$0.name.hasPrefix("services/") && $0.name != "places.json" }
  }

  /// What those files say; read once for all tests.
  package static func planted() throws -> SeedSet { try read.get() }

  /// How many municipalities they have: a test that counts them must not know.
  package static func municipalityCount() throws -> Int { try planted().municipalities.count }

  /// The same by region, in the order of the site.
  package static func municipalityCounts() throws -> [Int] {
    let seeds = try planted()
    let geography = Geography(regions: seeds.regions, municipalities: seeds.municipalities)
    return geography.regions.map { geography.municipalities(in: $0.code).count }
  }

  private static let read = Result { try SeedSet(reading: ofRepository()) }
}

/// The tables of places that the project ships, read once for all tests.
package enum PlaceTables {
  package static func rows() throws -> PlaceRows { try read.get() }
  package static func book() throws -> PlaceBook { try made.get() }

  private static let read = Result {
    func table(_ name: String) throws -> CSVFile {
      let file = SeedFiles.repository.appending(path: "Resources/Places/\(name)")
      return CSVFile(name: name, bytes: Array(try Data(contentsOf: file)))
    }
    return try PlaceFiles.rows(
      places: table("places.csv"), municipalities: table("municipalities.csv"),
      everydayWords: table("everyday-words.csv"))
  }
  private static let made = Result { PlaceBook(try rows()) }
}

/// How people speak, as the project ships it, read once for all tests.
package enum EverydayFiles {
  package static func book() throws -> EverydayBook { try read.get() }
  package static func aids() throws -> SearchAids {
    SearchAids(places: try PlaceTables.book(), everyday: try book())
  }

  private static let read = Result {
    try Resources.everyday(in: SeedFiles.repository.appending(path: "Resources/Everyday"))
  }
}

/// The rules of danger that the project ships, read once for all tests.
package enum DangerFiles {
  package static func rules() throws -> DangerRules { try read.get() }

  private static let read = Result {
    try Resources.danger(in: SeedFiles.repository.appending(path: "Resources/Danger"))
  }
}
