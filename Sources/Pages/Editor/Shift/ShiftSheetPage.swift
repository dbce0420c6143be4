import Addresses
import Coverage
import HumanServices
import Markup

/// The due listings of one provider on one sheet: one call, what differs is ticked, the rest holds.
package struct ShiftSheetPage: EditorPage {
  /// One of the listings, with why it is due.
  package struct Entry: Sendable {
    package var edited: EditedService
    package var check: DueCheck

    package init(edited: EditedService, check: DueCheck) {
      self.edited = edited
      self.check = check
    }
  }

  /// Listings of one sheet; the rest stands on the next.
  package static let mostEntries = 30

  package let editor: EditorContext
  let directory: Snapshot
  let provider: Organization
  let entries: [Entry]
  let progress: ShiftProgress
  package var answer = ShiftAnswer()
  /// Listings in which something has changed, as ticked.
  package var differing: Set<ID<Service>> = []
  package var problems: [FieldProblem] = []
  /// Somebody changed some of the listings while this page was open.
  package var isChanged = false

  package init(
    editor: EditorContext, directory: Snapshot, provider: Organization, entries: [Entry],
    progress: ShiftProgress
  ) {
    self.editor = editor
    self.directory = directory
    self.provider = provider
    self.entries = entries
    self.progress = progress
  }

  /// Each entry as it was seen, in a hidden field.
  package static let seenName = "nahty"

  /// Whom the address names: any of the listings would do.
  private var named: ID<Service> { entries[0].check.id }

  package var editorPath: EditorPath { .desk(.shiftSheet(named, progress.mark)) }
  package var languageChoice: LanguageChoice { .form(.editor(editorPath)) }
  package var heading: String {
    words(
      call.phone == nil ? .shiftSheetTitleSite : .shiftSheetTitle,
      ["name": provider.name[language]])
  }

  package var content: HTML {
    progress.content(context)
    ProblemSummary(words(.deskProblems), problems).content
    if isChanged {
      div(.class("problems"), .role("alert")) { p { words(.shiftSheetChanged) } }
    }
    p(.class("lead")) { words(.shiftSheetLead, ["count": String(entries.count)]) }
    call.reach
    form
    p {
      a(href(.desk(.shiftCard(named, progress.mark)))) { words(.shiftSheetBack) }
    }
  }

  /// Whom to ask about all of them.
  private var call: ShiftCall {
    ShiftCall(
      details: entries[0].edited.service.details.asPublished, directory: directory,
      context: context)
  }

  private var form: HTML {
    let how = ShiftHow(
      answer: answer, today: context.today, problems: problems, words: words)
    return editor.typedForm(editorPath, .class("shift-form")) {
      ul(.class("desk-rows")) { for entry in entries { row(entry) } }
      div(.id(ShiftAnswer.names.kind), Attribute("tabindex", "-1")) {
        call.phone == nil
          ? how.quick(.heldOnSite, .shiftSheetHeldSite)
          : how.quick(.heldByPhone, .shiftSheetHeldPhone)
      }
      how.other(.shiftSheetHeld)
    }
  }

  private func row(_ entry: Entry) -> HTML {
    let service = entry.edited.service
    var published = service
    published.details = service.details.asPublished
    let id = String(service.id.rawValue)
    return li {
      div {
        input(
          .type("hidden"), .name(ShiftSheetPage.seenName), .value("\(id):\(service.revision)"))
        p(.class("desk-name")) {
          a(
            href(.desk(.shiftCard(service.id, progress.mark))),
            context.lang(of: service.details.name)
          ) {
            service.details.name[language]
          }
        }
        p { context.area(service.details.area, in: directory.geography) }
        label(.class("choice")) {
          input(
            .type("checkbox"), .name(ShiftAnswer.names.differs), .value(id),
            differing.contains(service.id) ? .checked : nil)
          " " + words(.shiftSheetDiffers)
          span(.class("visually-hidden")) { ": " + service.details.name[language] }
        }
        details {
          Markup.summary { words(.shiftSheetFacts) }
          ServiceFacts(service: published, directory: directory, context: context).brief
        }
      }
    }
  }
}
