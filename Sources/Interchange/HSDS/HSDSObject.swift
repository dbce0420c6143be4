import Foundation
import HumanServices

/// Members of an HSDS object: what is not known is left out, for the standard has no null, no empty
/// text and no empty list.
struct HSDSObject {
  private var members: [(String, JSONText)] = []

  init(id: UUID) { members.append(("id", .text(id.hsds))) }

  mutating func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { members.append((name, .text(text))) }
  }

  mutating func add(_ name: String, _ whole: Int?) {
    if let whole { members.append((name, .whole(whole))) }
  }

  mutating func add(_ name: String, _ degrees: Double) {
    members.append((name, .number(degrees, decimals: 6)))
  }

  mutating func add(_ name: String, _ object: JSONText?) {
    if let object { members.append((name, object)) }
  }

  mutating func add(_ name: String, _ list: [JSONText]) {
    if !list.isEmpty { members.append((name, .list(list))) }
  }

  var json: JSONText { .object(members) }
}

extension UUID {
  /// As the interface writes identifiers: lower case.
  var hsds: String { uuidString.lowercased() }

  /// The identifier of a part that has none of its own: the same as long as its whole and its key are.
  func part(_ key: String) -> UUID { UUID(of: "\(hsds)/\(key)") }
}
