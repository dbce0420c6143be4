import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Pages
import Search
import TextAnalysis

extension Site {
  /// Answers `GET /`.
  @Sendable func showFront(_ request: Request) throws -> Response {
    html(FrontPage(context: context(for: request), directory: try catalogue.snapshot))
  }

  /// Answers `GET /kunta?nimi=…`: goes to the municipality, or asks which one was meant.
  @Sendable func chooseMunicipality(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let typed = String(
      (request.parameter(SitePath.municipalityName) ?? "").prefix(MunicipalityNames.typedLength))
    let names = MunicipalityNames(directory.geography)
    if let municipality = names.exactly(typed) {
      return seeOther(context(for: request).address(.municipality(municipality.slug)))
    }
    // A field that asks for a place is the first that a frightened hand finds.
    let dangers = resources.danger.concepts(in: request.parameter(SitePath.municipalityName) ?? "")
    return html(
      MunicipalityChoicePage(
        context: context(for: request), directory: directory, typed: typed,
        nearest: names.nearest(to: typed), dangers: dangers))
  }
}
