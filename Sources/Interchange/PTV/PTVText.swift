/// A text of PTV in one language; an empty one is none.
public struct PTVText: Equatable, Sendable {
  /// `Name`, `AlternativeName`, `Summary`, `Description`, `UserInstruction` …; nil where lists have one kind.
  public let kind: String?
  public let language: String
  public let value: String
}
