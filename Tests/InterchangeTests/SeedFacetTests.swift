import Foundation
import HumanServices
import Interchange
import TestSupport
import Testing

/// Seeds and exported listings know every facet.
@Suite struct SeedFacetTests {
  /// The seed of one listing with other terms of a facet.
  private func file(_ facet: Facet, _ codes: [String]) throws -> SeedFile {
    let good = try JSONSerialization.jsonObject(with: Data(SeedProblemsTests.good.utf8))
    var file = try #require(good as? [String: [[String: Any]]])
    let value: Any =
      switch facet.seedShape {
      case .codes: codes
      case .oneCode: codes.joined()
      case .deliveries: codes.map { ["mode": $0] }
      }
    file["services"]?[0][facet.seedKey] = value
    return SeedFile(
      name: "services/koe.json", bytes: Array(try JSONSerialization.data(withJSONObject: file)))
  }

  private func read(_ file: SeedFile) throws -> SeedSet {
    let base = try SeedFiles.ofRepositoryWithoutListings()
    return try SeedSet(reading: base + [file])
  }

  @Test(arguments: Facet.allCases)
  func `a facet's terms are read by its key, and exported in its column`(facet: Facet) throws {
    let story = try Story()
    let code = try #require(story.vocabulary.terms(facet).last?.code)
    let details = try #require(try read(try file(facet, [code])).services.first)
    #expect(details.foundCodes(facet) == [code])

    let export = ListingExport(
      [Service(id: ID(rawValue: 1), revision: 1, assuredDate: nil, details: details)],
      of: story.snapshot(), language: .finnish, generatedOn: Story.today
    ) { $0.rawValue }
    let json = try JSONSerialization.jsonObject(with: Data(export.json())) as? [String: Any]
    let item = try #require((json?["items"] as? [[String: Any]])?.first)
    #expect(item[facet.column] as? [String] == [code])
    #expect(ListingExport.columns.contains(facet.column))
  }

  @Test(arguments: Facet.allCases)
  func `a term that is not in the facet is told by the facet's key`(facet: Facet) throws {
    let refusal = #expect(throws: SeedError.self) {
      try read(try file(facet, ["keksitty"]))
    }
    #expect(
      refusal?.problems.contains {
        $0.field == facet.seedKey && $0.reason.contains("'keksitty'")
      } == true, "\(String(describing: refusal))")
  }
}
