import Catalogue
import Coverage
import HTTPServer
import HTTPTypes
import HumanServices
import Interchange
import Pages

/// The map's view as files, with day, view, method version and sources inside.
extension Site {
  /// Answers `GET /katvealueet.csv`.
  @Sendable func downloadGapsAsCSV(_ request: Request) throws -> Response {
    try download(request, "csv", type: "text/csv; charset=utf-8") { $0.csv() }
  }

  /// Answers `GET /katvealueet.json`.
  @Sendable func downloadGapsAsJSON(_ request: Request) throws -> Response {
    try download(request, "json", type: "application/json") { $0.json() }
  }

  /// Answers `GET /katvealueet.geojson`.
  @Sendable func downloadGapsAsGeoJSON(_ request: Request) throws -> Response {
    try download(request, "geojson", type: "application/geo+json") { $0.geoJSON() }
  }

  private func download(
    _ request: Request, _ form: String, type: String, _ bytes: (CoverageExport) -> [UInt8]
  ) throws -> Response {
    let directory = try catalogue.snapshot
    let (query, _) = GapParameters(directory).query(request)
    let matrix = CoverageMatrix(of: directory, coverageQuery(query, directory))
    let need = query.need.flatMap { slug in matrix.needs.first { $0.slug == slug } }
    var export = CoverageExport(
      matrix, of: directory, needs: need.map { [$0.code] }, generatedOn: today)
    export.names = try catalogue.cardTexts(export.leads).mapValues { $0.name[.finnish] }
    var response = file(bytes(export), type: type, caching: gapCaching(query, directory))
    response.fields[.contentDisposition] = "attachment; filename=\"katvealueet.\(form)\""
    return response
  }
}
