/// A service as PTV tells it, as plain values.
public struct PTVService: Equatable, Sendable {
  public let id: String
  public let status: Status
  /// As written, for it is compared with what was seen before and shown, never reckoned with.
  public let modified: String?
  public internal(set) var names: [PTVText]
  public internal(set) var descriptions: [PTVText]
  public internal(set) var requirements: [PTVText]
  public internal(set) var keywords: [PTVText]
  public let languages: [String]
  /// nil is unknown, never free.
  public let isFree: Bool?
  public let area: PTVArea
  public let serviceClasses: [String]
  public let lifeEvents: [String]
  public let targetGroups: [String]
  /// Ids.
  public let channels: [String]
  /// Names that stand beside: of its channels, of who provides it, of its classes and terms.
  public let channelNames: [String]
  public let providers: [String]
  public let topics: [String]

  public enum Status: String, Sendable, CaseIterable {
    case draft = "Draft"
    case published = "Published"
    case deleted = "Deleted"
    case modified = "Modified"
  }
}
