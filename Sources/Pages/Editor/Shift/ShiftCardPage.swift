import Addresses
import Coverage
import HumanServices
import Markup

/// One listing of a shift: why it, whom to call, what to say, four answers, and how a family sees it.
package struct ShiftCardPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let edited: EditedService
  let check: DueCheck
  let progress: ShiftProgress
  /// Earlier calls about the listing, newest first.
  let calls: [LoggedCall]
  /// The provider that several due listings have, and how many.
  package var sheet: (provider: Organization, count: Int)?
  /// Without it the editor may only say that the facts hold, or that nobody answered.
  package var mayEdit = true
  /// It was corrected in this shift.
  package var isCorrected = false
  package var answer = ShiftAnswer()
  package var problems: [FieldProblem] = []
  /// Somebody changed the listing while this page was open; the facts shown are the new ones.
  package var isChanged = false

  package init(
    editor: EditorContext, directory: Snapshot, edited: EditedService, check: DueCheck,
    progress: ShiftProgress, calls: [LoggedCall]
  ) {
    self.editor = editor
    self.directory = directory
    self.edited = edited
    self.check = check
    self.progress = progress
    self.calls = calls
  }

  private var id: ID<Service> { edited.service.id }
  private var details: ServiceDetails { edited.service.details }
  private var mark: ShiftMark { progress.mark }
  private var call: ShiftCall {
    ShiftCall(details: details.asPublished, directory: directory, context: context)
  }

  package var editorPath: EditorPath { .desk(.shiftCard(id, mark)) }
  package var languageChoice: LanguageChoice { .form(.editor(editorPath)) }
  package var heading: String { words(.shiftTitle) }

  package var content: HTML {
    progress.content(context)
    ProblemSummary(words(.deskProblems), problems).content
    if isChanged {
      div(.class("problems"), .role("alert")) { p { words(.checkChanged) } }
    }
    if isCorrected { p(.class("kept"), .role("status")) { words(.shiftCorrected) } }
    div(.class("two shift")) {
      section(.class("panel")) {
        reasons
        h2(context.lang(of: details.name)) { details.name[language] }
        call.reach
        call.sentences
        offer
        form
      }
      section(.class("panel")) {
        h2 { words(.shiftSeen) }
        ServiceFacts(service: published, directory: directory, context: context).content
        notes
      }
    }
  }

  private var published: Service {
    var service = edited.service
    service.details = details.asPublished
    return service
  }

  private var reasons: HTML {
    ul(.class("shift-why")) {
      for sentence in CheckReasons(check: check, words: words).sentences { li { sentence } }
    }
  }

  @HTMLBuilder private var offer: HTML {
    if let sheet {
      p {
        a(.class("btn plain shift-offer"), href(.desk(.shiftSheet(id, mark)))) {
          words(
            call.phone == nil ? .shiftSheetOfferSite : .shiftSheetOffer,
            ["count": String(sheet.count), "name": sheet.provider.name[language]])
        }
      }
    }
  }

  /// Enter presses the header's button, which says nothing: that asks for an answer.
  private var form: HTML {
    let how = ShiftHow(
      answer: answer, today: context.today, problems: problems, words: words)
    return editor.typedForm(editorPath, .class("shift-form")) {
      input(
        .type("hidden"), .name(CheckPage.revisionName),
        .value(String(edited.service.revision)))
      div(.id(ShiftAnswer.names.kind), Attribute("tabindex", "-1")) {
        call.phone == nil
          ? how.quick(.heldOnSite, .shiftHeldSite) : how.quick(.heldByPhone, .shiftHeldPhone)
      }
      div(.class("shift-answers")) {
        if mayEdit {
          a(.class("btn plain"), .href(fixAddress)) { words(.shiftFix) }
        }
        submit(.noAnswer, .shiftNoAnswer)
        a(.class("btn plain"), href(.desk(.shift(mark.skipping(id))))) { words(.shiftSkip) }
      }
      p(.class("note")) { words(.shiftNoAnswerHelp) }
      how.other(.shiftHeld)
      if mayEdit { ended } else { nationwide }
    }
  }

  private var fixAddress: String {
    let address = EditorPath.service(id).address(in: language)
    return mark.text.map { "\(address)?\(ShiftMark.name)=\($0)" } ?? address
  }

  private var ended: HTML {
    let names = ShiftAnswer.names
    let isOpen =
      !answer.endedOn.isEmpty || !answer.instead.isEmpty
      || problems.contains { $0.field == names.endedOn }
    return Markup.details(isOpen ? Attribute("open", nil) : nil) {
      Markup.summary { words(.shiftEnded) }
      FormField(names.endedOn, words(.shiftEndedDay), problems: problems).date(answer.endedOn)
      FormField(names.instead, words(.shiftInstead), help: words(.shiftInsteadHelp))
        .text(answer.instead)
      submit(.ended, .shiftEnded)
    }
  }

  private var nationwide: HTML {
    p(.class("note")) {
      words(.shiftNationOnly) + " "
      a(context.href(.report(ReportSubject(service: details.slug)))) { words(.shiftNationReport) }
    }
  }

  private func submit(_ kind: ShiftAnswer.Kind, _ phrase: Phrase) -> HTML {
    button(
      .type("submit"), .class("btn plain"), .name(ShiftAnswer.names.kind), .value(kind.rawValue)
    ) { words(phrase) }
  }

  @HTMLBuilder private var notes: HTML {
    if !calls.isEmpty {
      h3 { words(.shiftNotes) }
      ul {
        for call in calls {
          li {
            context.dates.text(CivilDate(inFinlandAt: call.at)) + ": "
              + words(.outcome(call.outcome)) + " (" + words(.accountRole(call.role)) + ")"
          }
        }
      }
    }
  }
}

extension Phrase {
  static func outcome(_ outcome: CallOutcome) -> Phrase {
    switch outcome {
    case .held: .shiftOutcomeHeld
    case .changed: .shiftOutcomeChanged
    case .noAnswer: .shiftOutcomeNoAnswer
    case .ended: .shiftOutcomeEnded
    }
  }
}
