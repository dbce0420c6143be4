/// What becomes of one field when a source is read again: of what the source said last (`base`),
/// what stands here and what the source says now.
public enum FieldMerge: Equatable, Sendable {
  /// Nobody changed it.
  case same
  /// Nobody edited it here, so it follows the source; nil empties it.
  case follow(MergeValue?)
  /// It was edited here alone, and stays.
  case keep
  /// Both changed it to the same: nothing to write here, and the source's is the new base.
  case agree
  /// Both changed it, each otherwise: a human chooses, and until then ours stays.
  case conflict(ours: MergeValue?, theirs: MergeValue?)

  public init(base: MergeValue?, ours: MergeValue?, theirs: MergeValue?) {
    let base = Self.told(base)
    let ours = Self.told(ours)
    let theirs = Self.told(theirs)
    self =
      switch (ours == base, theirs == base) {
      case (true, true): .same
      case (true, false): .follow(theirs)
      case (false, true): .keep
      case (false, false): ours == theirs ? .agree : .conflict(ours: ours, theirs: theirs)
      }
  }

  private static func told(_ value: MergeValue?) -> MergeValue? {
    value.flatMap { $0.isEmpty ? nil : $0 }
  }
}
