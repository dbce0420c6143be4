import Addresses
import HumanServices
import Markup

/// An open place as visitors read it: what it is called, its address, when it is open, and how one
/// gets in there.
struct PlaceText {
  let place: Place
  let facts: PlaceFacts?
  let municipality: Municipality
  let context: PageContext

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    if let facts, !facts.name.isEmpty {
      strong { context.text(facts.name) }
      ", "
    }
    if let street = place.street { street + ", " }
    if let facts, !facts.postal.isEmpty { facts.postal + ", " }
    a(context.href(.municipality(municipality.slug))) { context.name(of: municipality) }
    if let facts {
      note(.placeVisitingHours, facts.visitingHours)
      note(.placeAccessibility, facts.accessibility)
    }
  }

  @HTMLBuilder private func note(_ label: Phrase, _ text: LocalizedText) -> HTML {
    if !text.isEmpty {
      p(.class("note")) {
        words(label) + ": "
        context.text(text)
      }
    }
  }
}
