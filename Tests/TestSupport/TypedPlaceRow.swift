import Foundation
import HumanServices
import Search

/// What people type for a place and what it must be read as: `Tests/Fixtures/places-typed.tsv`.
package struct TypedPlaceRow: Sendable {
  package var text: String
  /// "municipality inari", "choice kolari muonio", "region lappi", "elsewhere Oulu", "near inari" or
  /// "unknown".
  package var answer: String

  package init(text: String, answer: String) {
    self.text = text
    self.answer = answer
  }

  package static func all() throws -> [TypedPlaceRow] {
    let file = SeedFiles.repository.appending(path: "Tests/Fixtures/places-typed.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.dropFirst()
      .map { line in
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        return TypedPlaceRow(text: String(columns[0]), answer: String(columns[1]))
      }
  }

  /// Whether a reading is the one that must come.
  package func isRight(_ place: TypedPlace) -> Bool {
    switch place {
    case .municipality(let municipality): answer == "municipality \(municipality.slug.rawValue)"
    case .choice(let offers): answer == "choice " + slugs(offers).sorted().joined(separator: " ")
    case .region(let region): answer == "region \(region.slug.rawValue)"
    case .elsewhere(let municipality): answer == "elsewhere \(municipality.name[.finnish])"
    case .unknown(let near): answer == "unknown" || answer == "near \(slugs(near).first ?? "")"
    }
  }

  private func slugs(_ offers: [PlaceOffer]) -> [String] {
    offers.map { offer in
      switch offer.target {
      case .here(let municipality): municipality.slug.rawValue
      case .elsewhere(let municipality): municipality.name[.finnish]
      }
    }
  }
}
