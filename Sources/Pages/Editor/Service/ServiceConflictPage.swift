import Addresses
import HumanServices
import Markup

/// Two editors' texts of one listing, field by field, with a choice for each.
package struct ServiceConflictPage: EditorPage {
  package let editor: EditorContext
  let stored: Service
  /// Who saved meanwhile, as history knows them.
  let savedBy: String?
  let form: ServiceForm
  let conflicts: [FieldConflict]
  let chosen: [String: FieldConflict.Choice]
  /// How published it was to be.
  let saving: ServiceFormSaving
  /// Whether choices are lacking still.
  let asksAgain: Bool
  /// Whether the same person saved it meanwhile, in another window.
  package var isOwn = false

  package init(
    editor: EditorContext, stored: Service, savedBy: String?, form: ServiceForm,
    conflicts: [FieldConflict], chosen: [String: FieldConflict.Choice],
    saving: ServiceFormSaving, asksAgain: Bool
  ) {
    self.editor = editor
    self.stored = stored
    self.savedBy = savedBy
    self.form = form
    self.conflicts = conflicts
    self.chosen = chosen
    self.saving = saving
    self.asksAgain = asksAgain
  }

  /// The field that carries how published the listing was to be.
  package static let savingName = "_tallennus"
  /// The field that carries the revision that the form was opened on.
  package static let openedName = "_avattu"

  package var editorPath: EditorPath { .service(stored.id) }
  package let languageChoice = LanguageChoice.none
  package var heading: String {
    words(isOwn ? .clashOwnTitle : .clashTitle, ["name": stored.details.name[language]])
  }

  package var content: HTML {
    p(.class("lead"), .role("alert")) {
      isOwn
        ? words(.clashOwnLead)
        : words(.clashLead, ["name": savedBy ?? words(.clashSomebody)])
    }
    if asksAgain { p(.class("problems"), .role("alert")) { words(.clashChoose) } }
    p { words(.clashWhatStays) }
    editor.form(editorPath) {
      button(
        .type("submit"), .name(ServiceFormAction.name), .value(ServiceFormAction.merge.value),
        .class("visually-hidden"), Attribute("tabindex", "-1"), .ariaHidden
      ) { words(.clashSave) }
      for (name, value) in form.fields where name != "revisio" {
        input(.type("hidden"), .name(name), .value(value))
      }
      input(.type("hidden"), .name("revisio"), .value(String(stored.revision)))
      input(.type("hidden"), .name(ServiceConflictPage.openedName), .value(form.revision))
      input(
        .type("hidden"), .name(ServiceConflictPage.savingName), .value(saving.rawValue))
      ConflictPart(conflicts, chosen: chosen, context: context).content
      p(.class("buttons")) {
        button(
          .type("submit"), .class("btn"), .name(ServiceFormAction.name),
          .value(ServiceFormAction.merge.value)
        ) { words(.clashSave) }
        button(
          .type("submit"), .class("btn plain"), .name(ServiceFormAction.name),
          .value(ServiceFormAction.back.value)
        ) { words(.clashBack) }
      }
    }
  }
}

/// Asks a second time before a confidential address is told to visitors.
package struct RevealPage: EditorPage {
  package let editor: EditorContext
  let service: Service
  let form: ServiceForm
  let details: ServiceDetails
  let directory: Snapshot
  let saving: ServiceFormSaving

  package init(
    editor: EditorContext, service: Service, form: ServiceForm, details: ServiceDetails,
    directory: Snapshot, saving: ServiceFormSaving
  ) {
    self.editor = editor
    self.service = service
    self.form = form
    self.details = details
    self.directory = directory
    self.saving = saving
  }

  package var editorPath: EditorPath { .service(service.id) }
  package let languageChoice = LanguageChoice.none
  package var heading: String { words(.revealTitle) }

  /// The field that carries a street which the page has shown.
  package static let shownName = "_nahtykatu"

  /// The streets that visitors would see.
  package static func streets(_ details: ServiceDetails) -> [String] {
    details.whereabouts == .open ? details.places.compactMap(\.street) : []
  }

  package var content: HTML {
    p(.class("lead"), .role("alert")) {
      words(.revealLead, ["name": service.details.name[language]])
    }
    ul {
      for place in details.places {
        li {
          [
            details.whereabouts == .open ? place.street : nil,
            directory.geography.municipality(place.municipality).map { context.name(of: $0) },
          ].compactMap(\.self).joined(separator: ", ")
        }
      }
    }
    p { words(.revealLog) }
    editor.form(editorPath) {
      for (name, value) in form.fields { input(.type("hidden"), .name(name), .value(value)) }
      for street in RevealPage.streets(details) {
        input(.type("hidden"), .name(RevealPage.shownName), .value(street))
      }
      p(.class("buttons")) {
        // The first button keeps the secret.
        button(
          .type("submit"), .class("btn"), .name(ServiceFormAction.name),
          .value(ServiceFormAction.back.value)
        ) { words(.revealBack) }
        button(
          .type("submit"), .class("btn danger"), .name(ServiceFormAction.name),
          .value(ServiceFormAction.reveal(saving).value)
        ) { words(.revealDo) }
      }
    }
  }
}
