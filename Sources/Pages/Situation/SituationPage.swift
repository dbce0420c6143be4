import Addresses
import HumanServices
import Markup
import Search

/// A phase of separation, or being young: what happens, whom to reach now, what to bring, and who helps
/// everywhere. The municipality, which tells the rest, is asked first.
package struct SituationPage: Page {
  /// What the page is about, and the words written for it.
  package struct Subject: Sendable {
    package var slug: Slug
    /// `nil` for a situation that is no phase.
    package var phase: TaxonomyTerm?
    /// `nil` for a phase that nobody has written a guide for.
    package var guide: SituationGuide?

    package init(slug: Slug, phase: TaxonomyTerm?, guide: SituationGuide?) {
      self.slug = slug
      self.phase = phase
      self.guide = guide
    }

    /// Whether it is written for children and young people themselves.
    package var isForYoung: Bool { guide?.audience != nil }
  }

  package let context: PageContext
  let directory: Snapshot
  let guides: SituationGuides
  let subject: Subject
  /// Help that reaches all of Finland.
  let nationwide: [CardContent]

  package init(
    context: PageContext, directory: Snapshot, guides: SituationGuides, subject: Subject,
    nationwide: [CardContent]
  ) {
    self.context = context
    self.directory = directory
    self.guides = guides
    self.subject = subject
    self.nationwide = nationwide
  }

  package var path: SitePath { .situation(subject.slug) }
  package var heading: String {
    (subject.guide?.title ?? subject.phase?.personLabel)?[language] ?? ""
  }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { lead[language] }
  package var showsHeadingItself: Bool { true }

  private var lead: LocalizedText {
    subject.guide?.lead ?? subject.phase?.definition ?? LocalizedText([:])
  }

  package var hasFirstScreen: Bool { true }
  package var firstScreen: HTML {
    p(.class("crumbs")) { a(context.href(.front)) { words(.crumbFront) } }
    h1 { heading }
    p(.class("lead"), context.lang(of: lead)) { lead[language] }
    div(.class("answer")) {
      section(.class("answer-now"), .ariaLabelledBy("nyt")) {
        h2(.id("nyt")) { words(.answerNow) }
        ul {
          for contact in now { li { FixedLine(contact: contact, context: context).content } }
        }
      }
      if !subject.isForYoung {
        MunicipalityField(
          geography: directory.geography, context: context, situation: subject.slug
        ).content
      }
      AfraidPart(context: context).content
    }
  }

  @HTMLBuilder package var content: HTML {
    if let guide = subject.guide {
      let steps = SituationSteps(
        guide: guide, guides: guides, directory: directory, context: context)
      steps.bring
      h2 { words(subject.isForYoung ? .situationYoungSteps : .situationSteps) }
      steps.content
    }
    helpEverywhere
    if subject.isForYoung {
      MunicipalityField(geography: directory.geography, context: context).content
    }
    search
  }

  private var now: [SafetyContact] {
    subject.isForYoung
      ? [context.safety[.child], context.safety[.crisis]]
      : [context.safety[.crisis], context.safety[.child]]
  }

  @HTMLBuilder private var helpEverywhere: HTML {
    if !nationwide.isEmpty {
      h2 { words(.choiceNationwide) }
      div(.class("cards")) {
        for card in nationwide {
          ServiceCard(card: card, directory: directory, context: context).content
        }
      }
    }
  }

  @HTMLBuilder private var search: HTML {
    p(.class("more")) { a(context.href(.search(query))) { words(.situationAll) } }
    h2 { words(.frontSearch) }
    SearchForm(query: query, directory: directory, context: context).content
  }

  private var query: SearchQuery {
    guard let phase = subject.phase else { return Situations.young(directory.vocabulary) }
    var query = SearchQuery()
    query[.phase] = [phase.slug.rawValue]
    return query
  }
}
