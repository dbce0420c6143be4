import Catalogue
import Coverage
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /kunta/:slug`.
  @Sendable func showMunicipality(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    guard let municipality = directory.geography.municipality(slug: try request.slug()) else {
      throw HTTPError.notFound
    }
    let (filter, ignored) = municipalityFilter(request, directory)
    let profile = CoverageProfile(
      of: municipality, in: directory, on: filter.day ?? today, today: today)
    let view = MunicipalityView(profile: profile, directory: directory, filter: filter)
    let texts = try catalogue.cardTexts(view.shownServices)
    let context = context(for: request)
    return html(
      MunicipalityPage(
        context: context, directory: directory, municipality: municipality, filter: filter,
        sections: view.sections(texts), choices: view.choices(context), total: view.total,
        ignored: ignored),
      caching: namesViolence(filter, directory) ? .never : .revalidated)
  }

  /// The filter that an address asks for, and what in it means nothing here.
  private func municipalityFilter(
    _ request: Request, _ directory: Snapshot
  ) -> (MunicipalityFilter, ignored: [String]) {
    let names = MunicipalityFilter.names
    var filter = MunicipalityFilter()
    var ignored: [String] = []
    func term(_ facet: Facet, _ value: String) -> Slug? {
      Slug(rawValue: value).flatMap { directory.vocabulary.term(facet, slug: $0)?.slug }
    }
    for (name, value) in request.parameters {
      let isKnown: Bool
      switch name {
      case names.phase: isKnown = set(&filter.phase, term(.phase, value))
      case names.audience: isKnown = set(&filter.audience, term(.audience, value))
      case names.mode: isKnown = set(&filter.mode, term(.deliveryMode, value))
      case names.language:
        let isSpoken = directory.offers.contains { $0.languages.contains(value) }
        isKnown = set(&filter.language, isSpoken ? value : nil)
      case names.group:
        let group = directory.vocabulary.needGroups.first { $0.code == value }
        isKnown = set(&filter.group, group?.code)
      case names.day: isKnown = set(&filter.day, CivilDate(value))
      default: isKnown = false
      }
      if !isKnown, ignored.count < Site.shownParameters {
        ignored.append("\(name)=\(value)".prefixed(Site.shownParameterLength))
      }
    }
    return (filter, ignored)
  }

  /// Characters shown of a parameter that means nothing.
  static let shownParameterLength = 60
  /// Parts of an address that mean nothing and are told; nobody reads more.
  static let shownParameters = 12

  private func namesViolence(_ filter: MunicipalityFilter, _ directory: Snapshot) -> Bool {
    let vocabulary = directory.vocabulary
    return filter.group.map { vocabulary.concernsViolence(group: $0) } == true
      || vocabulary.concernsViolence(.audience, filter.audience)
  }
}

private func set<Value>(_ place: inout Value?, _ value: Value?) -> Bool {
  if let value { place = value }
  return value != nil
}

extension String {
  func prefixed(_ length: Int) -> String { count > length ? prefix(length) + "…" : self }
}
