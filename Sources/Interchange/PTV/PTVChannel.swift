/// A way to a service as PTV tells it. Its places are for the reader's caller alone: what may be
/// a shelter's must be dropped before anything is kept.
public struct PTVChannel: Equatable, Sendable {
  public let id: String
  public let kind: Kind
  public let status: PTVService.Status
  public let modified: String?
  public internal(set) var names: [PTVText]
  public internal(set) var descriptions: [PTVText]
  public let languages: [String]
  public let phones: [Phone]
  public let webPages: [String]
  public let addresses: [Address]
  public let hours: [Hours]

  public enum Kind: String, Sendable, CaseIterable {
    case electronic = "EChannel"
    case webPage = "WebPage"
    case form = "PrintableForm"
    case phone = "Phone"
    case place = "ServiceLocation"
  }

  public struct Phone: Equatable, Sendable {
    /// With its prefix, digits and a leading plus alone.
    public let number: String
    public let language: String?
    public let isText: Bool
  }

  public struct Address: Equatable, Sendable {
    public let street: [PTVText]
    public let number: String?
    public let postalCode: String?
    public let municipality: String?
    /// Metres of ETRS-TM35FIN, both or none.
    public let north: Double?
    public let east: Double?
  }

  public struct Hours: Equatable, Sendable {
    public let kind: Kind
    public let isClosed: Bool
    public let byAppointment: Bool
    public let days: [Day]

    public enum Kind: String, Sendable, CaseIterable {
      case weekly = "DaysOfTheWeek"
      case exceptional = "Exceptional"
      case overMidnight = "OverMidnight"
    }

    public struct Day: Equatable, Sendable {
      public let from: String
      public let through: String?
      public let opens: String
      public let closes: String
    }
  }
}
