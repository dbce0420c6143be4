import Addresses
import Foundation
import HumanServices
import Markup

/// What accounts did, newest first; nobody can change it from here.
package struct AuditLogPage: EditorPage {
  /// One line of the log, with names instead of numbers.
  package struct Line: Sendable {
    package var at: Date
    package var actor: String?
    package var action: AuditEntry.Action
    package var account: String?
    package var detail: String

    package init(
      at: Date, actor: String?, action: AuditEntry.Action, account: String?, detail: String
    ) {
      self.at = at
      self.actor = actor
      self.action = action
      self.account = account
      self.detail = detail
    }
  }

  package let editor: EditorContext
  let lines: [Line]
  let regions: [Region]
  /// The entry that the next page begins before; `nil` on the last one.
  let older: ID<AuditEntry>?

  package init(
    editor: EditorContext, lines: [Line], regions: [Region], older: ID<AuditEntry>?
  ) {
    self.editor = editor
    self.lines = lines
    self.regions = regions
    self.older = older
  }

  package let editorPath = EditorPath.auditLog()
  package var heading: String { words(.auditTitle) }

  package var content: HTML {
    p(.class("lead")) { words(.auditText) }
    ol(.class("audit")) {
      for line in lines {
        li {
          strong { context.moment(line.at) }
          " \(line.actor ?? words(.auditCommandLine)): \(words(.audit(line.action)))"
          if let account = line.account { " · \(account)" }
          if !line.detail.isEmpty { " · \(words(of: line.detail))" }
        }
      }
    }
    if let older { p { a(href(.auditLog(before: older))) { words(.auditOlder) } } }
  }

  /// The log keeps rights as a role and codes of regions; anything else is said as it is.
  private func words(of detail: String) -> String {
    let parts = detail.split { " ,".contains($0) }.map(String.init)
    guard let role = parts.first.flatMap(EditorRole.init) else { return detail }
    let names = parts.dropFirst().map { code in
      regions.first { $0.code.rawValue == code }?.name[language] ?? code
    }
    return ([words(.accountRole(role))] + names).joined(separator: ", ")
  }
}
