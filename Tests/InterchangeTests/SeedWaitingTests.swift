import HumanServices
import TestSupport
import Testing

@testable import Interchange

@Suite struct SeedWaitingTests {
  private func read(_ waiting: String) throws -> SeedSet {
    let text = SeedProblemsTests.good
      .replacing(#""area""#, with: "\"waiting\": \(waiting), \"area\"")
    let base = try SeedFiles.ofRepositoryWithoutListings()
    return try SeedSet(
      reading: base + [SeedFile(name: "services/koe.json", bytes: Array(text.utf8))])
  }

  @Test func `a waiting time comes with the day it was said`() throws {
    let service = try #require(try read(#"{"days": 0, "on": "2024-12-01"}"#).services.first)
    #expect(service.waitingDays == 0)
    #expect(service.waitingOn == .on("2024-12-01"))
  }

  @Test(arguments: [
    (#"{"days": 14}"#, "waiting.on"), (#"{"on": "2024-12-01"}"#, "waiting.days"),
    (#"{"days": -1, "on": "2024-12-01"}"#, "waiting.days"),
    (#"{"days": "14", "on": "2024-12-01"}"#, "waiting.days"),
    (#"{"days": 14, "on": "12/2024"}"#, "waiting.on"), ("14", "waiting"),
    (#"{"days": 14, "on": "2024-12-01", "weeks": 2}"#, "waiting.weeks"),
  ])
  func `half a waiting time is refused`(waiting: String, field: String) {
    let error = #expect(throws: SeedError.self) { try read(waiting) }
    #expect(error?.problems.map(\.field) == [field])
  }

  @Test func `the crisis centre's one to two weeks are in the seeds`() throws {
    let waiting = try SeedFiles.planted().services.filter { $0.waitingDays != nil }
    #expect(waiting.map(\.slug.rawValue) == ["kriisikeskus-osviitta"])
    #expect(waiting.first?.waitingDays == 14)
  }
}
