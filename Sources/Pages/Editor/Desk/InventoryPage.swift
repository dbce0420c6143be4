import Addresses
import Coverage
import HumanServices
import Markup

/// The needs of one municipality with boxes: "checked: there is none", many at once.
package struct InventoryPage: EditorPage {
  package let editor: EditorContext
  package let municipality: Municipality
  /// Needs without an offer that is near or remote, and needs that have one.
  let cells: [(need: TaxonomyTerm, cell: CoverageCell)]
  package let kept: [InventoryEntry]
  package var chosen: Set<String> = []
  package var removed: Set<String> = []
  package var day: String
  package var by: String
  package var problems: [FieldProblem] = []
  package var mayEdit = true

  package init(
    editor: EditorContext, municipality: Municipality,
    cells: [(need: TaxonomyTerm, cell: CoverageCell)], kept: [InventoryEntry]
  ) {
    self.editor = editor
    self.municipality = municipality
    self.cells = cells
    self.kept = kept
    day = editor.page.today.description
    by = editor.page.words(.inventoryCoordinator)
  }

  package static let names = (need: "tarve", day: "paiva", by: "kuka", remove: "poista")

  package var editorPath: EditorPath { .desk(.inventory(municipality.slug)) }
  package var languageChoice: LanguageChoice { mayEdit ? .form(.editor(editorPath)) : .links }
  package var heading: String {
    words(.inventoryTitle, ["place": context.name(of: municipality)])
  }

  package var content: HTML {
    p(.class("lead")) { words(.inventoryHelp, ["place": context.locative(of: municipality)]) }
    ProblemSummary(words(.deskProblems), problems).content
    if mayEdit {
      editor.typedForm(editorPath) {
        openNeeds
        keptEntries
        div(.class("panel")) {
          FormField(InventoryPage.names.day, words(.inventoryDay), problems: problems).date(day)
          FormField(
            InventoryPage.names.by, words(.inventoryBy), help: words(.inventoryByHelp),
            problems: problems
          ).text(by)
          button(.type("submit"), .class("btn")) { words(.deskSave) }
        }
      }
    } else {
      p(.class("note")) { words(.deskOnlyRead) }
      keptEntries
    }
    metNeeds
  }

  @HTMLBuilder private var openNeeds: HTML {
    let open = cells.filter { !$0.cell.letter.isMet }
    h2(.id(InventoryPage.names.need)) { words(.inventoryOpen) }
    if open.isEmpty {
      p { words(.inventoryNothingOpen) }
    } else {
      ul(.class("desk-rows")) {
        for (need, cell) in open {
          let id = "tarve-\(need.code)"
          li {
            label(.class("desk-box"), .for(id)) {
              input(
                .type("checkbox"), .id(id), .name(InventoryPage.names.need), .value(need.code),
                chosen.contains(need.code) ? .checked : nil)
              span(.class("visually-hidden")) {
                words(.inventoryBox, ["need": need.name[language]])
              }
            }
            div {
              p(.class("desk-name")) { need.name[language] }
              p(.class("note")) {
                cell.inventoryOn.map {
                  words(.inventoryLast, ["date": context.dates.text($0)])
                } ?? words(cell.letter == .unknown ? .inventoryUnknown : .inventoryFar)
              }
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private var keptEntries: HTML {
    if !kept.isEmpty {
      h2 { words(.inventoryKept) }
      ul(.class("desk-rows")) {
        for entry in kept {
          let value = InventoryPage.value(entry.confirmation)
          let id = "poista-\(value)"
          li {
            if mayEdit {
              label(.class("desk-box"), .for(id)) {
                input(
                  .type("checkbox"), .id(id), .name(InventoryPage.names.remove), .value(value),
                  removed.contains(value) ? .checked : nil)
                span(.class("visually-hidden")) {
                  words(.inventoryRemove, ["need": name(of: entry)])
                }
              }
            }
            div {
              p(.class("desk-name")) { name(of: entry) }
              p(.class("note")) {
                words(
                  .inventoryEntry,
                  [
                    "date": context.dates.text(entry.confirmation.confirmedOn),
                    "by": entry.confirmedBy,
                  ])
              }
            }
          }
        }
      }
      if mayEdit { p(.class("note")) { words(.inventoryRemoveHelp) } }
    }
  }

  @HTMLBuilder private var metNeeds: HTML {
    let met = cells.filter { $0.cell.letter.isMet }
    if !met.isEmpty {
      h2 { words(.inventoryMet) }
      p { met.map { $0.need.name[language] }.joined(separator: ", ") + "." }
    }
    p { a(context.href(.scorecard(municipality.slug))) { words(.inventoryScorecard) } }
  }

  private func name(of entry: InventoryEntry) -> String {
    cells.first { $0.need.code == entry.confirmation.need }?.need.name[language]
      ?? entry.confirmation.need
  }

  /// `need.day`, to name an entry in a form.
  package static func value(_ entry: InventoryConfirmation) -> String {
    "\(entry.need).\(entry.confirmedOn)"
  }
}
