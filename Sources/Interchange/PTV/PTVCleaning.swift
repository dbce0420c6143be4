/// Cuts out of running text what belongs to persons, and counts it: mobile numbers, mailboxes that
/// bear a name, addresses. What was cut is nowhere kept.
///
/// It does not know persons' names; a human reads every draft.
public struct PTVCleaning: Equatable, Sendable {
  public private(set) var mobileNumbers = 0
  public private(set) var mailboxes = 0
  public private(set) var addresses = 0

  public init() {}

  /// Every text of a service. Of a confidential one streets go also without a number.
  public mutating func cleaned(_ service: PTVService, isConfidential: Bool) -> PTVService {
    var service = service
    service.names = cleaned(service.names, isConfidential)
    service.descriptions = cleaned(service.descriptions, isConfidential)
    service.requirements = cleaned(service.requirements, isConfidential)
    service.keywords = cleaned(service.keywords, isConfidential)
    return service
  }

  public mutating func cleaned(_ channel: PTVChannel) -> PTVChannel {
    var channel = channel
    channel.names = cleaned(channel.names, false)
    channel.descriptions = cleaned(channel.descriptions, false)
    return channel
  }

  private mutating func cleaned(_ texts: [PTVText], _ isConfidential: Bool) -> [PTVText] {
    var result: [PTVText] = []
    for text in texts {
      let value = cleaned(text.value, isConfidential: isConfidential)
      result.append(PTVText(kind: text.kind, language: text.language, value: value))
    }
    return result
  }

  public mutating func cleaned(_ text: String, isConfidential: Bool = false) -> String {
    let text = Self.cut(text, Self.mobile, &mobileNumbers)
    let mailed = Self.cut(text, Self.mailbox, &mailboxes)
    let coded = Self.cut(mailed, Self.postal, &addresses)
    let numbered = Self.cut(coded, Self.street, &addresses)
    return isConfidential ? Self.cut(numbered, Self.bareStreet, &addresses) : numbered
  }

  private static func cut(
    _ text: String, _ pattern: Regex<Substring>, _ count: inout Int
  ) -> String {
    let matches = text.ranges(of: pattern)
    count += matches.count
    return matches.isEmpty ? text : text.replacing(pattern, with: "[…]")
  }

  private static var mobile: Regex<Substring> {
    /(?:(?:\+|00)[ ]?358[ \-\u{A0}]*(?:\(0\))?[ \-\u{A0}]*|\b0)(?:4[ \-\u{A0}]?[0-9]|5[ \-\u{A0}]?0)(?:[ \-\u{A0}]?[0-9]){5,8}\b/
  }

  private static var mailbox: Regex<Substring> {
    /[\p{L}\-]+[._][\p{L}\-]+(?:@|\(at\))[\p{L}0-9.\-]+/
  }

  private static var postal: Regex<Substring> { /\b[0-9]{5}[ \u{A0}]+\p{Lu}[\p{L}\-]+/ }

  private static var street: Regex<Substring> {
    /\p{Lu}[\p{L}\-]*(?:tie|tien|tiellä|tielle|tieltä|katu|kadun|kadulla|kadulle|kuja|kujan|kujalla|kujalle|polku|polun|polulla|väylä|väylän|raitti|raitin|ranta|rannan|rinne|kaari|kaaren|aukio|tori|bulevardi|vägen|gatan|gränden|stigen|geaidnu|luodda)[ \u{A0}]+[0-9]+(?:[ \-]?[A-Za-z]\b)?(?:[ ]?[0-9]+\b)?/
  }

  private static var bareStreet: Regex<Substring> {
    /\p{Lu}[\p{L}\-]*(?:tie|tien|tiellä|tielle|tieltä|katu|kadun|kadulla|kadulle|kuja|kujan|kujalla|kujalle|polku|polun|polulla|väylä|väylän|raitti|vägen|gatan|gränden|stigen|geaidnu|luodda)\b/
  }
}
