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

/// A file named on the command line, held in memory whole.
struct InputFile {
  let path: String

  /// - Throws: `Failure` when it cannot be read or is larger than `mostBytes`.
  func bytes(mostBytes: Int, advice: String) throws -> Data {
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      guard let size = (attributes[.size] as? NSNumber)?.intValue, size <= mostBytes else {
        throw Failure(
          "\(path) is larger than \(mostBytes / 1024 / 1024) MB.", advice: advice,
          code: Failure.dataError)
      }
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(
        "\(path) cannot be read: \(error.localizedDescription)",
        advice: "Name a file that exists and may be read.", code: Failure.noInput)
    }
  }
}

/// Folders of files that the program needs beside itself.
enum Folder {
  /// The first that exists: as asked, from the environment, beside the program, or here.
  ///
  /// - Throws: `Failure` with the list of places tried.
  static func find(_ name: String, asked: String?, variable: String) throws -> URL {
    var places: [String] = []
    if let asked {
      places = [asked]
    } else {
      if let value = ProcessInfo.processInfo.environment[variable] { places.append(value) }
      let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      places.append(program.deletingLastPathComponent().appending(path: name).path)
      places.append("./\(name)")
    }
    for place in places {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue {
        return URL(fileURLWithPath: place)
      }
    }
    throw Failure(
      "The folder \(name) was not found. Tried: \(places.joined(separator: ", ")).",
      advice: "Name it with --\(name.lowercased()) or \(variable).", code: Failure.configuration)
  }

  static func resources(_ asked: String?) throws -> URL {
    try find("Resources", asked: asked, variable: "EROPALVELUT_RESOURCES")
  }

  /// All JSON files of the seeds, by their names within the folder.
  static func seedFiles(_ asked: String?) throws -> [SeedFile] {
    let folder = try find("Seeds", asked: asked, variable: "EROPALVELUT_SEEDS")
    let files = FileManager.default
    guard let names = files.enumerator(atPath: folder.path) else {
      throw Failure(
        "\(folder.path) cannot be read.", advice: "Check its permissions.",
        code: Failure.configuration)
    }
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted().map {
      SeedFile(
        name: $0, bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0))))
    }
  }
}
