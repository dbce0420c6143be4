import HumanServices
import Markup

/// Listings that are given now, and after them those that were, so that nobody takes one for the
/// other.
struct OfferLists {
  let cards: [CardContent]
  let directory: Snapshot
  let context: PageContext
  /// The phrase above the present ones; none where the page's own heading says it.
  var presentTitle: Phrase?

  @HTMLBuilder var content: HTML {
    let present = cards.filter { isPresent($0.offer) }
    let past = cards.filter { !isPresent($0.offer) }
    if let presentTitle, !present.isEmpty { h2 { context.words(presentTitle) } }
    div(.class("cards")) {
      for card in present {
        ServiceCard(
          card: card, directory: directory, context: context,
          isUnderHeading: presentTitle != nil
        ).content
      }
    }
    if !past.isEmpty {
      h2 { context.words(.listPast) }
      div(.class("cards")) {
        for card in past {
          ServiceCard(card: card, directory: directory, context: context).content
        }
      }
    }
  }

  private func isPresent(_ offer: Offer) -> Bool {
    offer.state == .active || offer.state == .paused
  }
}
