import Addresses
import Foundation
import HumanServices
import Markup

/// One change in plain words: when, who, what, why, from where, and the fields that differ.
struct RevisionEntry {
  let revision: Revision
  let directory: Snapshot
  let editor: EditorContext
  /// The record's name with a link, where the entry stands among others.
  var subject: HTML = .empty
  /// Whether a button leads to bringing this version back.
  var isRestorable = false

  private var context: PageContext { editor.page }
  private var words: Phrases { context.words }

  var content: HTML {
    article(.class("desk-change")) {
      h3 {
        time(.datetime(revision.at.ISO8601Format())) { context.moment(revision.at) }
        " · " + words(.action(revision.action))
      }
      if !subject.isEmpty { p { subject } }
      p(.class("note")) {
        who
        if !revision.why.isEmpty { words(.historyWhy, ["why": revision.why]) }
      }
      DifferenceList(differences, context: context).content
      if let batch = revision.batch {
        p {
          a(context.href(.editor(.desk(.step(batch))))) {
            words(.historyStep)
            span(.class("visually-hidden")) { " " + context.moment(revision.at) }
          }
        }
      }
      if isRestorable {
        p {
          a(context.href(.editor(.desk(.revision(revision.id))))) {
            words(.historyRestore)
            span(.class("visually-hidden")) { " " + context.moment(revision.at) }
          }
        }
      }
    }
  }

  private var who: String {
    let name =
      switch revision.author.who {
      case .program where revision.author == .providerByLink: words(.historyProviderLink)
      case .editor(_, let name): name
      case .file(let file): words(.historyFile, ["name": file])
      case .program(let command): words(.historyProgram, ["name": command])
      }
    let screen = revision.author.screen.map { ", " + words(.screen($0)) } ?? ""
    return name + screen + ". "
  }

  private var differences: [FieldDifference] {
    let reading = RecordReading(directory: directory, context: context)
    return FieldDifference.between(
      reading.fields(revision.before), reading.fields(revision.after)
    ).filter { revision.before != nil || !$0.after.isEmpty }
  }
}

extension PageContext {
  /// "2.3.2026 klo 14.05", in Finnish civil time.
  func moment(_ instant: Date) -> String {
    words(
      .historyMoment,
      ["day": dates.text(CivilDate(inFinlandAt: instant)), "time": timeOfDay(instant)])
  }

  /// "Kumottu: muutettu 2.3.2026 klo 14.05", for the history.
  package func undoing(_ change: Revision) -> String {
    words(.undoWhy, ["action": words(.action(change.action)), "moment": moment(change.at)])
  }

  /// "14.05", in Finnish civil time.
  func timeOfDay(_ instant: Date) -> String {
    let offset = Double(CivilDate.finland.secondsFromGMT(for: instant))
    let minutes = Int((instant.timeIntervalSince1970 + offset) / 60)
    let (hour, minute) = ((minutes / 60) % 24, minutes % 60)
    return "\(hour).\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension Phrase {
  static func action(_ action: Revision.Action) -> Phrase {
    switch action {
    case .create: .historyCreated
    case .update: .historyUpdated
    case .remove: .historyRemoved
    case .assure: .historyAssured
    case .restore: .historyRestored
    }
  }

  static func screen(_ screen: EditScreen) -> Phrase {
    switch screen {
    case .serviceForm: .screenServiceForm
    case .servicePage: .screenServicePage
    case .serviceList: .screenServiceList
    case .history: .screenHistory
    case .organization: .screenOrganization
    case .place: .screenPlace
    case .vocabulary: .screenVocabulary
    case .inventory: .screenInventory
    case .travelTimes: .screenTravelTimes
    case .reports: .screenReports
    case .proposals: .screenProposals
    case .safetyContacts: .screenSafetyContacts
    case .shift: .screenShift
    }
  }

  static func entity(_ entity: Revision.Entity) -> Phrase {
    switch entity {
    case .service: .entityService
    case .organization: .entityOrganization
    case .location: .entityPlace
    case .term: .entityTerm
    case .inventory: .entityInventory
    case .travelTime: .entityTravelTime
    case .suggestion: .entitySuggestion
    case .safetyContact: .entitySafetyContact
    case .region, .municipality, .needGroup, .boundary: .entityOther
    }
  }
}

/// A listing's life: everything that happened to it, newest first.
package struct ServiceHistoryPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let edited: EditedService
  let revisions: [Revision]
  let mayEdit: Bool

  package init(
    editor: EditorContext, directory: Snapshot, edited: EditedService, revisions: [Revision],
    mayEdit: Bool
  ) {
    self.editor = editor
    self.directory = directory
    self.edited = edited
    self.revisions = revisions
    self.mayEdit = mayEdit
  }

  package var editorPath: EditorPath { .desk(.serviceHistory(edited.service.id)) }
  package var heading: String { words(.historyTitle) }

  package var content: HTML {
    p(.class("lead")) {
      a(href(.service(edited.service.id)), context.lang(of: edited.service.details.name)) {
        edited.service.details.name[language]
      }
    }
    p { words(.historyLead) }
    let newest = revisions.first { if case .service? = $0.after { true } else { false } }
    for revision in revisions {
      RevisionEntry(
        revision: revision, directory: directory, editor: editor,
        isRestorable: mayEdit && revision.id != newest?.id && revision.isWholeListing
      ).content
    }
  }
}

extension Revision {
  fileprivate var isWholeListing: Bool {
    if case .service? = after { true } else { false }
  }
}

/// Everything that happened to anything, newest first.
package struct ChangesPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let revisions: [Revision]
  /// Names and addresses of the records, by entity and key.
  let subjects: [String: ChangeSubject]
  let showsAll: Bool
  let next: ID<Revision>?

  package init(
    editor: EditorContext, directory: Snapshot, revisions: [Revision],
    subjects: [String: ChangeSubject], showsAll: Bool, next: ID<Revision>?
  ) {
    self.editor = editor
    self.directory = directory
    self.revisions = revisions
    self.subjects = subjects
    self.showsAll = showsAll
    self.next = next
  }

  package var editorPath: EditorPath { .desk(.changes(all: showsAll)) }
  package var heading: String { words(.changesTitle) }

  package var content: HTML {
    p(.class("lead")) { words(.changesLead) }
    p {
      a(href(.desk(.changes(all: !showsAll)))) {
        words(showsAll ? .changesEditorsOnly : .changesAll)
      }
    }
    if revisions.isEmpty { p { words(.changesNone) } }
    for revision in revisions {
      RevisionEntry(
        revision: revision, directory: directory, editor: editor,
        subject: subject(of: revision)
      ).content
    }
    if let next {
      p(.class("more")) {
        a(href(.desk(.changes(before: next, all: showsAll))), .rel("next")) {
          words(.deskNextPage)
        }
      }
    }
  }

  private func subject(of revision: Revision) -> HTML {
    let found = subjects[ChangeSubject.key(revision)]
    let kind = words(.entity(revision.entity))
    guard let found else { return .text("\(kind): \(revision.key)") }
    return HTMLBuilder.buildArray([
      .text("\(kind): "),
      found.path.map { path in a(href(path)) { found.name } } ?? .text(found.name),
    ])
  }
}

/// What a change was about.
package struct ChangeSubject: Hashable, Sendable {
  package var name: String
  /// The record's own page; `nil` where there is none.
  package var path: EditorPath?

  package init(name: String, path: EditorPath?) {
    self.name = name
    self.path = path
  }

  package static func key(_ revision: Revision) -> String {
    "\(revision.entity.rawValue) \(revision.key)"
  }
}

/// One step of many changes, with the button that takes it back.
package struct StepPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let batch: UUID
  let revisions: [Revision]
  let subjects: [String: ChangeSubject]
  package var mayUndo = false
  /// Just done, or taken back.
  package var done: String?
  /// Changes that stayed when the step was taken back.
  package var kept = 0

  package init(
    editor: EditorContext, directory: Snapshot, batch: UUID, revisions: [Revision],
    subjects: [String: ChangeSubject]
  ) {
    self.editor = editor
    self.directory = directory
    self.batch = batch
    self.revisions = revisions
    self.subjects = subjects
  }

  package var editorPath: EditorPath { .desk(.step(batch)) }
  package var heading: String { words(.stepTitle) }

  /// "20 palvelua merkitty tarkistetuiksi."
  package var whatWasDone: String {
    guard revisions.allSatisfy({ $0.entity == .service && $0.action == .assure }) else {
      return words(.stepDone)
    }
    return words.count(revisions.count, one: .stepAssuredOne, other: .stepAssuredMany)
  }

  package var content: HTML {
    if let done { p(.class("kept"), .role("status")) { done } }
    if kept > 0 {
      p(.class("warn")) { words.count(kept, one: .stepKeptOne, other: .stepKeptMany) }
    }
    p(.class("lead")) {
      words.count(revisions.count, one: .stepLeadOne, other: .stepLeadMany)
    }
    if mayUndo {
      editor.form(.desk(.undo(batch)), .class("panel")) {
        p { words(.stepUndoHelp) }
        button(.type("submit"), .class("btn danger")) { words(.stepUndo) }
      }
    }
    p { a(href(.desk(.listings()))) { words(.deskBackToList) } }
    for revision in revisions {
      RevisionEntry(
        revision: revision.alone, directory: directory, editor: editor,
        subject: .text(
          subjects[ChangeSubject.key(revision)]?.name
            ?? "\(words(.entity(revision.entity))): \(revision.key)")
      ).content
    }
  }
}

extension Revision {
  /// Without its step, on the step's own page.
  fileprivate var alone: Revision {
    var revision = self
    revision.batch = nil
    return revision
  }
}

/// An earlier version beside the present one, with the button that brings it back.
package struct RevisionPage: EditorPage {
  package let editor: EditorContext
  let revision: Revision
  let subject: ChangeSubject
  /// From now to the earlier version.
  let differences: [FieldDifference]
  /// The listing's present revision; 0 for what counts none.
  let expecting: Int
  package var isChanged = false
  /// Listings that the record is in, which change with it.
  package var usedBy: [Listing] = []

  package init(
    editor: EditorContext, revision: Revision, subject: ChangeSubject,
    differences: [FieldDifference], expecting: Int
  ) {
    self.editor = editor
    self.revision = revision
    self.subject = subject
    self.differences = differences
    self.expecting = expecting
  }

  package var editorPath: EditorPath { .desk(.revision(revision.id)) }
  package var languageChoice: LanguageChoice { differences.isEmpty ? .links : .none }
  package var heading: String { words(.revisionTitle) }

  package var content: HTML {
    if isChanged { div(.class("problems"), .role("alert")) { p { words(.checkChanged) } } }
    p(.class("lead")) {
      subject.name + ": " + words(.revisionLead, ["moment": context.moment(revision.at)])
    }
    p { words(revision.entity == .service ? .revisionHelpService : .revisionHelp) }
    DifferenceList(differences, context: context).content
    if usedBy.count > 1 {
      UsedBy(
        words(.placeShared, ["count": String(usedBy.count)]), usedBy, context: context
      ).content
    }
    if !differences.isEmpty {
      editor.form(editorPath, .class("panel")) {
        input(.type("hidden"), .name(CheckPage.revisionName), .value(String(expecting)))
        FormField(BulkForm.names.why, words(.deskWhy), help: words(.deskWhyHelp)).text("")
        button(.type("submit"), .class("btn")) { words(.revisionRestore) }
      }
    }
    if let path = subject.path { p { a(href(path)) { words(.revisionBack) } } }
  }
}
