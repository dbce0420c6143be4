import ArgumentParser
import Catalogue
import Foundation
import Interchange
import TextAnalysis

/// Where the database is.
struct DatabaseOption: ParsableArguments {
  static let standard = ".eropalvelut/eropalvelut.sqlite"

  @Option(help: "The database file; its folder is made when it is missing.")
  var database = DatabaseOption.standard

  func validate() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: database, isDirectory: &isFolder), isFolder.boolValue
    {
      throw ValidationError(
        "\(database) is a folder. Name a file in it, such as \(database)/eropalvelut.sqlite.")
    }
  }

  /// Makes the folder of the file, so that a first start needs no preparation.
  func makeFolder() throws {
    let folder = URL(fileURLWithPath: database).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        "The folder \(folder.path) cannot be made: \(error.localizedDescription)",
        advice: "Name a file in a folder you may write to with --database.",
        code: Failure.cannotCreate)
    }
  }

  /// - Throws: `Failure` when there is no file, instead of making an empty one.
  func existingCatalogue() throws -> Catalogue {
    guard FileManager.default.fileExists(atPath: database) else {
      throw Failure(
        "There is no database \(database).", advice: "Make one with `eropalvelut seed`.",
        code: Failure.configuration)
    }
    return try Catalogue(path: database, analyzer: Analyzer())
  }
}
