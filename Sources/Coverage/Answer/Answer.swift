import HumanServices

/// What stands first on a municipality's page: whom to call or write to now, and what to book.
///
/// Where to go when afraid is the same everywhere: the fixed contact for violence.
package struct Answer: Sendable {
  /// Somebody who can be reached now, or from a known moment on.
  package struct Line: Sendable {
    package enum Who: Sendable {
      /// One of the fixed contacts, which no age of facts takes away.
      case fixed(SafetyContact)
      case listing(Offer, ContactPoint)
      /// The wellbeing services county, about anything.
      case county(ContactPoint)
    }

    package var who: Who
    /// `nil` for the fixed contacts, whose hours are words.
    package var statement: OpenStatement?
  }

  /// One thing to do in the coming days.
  package enum Step: Sendable {
    case book(Booking)
    /// Nobody knows how one gets it: the sentence to say, and to whom.
    case ask(TaxonomyTerm)
  }

  package struct Booking: Sendable {
    package var need: TaxonomyTerm
    package var offer: Offer
    /// How to book; `nil` where only the listing's own page tells.
    package var way: WayToReach?
    package var statement: OpenStatement?
  }

  /// At most three; who answers now comes first.
  package var now: [Line]
  /// At most two.
  package var week: [Step]
  /// When something here may be another.
  package var nextChange: OpeningMoment?
}
