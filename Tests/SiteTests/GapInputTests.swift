import Foundation
import HumanServices
import TestSupport
import Testing

/// A reader recomputes every cell from a municipality's file and the text of the method page.
@Suite struct GapInputTests {
  private func json(_ site: TestSite, _ address: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(try site.get(address).body)) as? [String: Any])
  }

  private func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  @Test(arguments: ["", "?nakyma=vahvistettu", "?paiva=2018-03-01"])
  func `every cell comes out of its inputs`(query: String) throws {
    let site = try Sites.repository()
    var count = 0
    for municipality in try SeedFiles.planted().municipalities {
      let file = try json(site, "/katvealueet/\(municipality.slug.rawValue).json\(query)")
      let head = try #require(file["head"] as? [String: Any])
      let day = try #require(head["day"] as? String)
      for row in try #require(file["rows"] as? [[String: Any]]) {
        count += 1
        let told = PlainBounds.Cell(
          letter: row["letter"] as? String ?? "", tier: row["tier"] as? String,
          lower: row["score_lower"] as? Double ?? -1, upper: row["score_upper"] as? Double ?? -1,
          minutes: row["nearest_minutes"] as? Int,
          organizations: row["organizations"] as? Int ?? -1,
          isStale: row["stale"] as? Bool ?? false)
        var found = PlainBounds(row, day: day, isListed: !query.contains("vahvistettu")).cell
        found.lower = hundredths(found.lower)
        found.upper = hundredths(found.upper)
        #expect(found == told, "\(row["kunta"] ?? "") \(row["need_code"] ?? "")")
      }
    }
    #expect(try count == SeedFiles.municipalityCount() * site.needs().count)
  }

  @Test(arguments: ["tampere", "pirkkala", "utsjoki", "kemi"])
  func `of a confidential place there is the tier and nothing else`(slug: String) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let file = try json(site, "/katvealueet/\(slug).json")
    let rows = try #require(file["rows"] as? [[String: Any]])
    let offers = rows.flatMap {
      ($0["inputs"] as? [String: Any])?["offers"] as? [[String: Any]] ?? []
    }
    let hidden = offers.filter { $0["confidential"] as? Bool == true }
    for offer in hidden {
      #expect(offer["places"] == nil && offer["names_municipality"] == nil)
      #expect(["R", "F"].contains(offer["tier"] as? String))
    }
    #expect(
      offers.filter { $0["confidential"] as? Bool == false }.allSatisfy { $0["places"] != nil })
    #expect(hidden.isEmpty == !["tampere", "pirkkala"].contains(slug))
  }

  @Test func `the older method answers as it did, and its address says so`() throws {
    let site = try Sites.repository()
    let head = try #require(
      try json(site, "/katvealueet/kemi.json?menetelma=1")["head"] as? [String: Any])
    #expect(head["method_version"] as? String == "1")
    #expect((head["weights"] as? [String: Double])?["R"] == 0.5)
    let links = try site.get("/katvealueet?menetelma=1").tiles.map(\.href)
    #expect(links.allSatisfy { $0.contains("menetelma=1") })
  }

  @Test func `the older method is gone after its last day`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon.addingTimeInterval(800 * 86_400))
    #expect(try site.get("/katvealueet?menetelma=1").status == 410)
    #expect(try site.get("/katvealueet.csv?menetelma=1").status == 410)
    #expect(try site.get("/katvealueet").status == 200)
  }
}
