import ArgumentParser
import Catalogue
import Foundation
import HumanServices
import Interchange

extension ImportReport {
  var words: String { "\(added) added, \(updated) updated, \(unchanged) unchanged." }
}

extension CSVFile {
  /// Each of 308 municipalities with each need, or each other, has less than a tenth of this.
  private static let mostBytes = 64 * 1024 * 1024

  init(named path: String) throws {
    let data = try InputFile(path: path).bytes(
      mostBytes: CSVFile.mostBytes, advice: "Split it and import the parts.")
    self.init(name: URL(fileURLWithPath: path).lastPathComponent, bytes: [UInt8](data))
  }
}

extension Catalogue {
  /// - Throws: `Failure` when there are no municipalities yet, of which every line would be wrong.
  func seededSnapshot() throws -> Snapshot {
    let snapshot = try snapshot
    guard !snapshot.geography.municipalities.isEmpty else {
      throw Failure(
        "The directory has no municipalities yet.", advice: "Run `eropalvelut seed` first.",
        code: Failure.configuration)
    }
    return snapshot
  }
}
