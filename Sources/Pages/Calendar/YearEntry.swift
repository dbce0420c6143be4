import Addresses
import HumanServices
import Markup

/// What happens in a month of a year's sheet: one listing, with its days.
package struct YearEntry: Sendable {
  package var offer: Offer
  package var name: LocalizedText
  /// Known to the day, in order; those called off among them.
  package var sessions: [Occurrence]
  /// When it runs, where it has a beginning and an end and no sessions of its own in the month.
  package var runs: DatedPeriod?

  package init(
    offer: Offer, name: LocalizedText, sessions: [Occurrence], runs: DatedPeriod?
  ) {
    self.offer = offer
    self.name = name
    self.sessions = sessions
    self.runs = runs
  }
}
