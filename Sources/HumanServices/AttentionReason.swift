/// Why a listing needs an editor, most urgent first: the order of the editors' list.
package enum AttentionReason: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// A visitor has reported something of it and nobody has closed the report.
  case reported
  /// Nobody can be reached about it: `ReachGap`.
  case unreachable
  /// Its last day is past, yet it is published as going on.
  case over
  /// It lost its street to a confidential listing, or had the one that is confidential now.
  case placeToCheck
  /// Somebody asked for a check.
  case needsCheck
  /// What stands in a number's place cannot be read as one, so nobody can dial it.
  case numberUnread
  /// It is given on known days, and none is to come.
  case noSession
  /// Its last day is within half a year.
  case ending
  /// Nobody has ever confirmed its facts. The oldest source comes first.
  case neverChecked
  /// Its facts were confirmed more than 18 months ago.
  case checkedVeryLongAgo
  /// Its facts were confirmed 12 to 18 months ago.
  case checkedLongAgo
  /// Its facts were confirmed 6 to 12 months ago.
  case checkedHalfYearAgo
  /// A draft that tells where its facts are from, so that it could be published.
  case draftWithEvidence
  /// A draft that nobody has touched for a month.
  case forgottenDraft
  case draft
  /// A translation is older than the Finnish text beside it.
  case translationOutdated
  /// Its name or summary lacks a language of the interface.
  case languageMissing

  package static func < (left: AttentionReason, right: AttentionReason) -> Bool {
    left.rawValue < right.rawValue
  }
}
