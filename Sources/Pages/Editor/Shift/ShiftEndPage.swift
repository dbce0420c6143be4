import Addresses
import Coverage
import HumanServices
import Markup

/// What was done in a shift, and how the figures of the regions moved.
package struct ShiftEndPage: EditorPage {
  /// A listing about which something was noted.
  package struct Entry: Sendable {
    package var id: ID<Service>
    package var name: LocalizedText
    package var outcome: CallOutcome

    package init(id: ID<Service>, name: LocalizedText, outcome: CallOutcome) {
      self.id = id
      self.name = name
      self.outcome = outcome
    }
  }

  package let editor: EditorContext
  let regions: [Region]
  let entries: [Entry]
  let progress: ShiftProgress

  package init(
    editor: EditorContext, regions: [Region], entries: [Entry], progress: ShiftProgress
  ) {
    self.editor = editor
    self.regions = regions
    self.entries = entries
    self.progress = progress
  }

  package var editorPath: EditorPath { .desk(.shiftEnd(progress.mark)) }
  package var heading: String { words(.shiftEndTitle) }

  package var content: HTML {
    if entries.isEmpty {
      p(.class("lead")) { words(.shiftEndNothing) }
    } else {
      ul(.class("desk-list shift-done")) {
        for entry in entries {
          li {
            a(href(.desk(.serviceHistory(entry.id))), context.lang(of: entry.name)) {
              entry.name[language]
            }
            ": " + words(.outcome(entry.outcome))
          }
        }
      }
    }
    figures
    p {
      progress.left == 0
        ? words(.shiftEndEmpty) : words(.shiftEndLeft, ["count": String(progress.left)])
    }
    p(.class("buttons")) {
      a(.class("btn"), href(.front)) { words(.shiftBack) }
      if progress.left > 0 {
        a(.class("btn plain"), href(.desk(.shift(progress.mark)))) { words(.shiftGoOn) }
      }
    }
  }

  @HTMLBuilder private var figures: HTML {
    if let before = progress.before.percent, let now = progress.now.percent {
      p {
        words(
          .shiftEndFigures,
          [
            "region": regions.map { $0.name[language] }.joined(separator: ", "),
            "now": String(now), "checked": String(progress.now.checked),
            "count": String(progress.now.listings), "before": String(before),
          ])
      }
    }
    p {
      words(
        .shiftEndCells,
        [
          "before": String(progress.before.hangingCells),
          "now": String(progress.now.hangingCells),
        ])
    }
  }
}
