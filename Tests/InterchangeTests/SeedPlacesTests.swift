import HumanServices
import Interchange
import TestSupport
import Testing

/// What the seeds know of places: of open ones alone, and nothing that is no fact.
@Suite struct SeedPlacesTests {
  private func read(_ place: String, confidential: Bool = false) throws -> SeedSet {
    var listing = SeedProblemsTests.good.replacing(
      #""certainty": "confirmed" }"#,
      with: confidential
        ? #""certainty": "confirmed" }"#
        : #""certainty": "confirmed", "street": "Koetie 1" }"#)
    if confidential {
      listing = listing.replacing(
        #""kind": "service","#, with: #""kind": "service", "confidential_address": true,"#)
    }
    let files = [("services/koe.json", listing), ("places.json", #"{ "places": [\#(place)] }"#)]
    return try SeedSet(
      reading: SeedFiles.ofRepositoryWithoutListings()
        + files.map { SeedFile(name: $0, bytes: Array($1.utf8)) })
  }

  private static let good = """
    { "municipality": "698", "street": "Koetie 1", "name": { "fi": "Koetalo" },
      "postal_code": "96100", "city": "Rovaniemi",
      "point": { "latitude": 66.5, "longitude": 25.7, "certainty": "exact" },
      "accessibility": { "fi": "Luiska" }, "visiting_hours": { "fi": "arkisin" },
      "contact_points": [{ "uuid": "00000000-0000-4000-8000-0000000000c9", "value": "016 123 456" }] }
    """

  @Test func `every fact of a place is read`() throws {
    let place = try #require(try read(Self.good).places.first)
    #expect(place.municipality.rawValue == "698" && place.street == "Koetie 1")
    #expect(place.facts.name[.finnish] == "Koetalo")
    #expect(place.facts.postal == "96100 Rovaniemi")
    #expect(
      place.facts.point == PlacePoint(Coordinate(latitude: 66.5, longitude: 25.7), .exact))
    #expect(place.facts.accessibility[.finnish] == "Luiska")
    #expect(place.facts.visitingHours[.finnish] == "arkisin")
    #expect(place.facts.contactPoints.map(\.text) == ["016 123 456"])
  }

  @Test(arguments: [
    ("\"96100\"", "\"9610\"", "postal_code"), ("66.5", "25.7", "latitude"),
    ("\"exact\"", "\"surely\"", "certainty"), ("Koetie 1", "Muutie 2", "street"),
    ("\"698\"", "\"240\"", "street"), ("016 123 456", "APUA", "value"),
    ("\"city\"", "\"kaupunki\"", "kaupunki"),
  ])
  func `what is no fact is told`(old: String, new: String, field: String) throws {
    do {
      _ = try read(Self.good.replacing(old, with: new))
      Issue.record("\(new) is taken")
    } catch let error as SeedError {
      #expect(error.problems.contains { $0.field.hasSuffix(field) }, "\(error.problems)")
    }
  }

  @Test func `nothing is written here of a confidential address, or twice`() throws {
    #expect(throws: SeedError.self) { try read(Self.good, confidential: true) }
    #expect(throws: SeedError.self) { try read(Self.good + "," + Self.good) }
  }
}
