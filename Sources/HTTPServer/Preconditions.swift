import HTTPTypes

/// What a request makes its answer depend on (RFC 9110 §13).
enum Preconditions {
  /// What becomes of an answer that would be 200.
  enum Outcome: Equatable {
    case proceed
    /// 304: the client has it.
    case notModified
    /// 412: it is not what the client thought.
    case failed
  }

  /// Looks at the conditions of a GET or HEAD in the order of RFC 9110 §13.2.2.
  ///
  /// A date that is none is as if it were not there (RFC 9110 §13.1.3, §13.1.4), and so is a date
  /// where the answer has no Last-Modified.
  static func outcome(of head: RequestHead, for fields: HTTPFields) -> Outcome {
    let present = head.present
    guard !present.isDisjoint(with: .conditions) else { return .proceed }
    let tag = fields[.eTag]
    if present.contains(.ifMatch) {
      let listing = EntityTag.listing(of: tag, in: "if-match", of: head, by: .strong)
      if listing == .unlisted { return .failed }
    } else if present.contains(.ifUnmodifiedSince),
      isModified(fields, after: head.field(.ifUnmodifiedSince)) == true
    {
      return .failed
    }
    if present.contains(.ifNoneMatch) {
      let listing = EntityTag.listing(of: tag, in: "if-none-match", of: head, by: .weak)
      return listing == .unlisted ? .proceed : .notModified
    }
    if present.contains(.ifModifiedSince),
      isModified(fields, after: head.field(.ifModifiedSince)) == false
    {
      return .notModified
    }
    return .proceed
  }

  /// Nil when one of the two dates is not known.
  private static func isModified(_ fields: HTTPFields, after date: String?) -> Bool? {
    guard let modified = fields[.lastModified].flatMap({ HTTPDate.parse($0) }),
      let date = date.flatMap({ HTTPDate.parse($0) })
    else { return nil }
    return modified > date
  }

  /// Whether a request that would change something must not be carried out (RFC 9110 §13.1.1,
  /// §13.1.2).
  ///
  /// Handlers know no entity tags of what they change; forms carry a revision instead. So no tag in
  /// `If-Match` is the current one, and `If-None-Match: *` asks that nothing be there.
  static func forbid(_ head: RequestHead) -> Bool {
    guard !head.present.isDisjoint(with: .conditions), head.method != .get, head.method != .head,
      head.method != .options
    else { return false }
    if head.present.contains(.ifMatch),
      EntityTag.listing(of: nil, in: "if-match", of: head, by: .strong) == .unlisted
    {
      return true
    }
    return head.present.contains(.ifNoneMatch)
      && EntityTag.listing(of: nil, in: "if-none-match", of: head, by: .weak) == .any
  }

  /// Whether `If-Range` lets a range be sent: without it, and with the very tag or date that the
  /// answer has. A weak tag never does, and a date only when it is a second old, so that the content
  /// did not change within that second (RFC 9110 §13.1.5, §8.8.2.2).
  ///
  /// - Parameter date: the value of the answer's Date field.
  static func allowRange(_ head: RequestHead, for fields: HTTPFields, date: String) -> Bool {
    guard head.present.contains(.ifRange) else { return true }
    guard let validator = head.field(.ifRange) else { return false }
    if validator.utf8.first == Octet.quote {
      return fields[.eTag] == validator
    }
    guard let modified = fields[.lastModified], modified == validator,
      let modifiedSeconds = HTTPDate.parse(modified), let now = HTTPDate.parse(date)
    else { return false }
    return modifiedSeconds < now
  }
}
