import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Interchange
import Search

/// Everything that is published, and everything that a search finds, as files; on a queue of their own,
/// for they grow with the directory.
extension Site {
  /// Exports waiting or running; one of ten thousand listings takes about a second.
  static let waitingExports = 8

  /// Answers `GET /hakemisto.csv`.
  @Sendable func downloadDirectoryAsCSV(_ request: Request) throws -> Response {
    try request.refuseQuery()
    let directory = try catalogue.snapshot
    let services = try catalogue.services(directory.offers.map(\.id))
    return attachment(
      export(services, directory, request).csv(request.csvDialect), .csv, of: .directory,
      in: directory, named: "hakemisto")
  }

  /// Answers `GET /hakemisto.json`.
  @Sendable func downloadDirectoryAsJSON(_ request: Request) throws -> Response {
    try request.refuseQuery()
    let directory = try catalogue.snapshot
    let services = try catalogue.services(directory.offers.map(\.id))
    return file(
      export(services, directory, request).json(), of: .directory, in: directory,
      type: FileForm.json.mediaType)
  }

  /// Answers `GET /haku.csv`: all that the page's search finds, in its order.
  @Sendable func downloadSearchAsCSV(_ request: Request) throws -> Response {
    let found = try found(request)
    return attachment(
      found.export.csv(request.csvDialect), .csv, of: .search(found.query), in: found.directory,
      named: "haku")
  }

  /// Answers `GET /haku.json`.
  @Sendable func downloadSearchAsJSON(_ request: Request) throws -> Response {
    let found = try found(request)
    return file(
      found.export.json(), of: .search(found.query), in: found.directory,
      type: FileForm.json.mediaType)
  }

  private struct Found {
    let query: SearchQuery
    let directory: Snapshot
    let export: ListingExport
  }

  private func found(_ request: Request) throws -> Found {
    let directory = try catalogue.snapshot
    let index = try searchIndex(directory)
    let query = try request.readForFile(SearchQuery.binding, in: index.facets)
    // As on the page, who asks nothing finds nothing.
    let hits = query.isEmpty ? [] : index.allHits(query)
    let services = try catalogue.services(hits.map(\.offer.id))
    return Found(
      query: query, directory: directory, export: export(services, directory, request))
  }
}
