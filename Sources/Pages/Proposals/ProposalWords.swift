import HumanServices
import Markup

extension Phrase {
  static func proposed(_ field: ProposedField) -> Phrase {
    switch field {
    case .phone: .proposedPhone
    case .email: .proposedEmail
    case .url: .proposedUrl
    case .hours: .proposedHours
    case .access: .proposedAccess
    case .fees: .proposedFees
    case .area: .proposedArea
    case .end: .proposedEnd
    case .words: .proposedWords
    }
  }
}

extension PageContext {
  /// A value of a proposed change as people read it.
  func value(_ value: String, of field: ProposedField) -> String {
    if value.isEmpty { return words(.proposalNothing) }
    guard field == .end, let day = CivilDate(value) else { return value }
    return dates.text(day)
  }

  /// Why a typed text is no value of its field, and what to write.
  package func message(_ refusal: ProposedChange.Refusal, of field: ProposedField) -> String {
    switch refusal {
    case .tooLong(let count, let limit):
      words(
        .deskTooLong,
        [
          "field": words(.proposed(field)), "count": String(count),
          "limit": String(limit.characters),
        ])
    case .phone(let refusal): words.why(refusal)
    case .email: words(.proposalEmailUnread)
    case .address(let refusal): refusal.message(words)
    case .noDay: words(.proposalDayUnread)
    case .endsBeforeStart: words(.proposalEndsBeforeStart)
    }
  }
}
