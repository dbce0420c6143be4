import Foundation

/// A fact of a listing as it was, and as somebody says it should be.
///
/// Not a `ContactPoint.isProposal`: that stands in the listing itself, so whoever writes it would write
/// the listing, and it knows neither what was before nor who decided. A proposed change stands beside
/// the listing until an editor accepts it.
package struct ProposedChange: Hashable, Sendable {
  package var field: ProposedField
  /// Of a text; of anything else the proposer's own.
  package var language: Language
  /// What the listing said when it was proposed.
  package var before: String
  /// What it should say; empty takes it away.
  package var proposed: String

  package init(field: ProposedField, language: Language, before: String, proposed: String) {
    self.field = field
    self.language = language
    self.before = before
    self.proposed = proposed
  }

  /// Why a typed text is no value of its field.
  package enum Refusal: Error, Hashable, Sendable {
    case tooLong(Int, limit: TextLimit)
    case phone(PhoneNumber.Refusal)
    case email
    case address(WebAddress.Refusal)
    case noDay
    case endsBeforeStart
  }

  /// Reads what somebody typed for a field of a listing.
  ///
  /// - Returns: `nil` where it says what the listing says already, or nothing.
  package init?(
    _ field: ProposedField, typed: String, in details: ServiceDetails, for reader: Language
  ) throws(Refusal) {
    if field.limit.isExceeded(by: typed) {
      throw .tooLong(typed.unicodeScalars.count, limit: field.limit)
    }
    let language = field.language(in: details, for: reader)
    let before = field.value(in: details, language)
    let text = typed.cleaned.trimmingSpaces
    if field == .end, text.isEmpty { throw .noDay }
    let isUntouched = text.isEmpty || text == before.trimmingSpaces
    let proposed =
      isUntouched && field != .end ? text : try ProposedChange.value(text, field, details)
    if field.limit.isExceeded(by: proposed) {
      throw .tooLong(proposed.unicodeScalars.count, limit: field.limit)
    }
    // A listing whose end is known may still be told as going on.
    let says = field != .end || details.isOver
    if says, proposed == before.trimmingSpaces { return nil }
    self.init(field: field, language: language, before: before, proposed: proposed)
  }

  /// The text as the file has it.
  private static func value(
    _ text: String, _ field: ProposedField, _ details: ServiceDetails
  ) throws(Refusal) -> String {
    switch field {
    case .phone: return try target(text, .phone).text
    case .email: return try target(text, .email).text
    case .url:
      do { return try WebAddress(typed: text).text } catch { throw .address(error) }
    case .end:
      guard let day = CivilDate(written: text) else { throw .noDay }
      if let start = details.startsOn, day < start { throw .endsBeforeStart }
      return day.description
    case .hours, .access, .fees, .area, .words: return text
    }
  }

  private static func target(
    _ text: String, _ kind: ContactPoint.Kind
  ) throws(Refusal) -> ContactPoint {
    do throws(ContactPoint.Refusal) {
      return ContactPoint(
        uuid: UUID(), kind: kind, target: try ContactPoint.target(reading: text, as: kind))
    } catch {
      switch error {
      case .phone(let refusal): throw .phone(refusal)
      case .email: throw .email
      case .address(let refusal): throw .address(refusal)
      }
    }
  }

  /// How a change stands to the listing as it is now.
  package enum Applicability: Hashable, Sendable {
    case fits
    /// Somebody has made the same change meanwhile.
    case done
    /// The fact says something else by now, so nobody has compared the two.
    case conflict(now: String)
    /// Words, which an editor reads and no program applies.
    case read
  }

  package func standing(in details: ServiceDetails) -> Applicability {
    if field == .words { return .read }
    let now = field.value(in: details, language)
    let isEnd = field == .end
    if now == proposed, !isEnd || details.isOver { return .done }
    if isEnd, details.isOver { return .conflict(now: now) }
    return now == before ? .fits : .conflict(now: now)
  }

  /// The listing with the change.
  ///
  /// - Parameter today: what ends later goes on until then.
  /// - Returns: `nil` unless it fits.
  package func applied(to details: ServiceDetails, on today: CivilDate) -> ServiceDetails? {
    guard standing(in: details) == .fits else { return nil }
    var details = details
    if let text = field.text {
      var texts = details[keyPath: text].texts
      texts[language] = proposed
      details[keyPath: text] = LocalizedText(texts)
    } else if let kind = field.contact {
      details.contactPoints.set(proposed, of: kind)
    } else if field == .url {
      details.url = proposed.isEmpty ? nil : proposed
    } else if field == .end {
      guard let day = CivilDate(proposed) else { return nil }
      details.endsOn = day
      details.datesPrecision = .day
      if day <= today { details.state = .ended }
    }
    return details
  }
}

extension [ContactPoint] {
  /// Puts a value into the first of its kind, adds it where there is none, or takes it away.
  ///
  /// What was known of the old number (price, hours, source, check) is not known of the new one.
  fileprivate mutating func set(_ value: String, of kind: ContactPoint.Kind) {
    let index = firstIndex(of: kind)
    if value.isEmpty {
      if let index { remove(at: index) }
      return
    }
    var point = ContactPoint(
      uuid: index.map { self[$0].uuid } ?? UUID(), kind: kind,
      target: ContactPoint.target(stored: value, as: kind))
    guard let index else { return append(point) }
    point.purpose = self[index].purpose
    point.note = self[index].note
    point.languages = self[index].languages
    self[index] = point
  }
}
