import Addresses
import HumanServices
import Markup

/// What a change of many would do, before it is done.
package struct BulkPreviewPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  package let form: BulkForm
  /// Those that it would be done to, as they are now.
  package let listings: [Listing]
  /// Chosen ones that somebody has changed since; they are shown, but not chosen any more.
  let changed: [Listing]
  let problems: [FieldProblem]
  /// Chosen ones that the action leaves as they are.
  package var left: [Listing] = []
  /// Where to ask about those that are marked as checked.
  package var details: [ID<Service>: ServiceDetails] = [:]

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
    leftOut
    if listings.isEmpty {
      p(.class("lead")) { words(left.isEmpty ? .bulkNone : .bulkNoneLeft) }
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
            ListingRow(
              listing: listing, directory: directory, editor: editor, isChosen: true,
              details: details[listing.id]
            ).content
          }
        }
        FormField(
          BulkForm.names.why, words(action == .archive ? .bulkArchiveWhy : .deskWhy),
          help: words(.deskWhyHelp), problems: problems, limit: words.limit(.line)
        ).text(form.why)
        p { words(.bulkUndoHelp) }
        p(.class("buttons")) {
          button(.type("submit"), .class("btn")) { words(.bulkDo) }
          a(href(.desk(.listings()))) { words(.bulkCancel) }
        }
      }
    }
  }

  @HTMLBuilder private var leftOut: HTML {
    if !left.isEmpty {
      div(.class("panel")) {
        h2(.class("h3")) { words(.bulkLeft) }
        ul {
          for listing in left {
            li {
              name(listing)
              ": " + words(listing.isOver(on: context.today) ? .bulkLeftOver : .bulkLeftNoWay)
            }
          }
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
