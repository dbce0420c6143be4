/// A record of a source merged into ours: field by field, and nothing edited here is lost.
public struct RecordMerge: Equatable, Sendable {
  public typealias Fields = [String: MergeValue]

  /// What was known of the record at the source before.
  public struct Before: Equatable, Sendable {
    public var base: Fields
    public var isGone: Bool

    public init(base: Fields, isGone: Bool = false) {
      self.base = base
      self.isGone = isGone
    }
  }

  /// Fields that the source never writes.
  public struct Closed: Equatable, Sendable {
    /// A coordinator said "this field is ours".
    public var ours: Set<String>
    /// Place fields of a confidential listing: neither written, compared, shown nor kept as base.
    public var secret: Set<String>

    public init(ours: Set<String> = [], secret: Set<String> = []) {
      self.ours = ours
      self.secret = secret
    }
  }

  public enum Presence: Equatable, Sendable {
    case there
    /// Gone since this reading: for the work queue. Nothing here is taken away.
    case gone
    case stillGone
    case cameBack
  }

  public let presence: Presence
  /// What happens to each field that is not the same.
  public let fields: [String: FieldMerge]
  /// What is known of the source from now on.
  public let after: Before

  /// Whether there is nothing to write, neither in the listing nor of the source.
  public let isUnchanged: Bool

  /// `theirs` is nil when the source does not have the record any more.
  public init(before: Before, ours: Fields, theirs: Fields?, closed: Closed = Closed()) {
    let secret = closed.secret
    var base = before.base.filter { !secret.contains($0.key) }
    guard let theirs else {
      presence = before.isGone ? .stillGone : .gone
      fields = [:]
      after = Before(base: base, isGone: true)
      isUnchanged = after == before
      return
    }
    presence = before.isGone ? .cameBack : .there
    var merged: [String: FieldMerge] = [:]
    for field in Set(base.keys).union(ours.keys).union(theirs.keys)
    where !secret.contains(field) && !closed.ours.contains(field) {
      let merge = FieldMerge(base: base[field], ours: ours[field], theirs: theirs[field])
      switch merge {
      case .same: continue
      case .follow, .agree: base[field] = theirs[field].flatMap { $0.isEmpty ? nil : $0 }
      case .keep, .conflict: break
      }
      merged[field] = merge
    }
    fields = merged
    after = Before(base: base)
    isUnchanged =
      after == before
      && merged.values.allSatisfy { if case .follow = $0 { false } else { true } }
  }

  /// What stands here once the merge is written.
  public func written(over ours: Fields) -> Fields {
    var result = ours
    for case (let field, .follow(let value)) in fields { result[field] = value }
    return result
  }
}
