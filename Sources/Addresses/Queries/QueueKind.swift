import HumanServices

/// One kind of work that waits at the desk, in the order of the queue.
package enum QueueKind: Hashable, Sendable {
  /// Reports that the law has had answered by now.
  case lateAnswers
  /// A number to call in danger.
  case safetyContacts
  case reports
  case proposals
  /// A listing, by its most urgent reason.
  case listings(AttentionReason)
  /// Needs of a municipality of which nobody knows.
  case needs
  case misses

  /// Reasons for which a listing waits. What was reported waits as the report; a draft waits once it
  /// is forgotten, or could be published.
  package static let reasons = AttentionReason.allCases.filter { $0 != .reported && $0 != .draft }

  package static let all: [QueueKind] =
    [.lateAnswers, .safetyContacts, .listings(.unreachable), .reports, .proposals]
    + reasons.filter { $0 != .unreachable }.map(QueueKind.listings) + [.needs, .misses]

  /// As it stands in addresses.
  package var name: String {
    switch self {
    case .safetyContacts: "turvanumerot"
    case .lateAnswers: "myohassa"
    case .reports: "ilmoitukset"
    case .proposals: "ehdotukset"
    case .listings(let reason): ListingQuery.reasonName(reason)
    case .needs: "tarpeet"
    case .misses: "haut"
    }
  }

  package init?(name: String) {
    guard let kind = QueueKind.all.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// Whether who may only check a listing can do it: the facts are asked for, not written.
  package var isCheck: Bool {
    switch self {
    case .listings(.needsCheck), .listings(.neverChecked), .listings(.checkedVeryLongAgo),
      .listings(.checkedLongAgo), .listings(.checkedHalfYearAgo):
      true
    default: false
    }
  }

  /// The field and parameter that carry the kind through the pages of an item.
  package static let parameter = "jono"
  /// What asks the queue for the next item of a kind.
  package static let next = "seuraava"
  /// The item that was shown last.
  package static let after = "jalkeen"
}
