import Addresses
import HumanServices

extension PageContext {
  /// Why a listing needs an editor, in words.
  package func text(of reason: AttentionReason, in listing: Listing) -> String {
    switch reason {
    case .reported: words(.reasonReported)
    case .unreachable: words(.reasonUnreachable)
    case .over: words(.reasonOver, ["date": listing.endsOn.map { dates.text($0) } ?? ""])
    case .placeToCheck: words(.reasonPlaceToCheck)
    case .needsCheck: words(.reasonNeedsCheck)
    case .numberUnread: words(.reasonNumberUnread)
    case .ending:
      words(.reasonEnding, ["date": listing.endsOn.map { dates.text($0) } ?? ""])
    case .neverChecked:
      listing.sourceOn.map {
        words(.reasonNeverChecked, ["year": String($0.components.year)])
      } ?? words(.reasonNeverCheckedUndated)
    case .checkedVeryLongAgo: words(.reasonCheckedVeryLongAgo, ["date": checkedOn(listing)])
    case .checkedLongAgo: words(.reasonCheckedLongAgo, ["date": checkedOn(listing)])
    case .checkedHalfYearAgo: words(.reasonCheckedHalfYearAgo, ["date": checkedOn(listing)])
    case .noSession: words(.reasonNoSession)
    case .draftWithEvidence: words(.reasonDraftWithEvidence)
    case .forgottenDraft:
      words(
        .reasonForgottenDraft,
        ["date": dates.text(CivilDate(inFinlandAt: listing.lastModified))])
    case .draft: words(.reasonDraft)
    case .translationOutdated: words(.reasonTranslationOutdated)
    case .languageMissing:
      words(
        .reasonLanguageMissing,
        [
          "languages": listing.missingLanguages.map { languageName($0.rawValue) }
            .joined(separator: ", ")
        ])
    }
  }

  private func checkedOn(_ listing: Listing) -> String {
    listing.assurance.map { dates.text($0.on) } ?? ""
  }
}
