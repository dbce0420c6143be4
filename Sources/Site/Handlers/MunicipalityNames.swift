import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Pages
import Search
import TextAnalysis

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
