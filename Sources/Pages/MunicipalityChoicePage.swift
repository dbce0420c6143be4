import Addresses
import HumanServices
import Markup
import Search

/// The answer to a municipality's name that is none of ours: the nearest ones, and all.
package struct MunicipalityChoicePage: Page {
  package let context: PageContext
  let directory: Snapshot
  let typed: String
  let nearest: [Municipality]
  /// What was typed names these dangers.
  let dangers: Set<DangerConcept>

  package init(
    context: PageContext, directory: Snapshot, typed: String, nearest: [Municipality],
    dangers: Set<DangerConcept>
  ) {
    self.context = context
    self.directory = directory
    self.typed = typed
    self.nearest = nearest
    self.dangers = dangers
  }

  /// What names a danger stands in no further address.
  package var path: SitePath { .municipalityChoice(typed: dangers.isEmpty ? typed : "") }
  package var isPassing: Bool { !dangers.isEmpty }
  package var heading: String { words(.choiceTitle) }

  package var content: HTML {
    SafetyFirst(dangers, context: context).content
    if !typed.isEmpty {
      p(.class("lead"), .role("status")) {
        words(nearest.isEmpty ? .choiceOutside : .choiceNotFound, ["name": typed])
      }
    }
    if !nearest.isEmpty {
      h2 { words(.choiceNearest) }
      ul(.class("big-links")) {
        for municipality in nearest {
          li {
            a(context.href(.municipality(municipality.slug))) { context.name(of: municipality) }
          }
        }
      }
    }
    MunicipalityField(geography: directory.geography, context: context, typed: typed).content
    p {
      words(.choiceElsewhere) + " "
      a(context.href(.search(Situations.talking(directory.vocabulary)))) { words(.choiceSearch) }
    }
    h2 { words(.frontMunicipalities) }
    MunicipalityList(geography: directory.geography, context: context).content
  }
}
