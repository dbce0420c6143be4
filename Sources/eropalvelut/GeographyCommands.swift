import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange

struct GeographyCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "geography",
    abstract: "Import the official outlines of municipalities, or remove them.",
    subcommands: [ImportBoundaries.self, RemoveBoundaries.self])
}

struct ImportBoundaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Draw the map with the outlines of a GeoJSON file instead of tiles.",
    discussion: """
      The file is a FeatureCollection of polygons with a property code, kunta or natcode, in WGS 84 \
      degrees or ETRS-TM35FIN metres, such as Statistics Finland publishes. It must have every \
      municipality of the directory once; others are passed over. Everything is checked first, and \
      nothing is changed when anything is wrong. A running server shows the new map at once.
      """)

  /// The whole file is held in memory; the official one of 1 : 1 000 000 has about 10 MB.
  static let fileBytes = 128 * 1024 * 1024

  @OptionGroup var file: DatabaseOption

  @Argument(help: "The GeoJSON file.")
  var geojson: String

  @Option(help: "What the map says about its source; else the file's own words, else its name.")
  var source: String?

  func run() throws {
    try reportingFailures {
      let catalogue = try file.existingCatalogue()
      let municipalities = try catalogue.snapshot.geography.municipalities
      guard !municipalities.isEmpty else {
        throw Failure(
          "The directory has no municipalities yet.", advice: "Run `eropalvelut seed` first.",
          code: Failure.configuration)
      }
      let read = try BoundaryImport(reading: try bytes(), for: municipalities)
      let source =
        [self.source, read.attribution, fileName].compactMap { $0?.words }.first ?? geojson
      try catalogue.replaceBoundaries(read.boundaries, source: source, at: Date())
      Output.line(
        """
        Boundaries: \(read.boundaries.count) municipalities imported, \(read.ignoredFeatures) of \
        other municipalities passed over.
        Points: \(read.pointsRead) read, \(read.pointsKept) kept, all within \
        \(Int(BoundaryImport.toleranceMetres)) m.
        Source: \(source)
        """)
    }
  }

  private var fileName: String { URL(fileURLWithPath: geojson).lastPathComponent }

  private func bytes() throws -> Data {
    try InputFile(path: geojson).bytes(
      mostBytes: ImportBoundaries.fileBytes,
      advice: "Take a more generalised map; 1 : 1 000 000 is more than enough.")
  }
}

struct RemoveBoundaries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove the outlines; the tiles are the map again.")

  @OptionGroup var file: DatabaseOption

  func run() throws {
    try reportingFailures {
      let isRemoved = try file.existingCatalogue().removeBoundaries(at: Date())
      Output.line(
        isRemoved
          ? "The boundaries are removed; the map has tiles again."
          : "There were no boundaries; nothing was changed.")
    }
  }
}

extension String {
  /// Without white space around it; `nil` when nothing else is there.
  fileprivate var words: String? {
    let words = trimmingCharacters(in: .whitespacesAndNewlines)
    return words.isEmpty ? nil : words
  }
}
