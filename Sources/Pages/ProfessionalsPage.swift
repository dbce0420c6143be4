import HumanServices
import Markup

/// Networks, trainings and tools for those who meet separating families.
package struct ProfessionalsPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let cards: [CardContent]
  /// Materials for professionals.
  let tools: [CardContent]

  package init(
    context: PageContext, directory: Snapshot, cards: [CardContent], tools: [CardContent]
  ) {
    self.context = context
    self.directory = directory
    self.cards = cards
    self.tools = tools
  }

  package var path: SitePath { .professionals }
  package var heading: String { words(.professionalsTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { words(.professionalsLead) }

  package var content: HTML {
    p(.class("lead")) { words(.professionalsLead) }
    p { a(context.href(.search())) { words(.professionalsSearch) } }
    part(.professionalsNetworks, cards.filter { $0.offer.kind == .network })
    part(.professionalsTrainings, cards.filter { $0.offer.kind == .training })
    part(.professionalsTools, tools)
    p(.class("after")) { a(context.href(.report())) { words(.professionalsReport) } }
  }

  private func part(_ title: Phrase, _ cards: [CardContent]) -> HTML {
    section {
      h2 { words(title) }
      if cards.isEmpty { p(.class("gap")) { words(.professionalsNone) } }
      div(.class("cards")) {
        for card in cards {
          ServiceCard(card: card, directory: directory, context: context).content
        }
      }
    }
  }
}
