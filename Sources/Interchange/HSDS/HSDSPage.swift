import Foundation
import HumanServices

extension HSDSDirectory {
  /// One page of a list, as HSDS 3.1.1 `Page` has it.
  package static func page(
    _ contents: [[UInt8]], total: Int, pages: Int, number: Int
  ) -> [UInt8] {
    JSONText.object([
      ("total_items", .whole(total)), ("total_pages", .whole(pages)),
      ("page_number", .whole(number)), ("size", .whole(contents.count)),
      ("first_page", .flag(number <= 1)), ("last_page", .flag(number >= pages)),
      ("empty", .flag(contents.isEmpty)), ("contents", .list(contents.map(JSONText.bytes))),
    ]).utf8
  }

  /// The places of a service, each with its identifier.
  package func places(of service: Service) -> [(id: UUID, json: [UInt8])] {
    let details = service.details.asPublished
    return places(of: details).map { ($0.id, json($0, of: details).utf8) }
  }
}
