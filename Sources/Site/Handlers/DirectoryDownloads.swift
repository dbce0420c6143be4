import Catalogue
import HTTPServer
import HumanServices
import Interchange

/// Everything that is published, as files; on a queue of their own, for they grow with the directory.
extension Site {
  /// Exports waiting or running; one of ten thousand listings takes about a second.
  static let waitingExports = 8

  /// Answers `GET /hakemisto.csv`.
  @Sendable func downloadDirectoryAsCSV(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let services = try catalogue.services(directory.offers.map(\.id))
    return attachment(
      export(services, directory, request).csv(request.csvDialect), .csv, named: "hakemisto",
      caching: .revalidated)
  }

  /// Answers `GET /hakemisto.json`.
  @Sendable func downloadDirectoryAsJSON(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let services = try catalogue.services(directory.offers.map(\.id))
    return file(
      export(services, directory, request).json(), type: FileType.json.mediaType,
      caching: .revalidated)
  }
}
