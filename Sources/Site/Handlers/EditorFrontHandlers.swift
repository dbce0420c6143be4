import Addresses
import Catalogue
import Coverage
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito`.
  @Sendable func showEditorFront(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let directory = try catalogue.snapshot
    let context = editorContext(for: request, session)
    var page = EditorFrontPage(
      editor: context,
      regions: directory.geography.regions.filter { session.editor.mayEdit($0.code) },
      queue: try queue(directory, session.editor, context.page),
      notes: try notes(context.page.words),
      backup: try backupAge(context.page.words))
    page.due = try checkOrder(session.editor, directory).due.count
    return editorPage(page)
  }

  /// What an editor should tell whoever keeps the server.
  private func notes(_ words: Phrases) throws -> [String] {
    var notes = catalogue.analyzerIsWeak ? [words(.deskNoVoikko)] : []
    let standing = try catalogue.backupStanding()
    if standing.failed != nil {
      notes.append(words(.deskBackupFailed))
    } else if standing.needsAttention(at: instant) {
      notes.append(words(.deskBackupLate))
    }
    return notes
  }

  private func backupAge(_ words: Phrases) throws -> String {
    guard let hours = try catalogue.backupStanding().ageHours(at: instant) else {
      return words(.deskBackupNone)
    }
    return words(.deskBackupAge, ["hours": String(Int(hours))])
  }
}
