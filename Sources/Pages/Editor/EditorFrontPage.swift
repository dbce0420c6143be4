import Addresses
import HumanServices
import Markup

/// Where an editor begins.
package struct EditorFrontPage: EditorPage {
  package let editor: EditorContext
  /// The regions that the editor keeps; all of them for an admin.
  let regions: [Region]
  /// What needs the editor today, most urgent first.
  let tasks: [FrontTask]
  /// What the editor should know of the program itself.
  let notes: [String]
  /// How old the last copy of the data is.
  let backup: String
  let misses: [MissedSearch]
  /// Listings that a shift would begin with.
  package var due = 0

  package init(
    editor: EditorContext, regions: [Region], tasks: [FrontTask] = [], notes: [String] = [],
    backup: String = "", misses: [MissedSearch] = []
  ) {
    self.editor = editor
    self.regions = regions
    self.tasks = tasks
    self.notes = notes
    self.backup = backup
    self.misses = misses
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
    h2 { words(.deskToday) }
    if tasks.isEmpty { p { words(.deskTodayNothing) } }
    ul(.class("desk-tasks")) {
      for task in tasks {
        li {
          a(href(task.path)) {
            task.text + ": "
            strong { String(task.count) }
          }
        }
      }
    }
    p(.class("buttons")) {
      a(.class("btn"), href(.newService)) { words(.deskNewService) }
      a(.class("btn plain"), href(.desk(.guide))) { words(.guideTitle) }
    }
    if !misses.isEmpty {
      h2 { words(.deskMisses) }
      p(.class("note")) { words(.deskMissesText) }
      ul {
        for miss in misses {
          li {
            strong { miss.words }
            miss.municipality.map { ", " + context.name(of: $0) } ?? ""
            " · " + words(.deskMissTimes, ["count": String(miss.times)])
          }
        }
      }
    }
    h2 { words(.deskOthers) }
    ul(.class("desk-list")) {
      for (path, phrase) in EditorFrontPage.others {
        li { a(href(.desk(path))) { words(phrase) } }
      }
    }
    p(.class("note")) { backup }
  }
}
