import Addresses
import Coverage
import HumanServices
import Markup

/// The municipalities with how many of their needs nobody knows.
package struct InventoriesPage: EditorPage {
  package let editor: EditorContext
  /// Those that the editor may confirm, with the number of unknown cells.
  let municipalities: [(municipality: Municipality, unknown: Int)]

  package init(
    editor: EditorContext, municipalities: [(municipality: Municipality, unknown: Int)]
  ) {
    self.editor = editor
    self.municipalities = municipalities
  }

  package let editorPath = EditorPath.desk(.inventories)
  package var heading: String { words(.deskInventories) }

  package var content: HTML {
    p(.class("lead")) { words(.inventoryLead) }
    ul(.class("desk-list")) {
      for (municipality, unknown) in municipalities {
        li {
          a(href(.desk(.inventory(municipality.slug)))) { context.name(of: municipality) }
          " "
          small { words.count(unknown, one: .inventoryUnknownOne, other: .inventoryUnknownMany) }
        }
      }
    }
  }
}

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

/// Known travel times, which stand in for the model's.
package struct TravelTimesPage: EditorPage {
  package let editor: EditorContext
  let geography: Geography
  package let entries: [TravelTimeEntry]
  package var form: TravelForm
  package var problems: [FieldProblem] = []
  /// The time as somebody else saved it meanwhile; `nil` when it is gone.
  package var stale: (isStale: Bool, stored: TravelTimeEntry?) = (false, nil)
  package var isSaved = false

  package init(
    editor: EditorContext, geography: Geography, entries: [TravelTimeEntry], form: TravelForm
  ) {
    self.editor = editor
    self.geography = geography
    self.entries = entries
    self.form = form
  }

  package let editorPath = EditorPath.desk(.travelTimes)
  package var languageChoice: LanguageChoice { .form(.editor(editorPath)) }
  package var heading: String { words(.deskTravelTimes) }

  package var content: HTML {
    if isSaved { p(.class("kept"), .role("status")) { words(.deskSaved) } }
    p(.class("lead")) { words(.travelLead) }
    ProblemSummary(words(.deskProblems), problems).content
    if stale.isStale {
      div(.class("problems"), .role("alert")) {
        h2(.class("h3")) { words(.conflictTitle) }
        p {
          words(
            .travelStale,
            [
              "now": stale.stored.map { "\($0.time.minutes) min, \($0.source)" }
                ?? words(.diffEmpty)
            ])
        }
      }
    }
    editor.typedForm(editorPath, .class("panel")) {
      municipality(TravelForm.names.from, .travelFrom, form.from)
      municipality(TravelForm.names.to, .travelTo, form.to)
      FormField(
        TravelForm.names.minutes, words(.travelMinutes), help: words(.travelMinutesHelp),
        problems: problems
      ).text(form.minutes, Attribute("inputmode", "numeric"))
      FormField(
        TravelForm.names.source, words(.travelSource), help: words(.travelSourceHelp),
        problems: problems
      ).text(form.source)
      input(.type("hidden"), .name(TravelForm.names.seen), .value(form.seen))
      button(.type("submit"), .class("btn")) { words(.deskSave) }
    }
    h2 { words(.travelKnown) }
    if entries.isEmpty { p { words(.travelNone) } }
    ul(.class("desk-list")) {
      for entry in entries {
        li {
          a(
            .href(
              editorPath.address(in: language)
                + "?\(TravelForm.names.from)=\(entry.time.from.rawValue)"
                + "&\(TravelForm.names.to)=\(entry.time.to.rawValue)")
          ) { "\(name(entry.time.from)) – \(name(entry.time.to))" }
          " "
          small { "\(entry.time.minutes) min, \(entry.source)" }
        }
      }
    }
  }

  private func municipality(_ field: String, _ label: Phrase, _ chosen: String) -> HTML {
    FormField(field, words(label), problems: problems).select(
      [.init("", words(.deskChooseOne))]
        + geography.municipalities.map { .init($0.code.rawValue, context.name(of: $0)) },
      chosen: chosen)
  }

  private func name(_ code: MunicipalityCode) -> String {
    geography.municipality(code).map { context.name(of: $0) } ?? code.rawValue
  }
}

/// A travel time as typed; without minutes the known one is taken away.
package struct TravelForm: Hashable, Sendable {
  package var from = ""
  package var to = ""
  package var minutes = ""
  package var source = ""
  /// `minutes source` as it was when the form was opened; empty when there was none.
  package var seen = ""

  package init() {}

  package static let names = (
    from: "mista", to: "mihin", minutes: "minuutit", source: "lahde", seen: "ennen"
  )

  package static func seen(_ entry: TravelTimeEntry?) -> String {
    entry.map { "\($0.time.minutes) \($0.source)" } ?? ""
  }
}
