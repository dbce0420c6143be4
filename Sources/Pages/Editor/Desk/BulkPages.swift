import Addresses
import HumanServices
import Markup

/// What is to be done to many listings, as typed.
package struct BulkForm: Hashable, Sendable {
  /// What can be done to many at once.
  package enum Action: String, Hashable, Sendable, CaseIterable {
    case assure = "tarkistettu"
    case pause = "tauolla"
    case activate = "toiminnassa"
    case end = "paattynyt"
    case archive = "arkistoi"
    case unarchive = "luonnokseksi"
  }

  package var action: Action?
  package var chosen: [SeenListing] = []
  package var how: Assurance.How?
  /// The last day, as typed.
  package var endsOn = ""
  package var why = ""

  package init() {}

  package static let names = (
    action: "toimi", chosen: "valittu", how: "miten", endsOn: "paattyy", why: "miksi"
  )

  /// `id:revision`, so that the change is made to what was seen.
  static func value(_ listing: Listing) -> String { "\(listing.id.rawValue):\(listing.revision)" }

  package static func listing(_ value: String) -> SeenListing? {
    let parts = value.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let id = Int64(parts[0]), let revision = Int(parts[1]) else {
      return nil
    }
    return SeenListing(id: ID(rawValue: id), revision: revision)
  }
}

extension Phrase {
  static func bulk(_ action: BulkForm.Action) -> Phrase {
    switch action {
    case .assure: .bulkAssure
    case .pause: .bulkPause
    case .activate: .bulkActivate
    case .end: .bulkEnd
    case .archive: .bulkArchive
    case .unarchive: .bulkUnarchive
    }
  }
}

/// What to do with the chosen rows, and the button that leads to the preview.
struct BulkChoice {
  let editor: EditorContext
  let action: BulkForm.Action?

  private var words: Phrases { editor.page.words }

  var content: HTML {
    div(.class("panel desk-bulk")) {
      FormField(BulkForm.names.action, words(.bulkAction), help: words(.bulkHelp)).select(
        BulkForm.Action.allCases.map { .init($0.rawValue, words(.bulk($0))) },
        chosen: action?.rawValue)
      button(.type("submit"), .class("btn plain")) { words(.bulkPreview) }
    }
  }
}

/// What a change of many would do, before it is done.
package struct BulkPreviewPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let form: BulkForm
  /// Those that it would be done to, as they are now.
  let listings: [Listing]
  /// Chosen ones that somebody has changed since; they are shown, but not chosen any more.
  let changed: [Listing]
  let problems: [FieldProblem]

  package init(
    editor: EditorContext, directory: Snapshot, form: BulkForm, listings: [Listing],
    changed: [Listing] = [], problems: [FieldProblem] = []
  ) {
    self.editor = editor
    self.directory = directory
    self.form = form
    self.listings = listings
    self.changed = changed
    self.problems = problems
  }

  package var editorPath: EditorPath { .desk(.bulkPreview) }
  package var languageChoice: LanguageChoice {
    listings.isEmpty || form.action == nil ? .none : .form(.editor(.desk(.bulk)))
  }
  package var heading: String { words(.bulkPreviewTitle) }

  package var content: HTML {
    ProblemSummary(words(.deskProblems), problems).content
    if !changed.isEmpty {
      div(.class("problems"), .role("alert")) {
        h2(.class("h3")) { words(.bulkChanged) }
        ul { for listing in changed { li { name(listing) } } }
        p { words(.bulkChangedHelp) }
      }
    }
    if listings.isEmpty {
      p(.class("lead")) { words(.bulkNone) }
      p { a(href(.desk(.listings()))) { words(.deskBackToList) } }
    } else if let action = form.action {
      p(.class("lead")) {
        words.count(listings.count, one: .bulkLeadOne, other: .bulkLeadMany) + " "
          + words(.bulk(action)) + "."
      }
      editor.typedForm(.desk(.bulk), .class("panel")) {
        input(.type("hidden"), .name(BulkForm.names.action), .value(action.rawValue))
        extra(action)
        ul(.class("desk-rows")) {
          for listing in listings {
            ListingRow(listing: listing, directory: directory, editor: editor, isChosen: true)
              .content
          }
        }
        FormField(BulkForm.names.why, words(.deskWhy), help: words(.deskWhyHelp)).text(form.why)
        p { words(.bulkUndoHelp) }
        p(.class("buttons")) {
          button(.type("submit"), .class("btn")) { words(.bulkDo) }
          a(href(.desk(.listings()))) { words(.bulkCancel) }
        }
      }
    }
  }

  @HTMLBuilder private func extra(_ action: BulkForm.Action) -> HTML {
    switch action {
    case .assure:
      p { words(.checkMeaning) }
      FormField(BulkForm.names.how, words(.checkHow), problems: problems).radios(
        Assurance.How.allCases.map { .init($0.rawValue, words(.how($0))) },
        chosen: form.how?.rawValue)
    case .end:
      FormField(BulkForm.names.endsOn, words(.bulkEndsOn), problems: problems).date(form.endsOn)
    case .pause, .activate, .archive, .unarchive: HTML.empty
    }
  }

  @HTMLBuilder private func name(_ listing: Listing) -> HTML {
    a(href(.desk(.serviceHistory(listing.id))), context.lang(of: listing.name)) {
      listing.name[language]
    }
  }
}

/// The facts of one listing, to be checked by phone or elsewhere, and the button that says so.
package struct CheckPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let edited: EditedService
  package var how: Assurance.How?
  package var why = ""
  package var problems: [FieldProblem] = []
  /// Somebody changed the listing while this page was open; the facts shown are the new ones.
  package var isChanged = false
  /// The listing reaches beyond the editor's regions: facts without a form.
  package var isReadOnly = false

  package init(editor: EditorContext, directory: Snapshot, edited: EditedService) {
    self.editor = editor
    self.directory = directory
    self.edited = edited
  }

  package static let revisionName = "versio"

  package var editorPath: EditorPath { .desk(.check(edited.service.id)) }
  package var languageChoice: LanguageChoice { isReadOnly ? .links : .form(.editor(editorPath)) }
  package var heading: String { words(isReadOnly ? .checkFacts : .checkTitle) }

  package var content: HTML {
    p(.class("lead"), context.lang(of: edited.service.details.name)) {
      edited.service.details.name[language]
    }
    ProblemSummary(words(.deskProblems), problems).content
    if isChanged {
      div(.class("problems"), .role("alert")) { p { words(.checkChanged) } }
    }
    p {
      edited.assurance.map { assurance in
        words(.checkLast, ["date": context.dates.text(assurance.on)])
          + (assurance.how.map { ", " + words(.how($0)) } ?? "") + "."
      } ?? words(.checkNever)
    }
    dl(.class("dl")) {
      for field in facts {
        div {
          dt { field.label }
          dd(.class("lines"), field.language.map { .lang($0.rawValue) }) { field.text }
        }
      }
    }
    if isReadOnly {
      p(.class("note")) { words(.deskOnlyRead) }
    } else {
      p { a(href(.service(edited.service.id))) { words(.checkEdit) } }
      form
    }
  }

  private var form: HTML {
    editor.typedForm(editorPath, .class("panel")) {
      h2 { words(.checkButton) }
      p { words(.checkMeaning) }
      input(
        .type("hidden"), .name(CheckPage.revisionName),
        .value(String(edited.service.revision)))
      FormField(BulkForm.names.how, words(.checkHow), problems: problems).radios(
        Assurance.How.allCases.map { .init($0.rawValue, words(.how($0))) },
        chosen: how?.rawValue)
      FormField(BulkForm.names.why, words(.checkNote), help: words(.deskWhyHelp)).text(why)
      button(.type("submit"), .class("btn")) { words(.checkButton) }
    }
  }

  /// Whom to ask comes first; what the provider cannot know is left out.
  private var facts: [ReadableField] {
    let fields = ServiceReading(directory: directory, context: context)
      .fields(edited.service.details)
      .filter { $0.key != "slug" && $0.key != "dates_precision" }
    let contact: Set<String> = ["phones", "url", "providers"]
    return fields.filter { contact.contains($0.key) }
      + fields.filter { !contact.contains($0.key) }
  }
}
