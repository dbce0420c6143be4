import Foundation

/// One page of a list for programs.
struct APIPage<Record> {
  let records: [Record]
  let total: Int
  let number: Int
  let pages: Int
  /// The record after which the next page begins; `nil` on the last one.
  let last: UUID?

  init(_ all: [Record], by id: (Record) -> UUID, _ query: APIQuery) {
    let ordered = all.map { (id: id($0), record: $0) }
      .sorted { $0.id.uuidString < $1.id.uuidString }
    total = ordered.count
    pages = max(1, (ordered.count + query.perPage - 1) / query.perPage)
    let start: Int
    if let after = query.after {
      start = ordered.firstIndex { $0.id.uuidString > after.uuidString } ?? ordered.count
    } else {
      // No larger than what there is, so that a page beyond the end is empty and not too far to count.
      start = min(query.page - 1, pages) * query.perPage
    }
    let shown = query.isLines ? ordered[...] : ordered.dropFirst(start).prefix(query.perPage)
    records = shown.map(\.record)
    number = query.after == nil ? query.page : start / query.perPage + 1
    last = shown.endIndex < ordered.count && !shown.isEmpty ? shown.last?.id : nil
  }
}
