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

/// Finds a municipality by any of its names: Finnish, Swedish or Sámi, in any case, with or without
/// diacritics, inflected as the data tells, or a letter wrong.
struct MunicipalityNames {
  /// Characters of a typed name that are read.
  static let typedLength = 80
  /// Municipalities offered when no name fits exactly.
  static let offered = 4

  private let geography: Geography
  private let bySpelling: [String: [MunicipalityCode]]

  init(_ geography: Geography) {
    self.geography = geography
    bySpelling = geography.municipalities.reduce(into: [:]) { spellings, municipality in
      for name in municipality.searchNames {
        spellings[Folding.plain(name), default: []].append(municipality.code)
      }
    }
  }

  func exactly(_ typed: String) -> Municipality? {
    bySpelling[Folding.plain(typed)]?.first.flatMap { geography.municipality($0) }
  }

  func nearest(to typed: String) -> [Municipality] {
    let spelling = Folding.plain(typed)
    guard !spelling.isEmpty else { return [] }
    let beginning = bySpelling.keys.filter { $0.hasPrefix(spelling) }.sorted()
    let near = NearestSpelling.nearest(
      to: spelling, in: bySpelling.keys.sorted(), limit: MunicipalityNames.offered)
    var seen: Set<MunicipalityCode> = []
    return (near + beginning).flatMap { bySpelling[$0] ?? [] }
      .filter { seen.insert($0).inserted }
      .prefix(MunicipalityNames.offered)
      .compactMap { geography.municipality($0) }
  }
}
