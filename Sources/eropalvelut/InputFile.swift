import ArgumentParser
import Catalogue
import Foundation
import Interchange
import TextAnalysis

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
