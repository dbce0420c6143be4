import Addresses
import HumanServices
import Markup

/// What happens in a situation, as numbered steps with what the law says of each, and what to have at
/// hand.
struct SituationSteps {
  let guide: SituationGuide
  let guides: SituationGuides
  let directory: Snapshot
  let context: PageContext
  /// Where a service type of a step leads.
  var target: (TaxonomyTerm) -> SitePath = { .topic($0.slug) }

  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    ol(.class("steps")) { for step in guide.steps { li { content(of: step) } } }
    if guide.steps.contains(where: { $0.laws?.contains { $0.checked == nil } == true }) {
      p(.class("note")) { words(.situationLawUnchecked) }
    }
  }

  /// What to bring; empty where nothing is needed.
  @HTMLBuilder var bring: HTML {
    if !guide.bring.isEmpty {
      h2 { words(.situationBring) }
      ul { for thing in guide.bring { li { context.text(thing) } } }
    }
  }

  @HTMLBuilder private func content(of step: SituationGuide.Step) -> HTML {
    h3 { context.text(step.title) }
    p {
      context.text(step.text)
      if let time = step.time {
        " "
        strong {
          context.text(time)
          "."
        }
      }
    }
    if let type = step.type.flatMap({ directory.vocabulary.term(.serviceType, $0) }) {
      p {
        a(context.href(target(type)), context.lang(of: type.name)) {
          words(
            .situationFind, ["name": type.name[context.language].withoutExplanation.lowercasedFirst]
          )
        }
      }
    }
    if let laws = step.laws {
      p(.class("note")) { laws.map(text).joined(separator: "; ") }
    }
  }

  private func text(_ law: SituationGuide.Law) -> String {
    let name = guides.name(ofAct: law.act)?[context.language] ?? ""
    let sections = law.sections.replacing(" ", with: "\u{A0}")
    let text = "\(name) \(law.act), \(sections)"
    return law.checked == nil ? text + "\u{A0}*" : text
  }
}
