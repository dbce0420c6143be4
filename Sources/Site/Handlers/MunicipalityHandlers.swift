import Addresses
import Catalogue
import Coverage
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /kunta/:slug`.
  @Sendable func showMunicipality(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    guard
      let municipality = directory.geography.municipality(
        slug: try request.slug(of: .municipality, in: directory.names))
    else {
      throw HTTPError.notFound
    }
    let asked = try request.read(MunicipalityFilter.binding, in: directory)
    let filter = asked.query
    let profile = CoverageProfile(
      of: municipality, in: directory, on: filter.day ?? today, today: today)
    let view = MunicipalityView(profile: profile, directory: directory, filter: filter)
    let texts = try catalogue.cardTexts(view.shownServices)
    let context = context(for: request)
    return html(
      MunicipalityPage(
        context: context, directory: directory, municipality: municipality, filter: filter,
        sections: view.sections(texts), choices: view.choices(context), total: view.total,
        unread: asked.unread))
  }
}
