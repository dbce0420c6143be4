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

  /// Answers `GET /katvealueet/:slug.csv`: one municipality's scorecard.
  @Sendable func downloadScorecardAsCSV(_ request: Request) throws -> Response {
    try downloadScorecard(request, "csv", type: "text/csv; charset=utf-8") { $0.csv() }
  }

  /// Answers `GET /katvealueet/:slug.json`.
  @Sendable func downloadScorecardAsJSON(_ request: Request) throws -> Response {
    try downloadScorecard(request, "json", type: "application/json") { $0.json() }
  }

  /// Answers `GET /katvealueet/sovittelu.csv`.
  @Sendable func downloadMediationAsCSV(_ request: Request) throws -> Response {
    try export(
      request, Export(name: "sovittelu", form: "csv", type: "text/csv; charset=utf-8"), only: nil,
      needs: Set(MediationPage.needs)
    ) { $0.csv() }
  }

  /// Answers `GET /katvealueet/suunnittelu.csv`: the cells that the planned change would alter.
  @Sendable func downloadPlanAsCSV(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let (plan, _) = GapParameters(directory).plan(request)
    guard case .computed(let whatIf) = try planOutcome(plan, directory) else {
      throw HTTPError.notFound
    }
    var response = file(
      WhatIfCSV(whatIf, directory.geography).bytes, type: "text/csv; charset=utf-8",
      caching: planningCaching(plan, gapQuery(for: plan), directory))
    response.fields[.contentDisposition] = "attachment; filename=\"suunnittelu.csv\""
    return response
  }

  /// What a download is called and is.
  private struct Export {
    let name: String
    let form: String
    let type: String
  }

  private func download(
    _ request: Request, _ form: String, type: String, _ bytes: (CoverageExport) -> [UInt8]
  ) throws -> Response {
    try export(
      request, Export(name: "katvealueet", form: form, type: type), only: nil, needs: nil, bytes)
  }

  private func downloadScorecard(
    _ request: Request, _ form: String, type: String, _ bytes: (CoverageExport) -> [UInt8]
  ) throws -> Response {
    let slug = try request.slug()
    guard let municipality = try catalogue.snapshot.geography.municipality(slug: slug) else {
      throw HTTPError.notFound
    }
    return try export(
      request, Export(name: slug.rawValue, form: form, type: type), only: [municipality.code],
      needs: nil, bytes)
  }

  private func export(
    _ request: Request, _ file: Export, only: Set<MunicipalityCode>?, needs: Set<String>?,
    _ bytes: (CoverageExport) -> [UInt8]
  ) throws -> Response {
    let directory = try catalogue.snapshot
    let (query, _) = GapParameters(directory).query(request)
    let matrix = CoverageMatrix(of: directory, coverageQuery(query, directory))
    let chosen = query.need.flatMap { slug in matrix.needs.first { $0.slug == slug } }
    var export = CoverageExport(
      matrix, of: directory, only: only, needs: chosen.map { [$0.code] } ?? needs,
      generatedOn: today)
    export.names = try catalogue.cardTexts(export.leads).mapValues { $0.name[.finnish] }
    var response = self.file(
      bytes(export), type: file.type, caching: gapCaching(query, directory))
    response.fields[.contentDisposition] =
      "attachment; filename=\"\(file.name).\(file.form)\""
    return response
  }
}
