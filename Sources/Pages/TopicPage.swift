import Addresses
import HumanServices
import Markup

/// A service type: what it is, for whom, who must arrange it, what it is not for, where it is given.
package struct TopicPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let topic: TaxonomyTerm
  let cards: [CardContent]

  package init(
    context: PageContext, directory: Snapshot, topic: TaxonomyTerm, cards: [CardContent]
  ) {
    self.context = context
    self.directory = directory
    self.topic = topic
    self.cards = cards
  }

  package var path: SitePath { .topic(topic.slug) }
  package var heading: String { topic.name[language] }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { topic.definition[language] }
  package var news: ReachQuery? { ReachQuery(type: topic.slug) }
  package var calendar: CalendarQuery? {
    let hasSessions = cards.contains { $0.offer.timetable.nextDay(from: context.today) != nil }
    return hasSessions ? news.map { CalendarQuery($0) } : nil
  }

  package var content: HTML {
    p(.class("lead"), context.lang(of: topic.definition)) { topic.definition[language] }
    if topic.concernsViolence { SafetyWarning(context: context).content }
    if !topic.plain.isEmpty { p { context.text(topic.plain) } }
    div(.class("sheet")) {
      dl(.class("dl")) {
        fact(.factAudience, audiences)
        fact(.factPhase, phases)
        fact(.topicArrangedBy, topic.arrangedBy)
        fact(.factLaw, topic.statutoryBasis)
        fact(.topicNotFor, topic.notFor)
      }
    }
    whereGiven
  }

  @HTMLBuilder private func fact(_ name: Phrase, _ text: LocalizedText) -> HTML {
    if !text.isEmpty {
      div {
        dt { words(name) }
        dd { context.text(text) }
      }
    }
  }

  private func fact(_ name: Phrase, _ text: String) -> HTML {
    fact(name, text.isEmpty ? LocalizedText([:]) : LocalizedText([language: text]))
  }

  private var audiences: String { union(.audience) }
  private var phases: String { union(.phase) }

  /// The terms that the listings of the topic have, in the facet's order.
  private func union(_ facet: Facet) -> String {
    let set = cards.reduce(into: TermSet()) { $0.formUnion($1.offer.terms(facet)) }
    return context.names(directory.vocabulary.terms(facet, in: set))
  }

  @HTMLBuilder private var whereGiven: HTML {
    let present = cards.filter { $0.offer.state == .active || $0.offer.state == .paused }
    if present.isEmpty {
      p(.class("gap")) {
        words(.topicNothing) + " "
        a(context.href(.report(ReportSubject(need: topic.slug)))) { words(.missingReport) }
      }
    }
    for region in directory.geography.regions {
      list(words(.topicIn, ["place": context.locative(of: region)])) {
        !$0.area.nation && $0.area.serves(region, in: directory.geography)
      }
    }
    list(words(.topicNationwide)) { $0.area.nation }
    let past = cards.filter { $0.offer.state != .active && $0.offer.state != .paused }
    OfferLists(cards: past, directory: directory, context: context).content
    if let calendar {
      p(.class("after")) { a(context.href(.calendar(calendar))) { words(.topicCalendar) } }
    }
  }

  @HTMLBuilder private func list(_ title: String, where included: (Offer) -> Bool) -> HTML {
    let chosen = cards.filter {
      ($0.offer.state == .active || $0.offer.state == .paused) && included($0.offer)
    }
    if !chosen.isEmpty {
      h2 { title }
      div(.class("cards")) {
        for card in chosen {
          ServiceCard(card: card, directory: directory, context: context).content
        }
      }
    }
  }
}
