import HumanServices

/// Which word of a listing is taken: what it says, or only what somebody has lately confirmed.
package enum CoverageView: String, Hashable, Sendable, CaseIterable {
  /// As listed (ilmoitettu): age is shown and not counted.
  case listed
  /// As confirmed (vahvistettu): age lowers the weight, and facts older than 18 months count
  /// nothing.
  case confirmed
}

extension CoverageView {
  /// The word by which people ask for the view, in addresses, on the command line and in files.
  package var word: String {
    switch self {
    case .listed: "ilmoitettu"
    case .confirmed: "vahvistettu"
    }
  }

  package init?(word: String) {
    guard let view = CoverageView.allCases.first(where: { $0.word == word }) else { return nil }
    self = view
  }
}

/// What is asked of the coverage-gap map.
package struct CoverageQuery: Hashable, Sendable {
  /// The day it is asked about.
  package var day: CivilDate
  /// The day it is; what has no date at all counts only for this one.
  package var today: CivilDate
  package var view: CoverageView
  /// The rules; with it change `weights`.
  package private(set) var method: CoverageMethod
  package var weights: TierWeights

  /// Only what has any of these terms, of every facet that is named; of delivery modes, also only by
  /// these ways.
  package var terms = FacetValues<TermSet>()
  /// Only what is given in one of these languages, ISO 639 codes; `nil` is no filter.
  package var languages: Set<String>?

  /// The day from which the next session of a group or visit is looked for.
  ///
  /// `day`, except in a look ahead: nobody publishes dates half a year before, and their absence is
  /// no threat.
  private(set) var sessionsFrom: CivilDate

  /// - Parameter method: the first where families' pages ask how one offer is given: it is the
  ///   rules without the bounds, which are for figures.
  package init(
    day: CivilDate, today: CivilDate, view: CoverageView = .listed,
    method: CoverageMethod = .first
  ) {
    self.day = day
    self.today = today
    self.view = view
    self.method = method
    weights = TierWeights(of: method)
    sessionsFrom = day
  }

  /// The same question some days on, with sessions as they are known now.
  package func later(days: Int) -> CoverageQuery {
    var query = self
    query.day = day.adding(days: days)
    query.today = today.adding(days: days)
    return query
  }

  /// Whether an offer passes the filters and is on.
  ///
  /// An offer that has no term of a facet passes no filter of that facet.
  func admits(_ offer: Offer) -> Bool {
    offer.isActive(on: day, today: today)
      && terms.allSatisfy { facet, wanted in !offer.terms(facet).isDisjoint(with: wanted) }
      && (languages.map { !$0.isDisjoint(with: offer.languages) } ?? true)
  }
}
