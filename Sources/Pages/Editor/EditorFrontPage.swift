import Addresses
import HumanServices
import Markup

/// Where an editor begins.
package struct EditorFrontPage: EditorPage {
  package let editor: EditorContext
  /// The regions that the editor keeps; all of them for an admin.
  let regions: [Region]
  /// What waits for the editor, in the order of the queue.
  let queue: [QueueSection]
  /// What the editor should know of the program itself.
  let notes: [String]
  /// How old the last copy of the data is.
  let backup: String
  /// Listings that a shift would begin with.
  package var due = 0

  package init(
    editor: EditorContext, regions: [Region], queue: [QueueSection] = [], notes: [String] = [],
    backup: String = ""
  ) {
    self.editor = editor
    self.regions = regions
    self.queue = queue
    self.notes = notes
    self.backup = backup
  }

  /// What is seldom changed by itself, so that the navigation stays short.
  private static let others: [(DeskPath, Phrase)] = [
    (.safetyContacts, .safetyContactTitle), (.organizations, .deskOrganizations),
    (.providerLinks(), .providerLinkTitle), (.places, .deskPlaces), (.terms, .deskTerms),
    (.travelTimes, .deskTravelTimes),
  ]

  package let editorPath = EditorPath.front
  package var heading: String { words(.editorHello, ["name": editor.editor.displayName]) }

  package var content: HTML {
    p(.class("lead")) {
      words(.editorRegions, ["regions": regions.map { $0.name[language] }.joined(separator: ", ")])
    }
    for note in notes { p(.class("warn")) { note } }
    p(.class("shift-start")) {
      a(.class("btn"), href(.desk(.shift()))) { words(.shiftStart) }
      " "
      words(.shiftStartHelp, ["count": String(due)])
    }
    h2 { words(.queueTitle) }
    if queue.isEmpty {
      p { words(.deskTodayNothing) }
    } else {
      p {
        a(.class("btn plain"), href(.desk(.queue))) { words(.queueOpen) }
      }
      ul(.class("desk-tasks")) {
        for section in queue {
          li {
            a(.href("\(queueAddress)#\(section.kind.name)")) {
              words(.queue(section.kind)) + ": "
              strong { String(section.items.count) }
            }
          }
        }
      }
    }
    p(.class("buttons")) {
      a(.class("btn"), href(.newService)) { words(.deskNewService) }
      a(.class("btn plain"), href(.desk(.guide))) { words(.guideTitle) }
    }
    h2 { words(.deskOthers) }
    ul(.class("desk-list")) {
      for (path, phrase) in EditorFrontPage.others {
        li { a(href(.desk(path))) { words(phrase) } }
      }
    }
    p(.class("note")) { backup }
  }

  private var queueAddress: String { EditorPath.desk(.queue).address(in: language) }
}
