import Addresses
import HumanServices
import Markup

/// All that waits for an editor, kind by kind: each thing once.
package struct QueuePage: EditorPage {
  /// Items of a kind that are shown; the others come with "next".
  static let shown = 5

  package let editor: EditorContext
  let sections: [QueueSection]
  /// Rows of the file that mean nothing, as whoever keeps the server looks for them.
  let unreadable: [String]
  /// Whether the last item of a kind was just passed.
  let isThrough: Bool

  package init(
    editor: EditorContext, sections: [QueueSection], unreadable: [String], isThrough: Bool
  ) {
    self.editor = editor
    self.sections = sections
    self.unreadable = unreadable
    self.isThrough = isThrough
  }

  package let editorPath = EditorPath.desk(.queue)
  package var heading: String { words(.queueTitle) }
  private var total: Int { sections.reduce(unreadable.count) { $0 + $1.items.count } }

  package var content: HTML {
    if isThrough { p(.class("kept"), .role("status")) { words(.queueThrough) } }
    p(.class("lead")) {
      total == 0 ? words(.deskTodayNothing) : words(.queueLead, ["count": String(total)])
    }
    if sections.count > 1 {
      nav(.ariaLabel(words(.queueTitle))) {
        ul(.class("desk-tasks")) {
          for section in sections {
            li {
              a(.href("#\(section.kind.name)")) {
                words(.queue(section.kind)) + ": "
                strong { String(section.items.count) }
              }
            }
          }
        }
      }
    }
    for section in sections { content(of: section) }
    if !unreadable.isEmpty {
      h2(.id("rivit")) { words(.queueUnreadable) + ": \(unreadable.count)" }
      p(.class("note")) {
        words(
          .deskUnreadable,
          ["count": String(unreadable.count), "rows": unreadable.joined(separator: ", ")])
      }
    }
  }

  private func content(of section: QueueSection) -> HTML {
    Markup.section(.id(section.kind.name), .class("panel queue")) {
      h2 { "\(words(.queue(section.kind))): \(section.items.count)" }
      p(.class("note")) { words(.queueHow(section.kind)) }
      ul {
        for item in section.items.prefix(QueuePage.shown) {
          li {
            a(.href(address(of: item, section.kind))) { item.text }
            if !item.note.isEmpty { small { " " + item.note } }
          }
        }
      }
      p(.class("buttons")) {
        a(.class("btn"), href(.desk(.queueNext(section.kind)))) {
          words(.queueStart)
          span(.class("visually-hidden")) { ": " + words(.queue(section.kind)) }
        }
        if case .listings(let reason) = section.kind {
          a(href(.desk(.listings(ListingQuery(reason: reason))))) {
            words(.queueList)
            span(.class("visually-hidden")) { ": " + words(.queue(section.kind)) }
          }
        }
      }
    }
  }

  private func address(of item: QueueItem, _ kind: QueueKind) -> String {
    item.path.address(in: language, inQueue: kind)
  }
}

extension EditorPath {
  /// The address of an item's page, which then leads on to the next of its kind.
  package func address(in language: Language, inQueue kind: QueueKind) -> String {
    let address = address(in: language)
    return "\(address)\(address.contains("?") ? "&" : "?")\(QueueKind.parameter)=\(kind.name)"
  }
}

extension Phrase {
  static func queue(_ kind: QueueKind) -> Phrase {
    switch kind {
    case .safetyContacts: .safetyContactTask
    case .lateAnswers: .deskTaskLateAnswers
    case .reports: .deskTaskReports
    case .proposals: .deskTaskProposals
    case .needs: .deskTaskUnknown
    case .misses: .deskMisses
    case .listings(let reason): .reasonTask(reason)
    }
  }

  /// How an item of a kind is done.
  static func queueHow(_ kind: QueueKind) -> Phrase {
    switch kind {
    case .safetyContacts: .queueHowSafety
    case .lateAnswers, .reports: .queueHowReports
    case .proposals: .queueHowProposals
    case .needs: .queueHowNeeds
    case .misses: .deskMissesText
    case .listings(.unreachable), .listings(.numberUnread): .queueHowReach
    case .listings(.over), .listings(.ending): .queueHowEnding
    case .listings(.noSession): .queueHowSession
    case .listings(.placeToCheck): .queueHowPlace
    case .listings(.languageMissing): .queueHowLanguage
    case .listings(.translationOutdated): .queueHowTranslation
    case .listings(.draft), .listings(.forgottenDraft), .listings(.draftWithEvidence):
      .queueHowDraft
    case .listings: .queueHowCheck
    }
  }

  private static func reasonTask(_ reason: AttentionReason) -> Phrase {
    switch reason {
    case .reported: .deskTaskReports
    case .unreachable: .taskUnreachable
    case .over: .taskOver
    case .placeToCheck: .taskPlaceToCheck
    case .needsCheck: .taskNeedsCheck
    case .numberUnread: .taskNumberUnread
    case .noSession: .taskNoSession
    case .ending: .taskEnding
    case .checkedVeryLongAgo: .taskCheckedVeryLongAgo
    case .neverChecked: .taskNeverChecked
    case .checkedLongAgo: .taskCheckedLongAgo
    case .checkedHalfYearAgo: .taskCheckedHalfYearAgo
    case .draftWithEvidence: .taskDraftWithEvidence
    case .forgottenDraft: .taskForgottenDraft
    case .draft: .taskDraft
    case .translationOutdated: .taskTranslationOutdated
    case .languageMissing: .taskLanguageMissing
    }
  }
}
