/// Where people may live to be served.
public struct PTVArea: Equatable, Sendable {
  public let reach: Reach?
  /// Codes of municipalities, told by themselves or inside a greater area, each once, in order.
  public let municipalities: [String]

  public enum Reach: String, Sendable, CaseIterable {
    case nationwide = "Nationwide"
    case exceptAland = "NationwideExceptAlandIslands"
    case limited = "LimitedType"
  }

  /// Whether anybody of these municipalities may be served. What names no area is within none.
  public func reaches(anyOf codes: Set<String>) -> Bool {
    switch reach {
    case .nationwide: !codes.isEmpty
    case .exceptAland: codes.contains { !Self.aland.contains($0) }
    case .limited, nil: municipalities.contains(where: codes.contains)
    }
  }

  /// The municipalities of Åland, by Statistics Finland's codes.
  private static let aland: Set<String> = [
    "035", "043", "060", "062", "065", "076", "170", "295", "318", "417", "438", "478", "736",
    "766", "771", "941",
  ]
}
