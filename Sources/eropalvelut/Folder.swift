import ArgumentParser
import Catalogue
import Foundation
import Interchange
import TextAnalysis

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
