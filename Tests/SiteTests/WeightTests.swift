import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// What a first visit to a municipality costs: a phone on a bad line has some seconds of patience.
@Suite struct WeightTests {
  /// Bytes of the page with the first screen's styles within, compressed: ten packets of 1460 bytes at
  /// most, which a server may send before the first answer comes back (RFC 6928).
  static let firstViewBytes = 14_336

  @Test func `the first view of every municipality fits the first round trip`() throws {
    let site = try TestSite(.repository, over: .live)
    let gzip: HTTPFields = [.acceptEncoding: "gzip"]
    let front = try site.get("/")
    let styles = try #require(
      front.html.all("link").first { $0["rel"] == "stylesheet" }?["href"])
    let styleBytes = try site.get(styles, fields: gzip).body.count
    var largest = (bytes: 0, address: "")
    for municipality in try SeedFiles.planted().municipalities {
      for prefix in KnownRoutes.prefixes {
        let address = "\(prefix)/kunta/\(municipality.slug.rawValue)"
        let page = try site.get(address, fields: gzip)
        #expect(page.fields[.contentEncoding] == "gzip")
        let bytes = page.body.count
        #expect(bytes <= WeightTests.firstViewBytes, "\(address): \(bytes) bytes")
        if bytes > largest.bytes { largest = (bytes, address) }
      }
    }
    print(
      """
      first view, compressed: largest \(largest.bytes) of \(WeightTests.firstViewBytes) bytes \
      (\(largest.address)); the rest of the styles \(styleBytes)
      """)
  }
}
