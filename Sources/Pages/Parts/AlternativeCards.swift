import HumanServices
import Markup

/// Cards of what may be had instead of something that is given no more.
struct AlternativeCards {
  let cards: [CardContent]
  let directory: Snapshot
  let context: PageContext

  @HTMLBuilder var content: HTML {
    if !cards.isEmpty {
      h2 { context.words(.goneAlternatives) }
      div(.class("cards")) {
        for card in cards {
          ServiceCard(card: card, directory: directory, context: context).content
        }
      }
    }
  }
}
