import Addresses
import HumanServices
import Markup

/// What stands at the address of a listing that visitors once saw and that is in the archive now: that
/// it is given no more, and what there is instead.
///
/// Nothing of a listing that concerns violence is named, neither here nor in the title.
package struct GonePage: Page {
  package let context: PageContext
  let directory: Snapshot
  /// What the address says; of what is quiet its public name.
  let slug: Slug
  /// `nil` for what is quiet.
  let name: LocalizedText?
  let concernsViolence: Bool
  /// The nearest first.
  let alternatives: [CardContent]
  package let isPassing = true

  package init(
    context: PageContext, directory: Snapshot, slug: Slug, name: LocalizedText?,
    concernsViolence: Bool, alternatives: [CardContent]
  ) {
    self.context = context
    self.directory = directory
    self.slug = slug
    self.name = name
    self.concernsViolence = concernsViolence
    self.alternatives = alternatives
  }

  package var path: SitePath { .service(slug) }
  package var heading: String { words(.goneTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }

  package var content: HTML {
    if let name { p(.class("lead"), context.lang(of: name)) { name[language] } }
    p { words(.goneLead) }
    if concernsViolence { SafetyWarning(context: context).content }
    AlternativeCards(cards: alternatives, directory: directory, context: context).content
    if alternatives.isEmpty { p { words(.goneNothing) } }
    h2 { words(.goneOn) }
    MunicipalityField(geography: directory.geography, context: context).content
    ul(.class("big-links")) {
      li { a(context.href(.search())) { words(.errorSearch) } }
      li { a(context.href(.front)) { words(.errorFront) } }
    }
  }
}
