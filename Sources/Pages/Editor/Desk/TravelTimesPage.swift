import Addresses
import Coverage
import HumanServices
import Markup

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
